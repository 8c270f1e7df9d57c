// Rows of types that native code cannot be laid out by. Everything else about types is TypeScript's own error, TS####.
import { error } from "./row.js";

export const types = {
  TSF2004: error(
    "`any`",
    () => "`any` turns type checking off, but native code is laid out by the types",
    "Write the type itself; `unknown` if it may be anything, then narrow it with `typeof`, `instanceof` or `in`.",
  ),
  TSF2005: error(
    "Implicit `any`",
    (a: { message: string }) => `${a.message}; native code is laid out by the types`,
    "Annotate it with its type; `unknown` if it may be anything.",
  ),
  TSF2006: error(
    "`Function` as a type",
    (a: { name: string }) => `\`${a.name}\` says nothing about parameters and result, so no call can be compiled`,
    "Write its shape: `(a: A, b: B) => R`; `(...args: never[]) => unknown` for a function that is only passed on.",
  ),
  TSF2007: error(
    "`Object` as a type",
    () => "`Object` stands for nearly anything, primitives too, so nothing can be laid out by it",
    "Write the properties (`{ name: string }`), `object` for any object, or `unknown` for anything.",
  ),
  TSF2008: error(
    "`{}` as a type",
    () => "`{}` stands for anything but null and undefined, so nothing can be laid out by it",
    "Write the properties, `object` for any object, `Record<string, T>` for a dictionary, or `unknown` for anything.",
  ),
  TSF2009: error(
    "Wrapper type of a primitive",
    (a: { name: string; primitive: string }) => `\`${a.name}\` is the type of wrapper objects, which are not compiled`,
    a => `Write \`${a.primitive}\`.`,
  ),
};
