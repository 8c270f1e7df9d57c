class Query {
  #parts: string[] = [];
  add = (strings: TemplateStringsArray, ...values: (string | number)[]): this => {
    this.#parts.push(strings.map((part, i) => part + (i < values.length ? `<${values[i]}>` : "")).join(""));
    return this;
  };
  text(): string {
    return this.#parts.join("; ");
  }
}
const query = new Query();
query.add`id = ${1}`.add`name = ${"x"} or ${2}`;
console.log(query.text()); // expect: id = <1>; name = <x> or <2>
const tags = { upper: (s: TemplateStringsArray, v: string) => (s[0] ?? "") + v.toUpperCase() + (s[1] ?? "") };
console.log(tags.upper`say ${"hi"}!`); // expect: say HI!
