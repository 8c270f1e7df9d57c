class Text {
  [Symbol.toPrimitive](): string { return "x"; } // error: TSF1220
  get [Symbol.toStringTag](): string { return "Text"; } // error: TSF1220
  *[Symbol.iterator](): Generator<string> { yield "x"; }
}

const stream = {
  [Symbol.asyncIterator]: 1, // error: TSF1220
};

console.log(new Text(), stream);
