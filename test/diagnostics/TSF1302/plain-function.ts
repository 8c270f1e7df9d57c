function getName() {
  return this.name; // error: TSF1302
}

function typed(this: { name: string }): string {
  return this.name;
}

const o = { name: "o", typed, inner(): string { return this.name; } };
console.log(getName, o.typed(), o.inner());
