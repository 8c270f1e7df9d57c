function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `[${value.map((each: unknown) => describe(each)).join(" ")}]`;
  if (value instanceof Map) return `map of ${value.size}`;
  if (typeof value === "object") {
    return `{${Object.entries(value).map(([key, each]: [string, unknown]) => `${key}:${describe(each)}`).join(" ")}}`;
  }
  return `${typeof value} ${String(value)}`;
}
console.log(describe([1, "a", null, [true, undefined], { x: 1n, y: { z: [] } }, new Map([[1, 2]])]));
function getName(value: unknown): string {
  if (typeof value === "object" && value !== null && "name" in value && typeof value.name === "string") {
    return value.name;
  }
  return "anonymous";
}
console.log(getName({ name: "n" }), getName({ name: 1 }), getName(null), getName("name"));
// expect: n anonymous anonymous anonymous
const values: unknown[] = [0, "", 1];
console.log(values.filter((v) => v).length, values[1] === "", values[0] === false); // expect: 1 true false
