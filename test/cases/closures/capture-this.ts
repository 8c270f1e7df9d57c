class Button {
  clicks = 0;
  handlers: (() => void)[] = [];
  constructor(readonly label: string) {
    this.handlers.push(() => {
      this.clicks++;
    });
  }
  each(): (() => string)[] {
    return [1, 2].map((n) => () => `${this.label}${n}:${this.clicks}`);
  }
}
const button = new Button("ok");
const texts = button.each();
button.handlers.forEach((h) => h());
console.log(texts.map((t) => t())); // expect: [ 'ok1:1', 'ok2:1' ]
const object = {
  n: 1,
  bump(): () => number {
    return () => {
      const inner = () => (this.n += 1);
      return inner();
    };
  },
};
const bump = object.bump();
bump();
console.log(bump(), object.n); // expect: 3 3
