const tag = Symbol("tag"); // error: TSF1219
const shared = Symbol.for("tag"); // error: TSF1219
console.log(tag, shared);
