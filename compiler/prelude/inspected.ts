// What an object of the library shows of itself to console.log (c-runtime/src/lib/inspect_kinds.c): by two getters whose
// names no author's object has, so that a program that prints something need not hold every class of the library.
//   "[[title]]"   stands before its brace in place of its class's name
//   "[[parts]]"   stand between its braces, before its properties

/** A text, and a value that is shown behind it if there is one. */
export type Part = readonly [before: string] | readonly [before: string, value: unknown];
