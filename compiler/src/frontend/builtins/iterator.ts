// The members of iterators and generators. An `Iterator` may be the author's own object, so all go through the prelude,
// which asks what it has in hand.
import type { BuiltinRow, Implementation } from "./row.js";
import { rowsOf } from "./table.js";

/** Made by the language or its library only. */
const builtIn = ["ArrayIterator", "MapIterator", "SetIterator", "StringIterator"];
/** Also the author's objects. */
const open = ["Iterator", "IterableIterator", "IteratorObject", "Generator"];

const inPrelude = (name: string): Implementation => ({ kind: "prelude", module: "iterator", name });

const members = (on: string): BuiltinRow[] => {
  const { preludeMethod } = rowsOf(on, "iterator");
  return [
    preludeMethod("next", ["ref", "val"], "ref"),
    { ...preludeMethod("return", ["ref", "val"], "ref", "finish"), ifPresent: inPrelude("finishIfPresent") },
    { ...preludeMethod("throw", ["ref", "val"], "ref", "raise"), ifPresent: inPrelude("raiseIfPresent") },
  ];
};

export const iteratorRows: readonly BuiltinRow[] = [
  ...[...builtIn, ...open].flatMap(members),
  ...[...builtIn, ...open, "Iterable"].filter((on) => on !== "Iterator").map((on) =>
    rowsOf(on, "iterator").preludeMethod("@@iterator", ["ref"], "ref", "iteratorOf"),
  ),
];
