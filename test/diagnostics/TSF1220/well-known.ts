class Text {
  [Symbol.toPrimitive](): string { return "x"; } // error: TSF1220
  get [Symbol.toStringTag](): string { return "Text"; } // error: TSF1220
  *[Symbol.iterator](): Generator<string> { yield "x"; }
}

const stream = {
  [Symbol.hasInstance]: 1, // error: TSF1220
  [Symbol.asyncIterator]: 1,
};

console.log(new Text(), stream);
