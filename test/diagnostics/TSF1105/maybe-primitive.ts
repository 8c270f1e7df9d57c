function has<T>(x: T, text: string, either: { a: number } | string, o: object): boolean[] {
  return [
    "a" in x, // error: TSF1105
    "length" in text, // error: TSF1105
    "a" in either, // error: TSF1105
    "a" in o,
  ];
}

console.log(has({}, "", "", {}));
