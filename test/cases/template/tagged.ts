function tag(strings: TemplateStringsArray, ...values: number[]): string {
  let out = "";
  for (let i = 0; i < strings.length; i++) {
    out += `[${strings[i]}]`;
    const value = values[i];
    if (value !== undefined) out += value * 2;
  }
  return out;
}
console.log(tag`a${1}b${2}c`); // expect: [a]2[b]4[c]
console.log(tag``, tag`${5}`); // expect: [] []10[]
function raw(strings: TemplateStringsArray): string {
  return strings.raw.join("+") + strings.raw[0]?.length;
}
console.log(raw`\n\t`); // expect: \n\t4
function same(strings: TemplateStringsArray): TemplateStringsArray {
  return strings;
}
function again(): TemplateStringsArray {
  return same`fixed`;
}
console.log(again() === again(), same`fixed` === same`fixed`); // expect: true false
