type Value = number | string | boolean | null | undefined | bigint;
function describe(v: Value): string {
  if (v === null) return "null";
  switch (typeof v) {
    case "number":
      return `number ${v + 1}`;
    case "string":
      return `string ${v.length}`;
    case "boolean":
      return v ? "yes" : "no";
    case "bigint":
      return `bigint ${v * 2n}`;
    default:
      return "undefined";
  }
}
const values: Value[] = [1, "two", true, null, undefined, 3n, NaN, "", -0, false];
console.log(values.map(describe).join("; "));
console.log(values.slice(4)); // expect: [ undefined, 3n, NaN, '', -0, false ]
let cell: number | string = 5;
cell = cell + 1;
const asText: string = `${cell}`;
cell = asText;
console.log(cell, typeof cell); // expect: 6 string
console.log(values.filter((v) => v).length, values.includes(NaN), values.indexOf(NaN)); // expect: 4 true -1
