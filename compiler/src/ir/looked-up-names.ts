// The names by which the runtime itself may look for a member of an object: all words that its sources spell.
//
// test/architecture.test.ts holds the two together.
export const lookedUpNames: ReadonlySet<string> = new Set([
  "Error", "NFC", "Object", "__proto__", "array", "bigint", "boolean", "cause", "close", "constructor", "data",
  "default", "description", "done", "enter", "errors", "exit", "false", "function", "kind", "length", "message", "n",
  "name", "next", "nextBatch", "null", "number", "object", "params", "progress", "return", "separator", "stack",
  "string", "symbol", "text", "throw", "tid", "toJSON", "toLocaleString", "toString", "true", "ts", "type", "undefined",
  "unknown", "value", "valueOf",
]);
