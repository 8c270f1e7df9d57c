const o = { a: 1 };
Object.defineProperty(o, "b", { value: 2 }); // error: TSF1215
console.log(Object.getPrototypeOf(o)); // error: TSF1215
const child = Object.create(o); // error: TSF1215
console.log(child, Object.isSealed(o)); // error: TSF1215
console.log(Object.freeze(o), Object.keys(o));
