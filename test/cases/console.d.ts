// All that the cases use beyond the ECMAScript library. They are checked without DOM and Node types, so that a case
// cannot name something by accident that the language has not got.
declare const console: {
  log(...values: unknown[]): void;
};
