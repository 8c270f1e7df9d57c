// The members of iterators and generators. An `Iterator` may be the author's own object, so all go through the prelude,
// which asks what it has in hand.
import { wellKnownSymbol } from "../../ir/symbol-names.js";
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

/** What every iterator that is made by the language or its library has. */
const helpers = (on: string): BuiltinRow[] => {
  const { preludeMethod } = rowsOf(on, "iterator-helpers");
  return [
    preludeMethod("drop", ["ref", "f64"], "ref"), preludeMethod("every", ["ref", "ref"], "bool"),
    preludeMethod("filter", ["ref", "ref"], "ref"), preludeMethod("find", ["ref", "ref"], "val"),
    preludeMethod("flatMap", ["ref", "ref"], "ref"), preludeMethod("forEach", ["ref", "ref"], "void"),
    preludeMethod("map", ["ref", "ref"], "ref"), preludeMethod("reduce", ["ref", "ref", "arr"], "val"),
    preludeMethod("some", ["ref", "ref"], "bool"), preludeMethod("take", ["ref", "f64"], "ref"),
    preludeMethod("toArray", ["ref"], "arr"),
  ];
};

export const iteratorRows: readonly BuiltinRow[] = [
  ...[...builtIn, ...open].flatMap(members),
  ...[...builtIn, "IteratorObject", "Generator"].flatMap(helpers),
  rowsOf("IteratorConstructor", "iterator-helpers").preludeFixed("from", ["val"], "ref"),
  ...[...builtIn, ...open, "Iterable"].filter((on) => on !== "Iterator").map((on) =>
    rowsOf(on, "iterator").preludeMethod(wellKnownSymbol("iterator"), ["ref"], "ref", "iteratorOf"),
  ),
];
