class Shape {
  readonly kind: string;

  constructor() {
    if (new.target === Shape) throw new TypeError("abstract");
    if (Shape !== new.target) console.log("a subclass");
    this.kind = String(new.target); // error: TSF1306
    const made = new.target; // error: TSF1306
    console.log(made);
  }
}

class Circle extends Shape {}
console.log(new Circle().kind);
