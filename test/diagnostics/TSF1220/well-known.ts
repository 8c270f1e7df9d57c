class Text {
  [Symbol.search](): number { return 1; } // error: TSF1220
  get [Symbol.toStringTag](): string { return "Text"; }
  *[Symbol.iterator](): Generator<string> { yield "x"; }
}

const stream = {
  [Symbol.isConcatSpreadable]: true, // error: TSF1220
  [Symbol.asyncIterator]: 1,
};

console.log(new Text(), stream);
