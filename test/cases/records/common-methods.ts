// Methods that every object has, of objects with any keys: their own, those of every object, or none.
const r: Record<string, number> = { a: 1 };
console.log(r.hasOwnProperty("a"), r.hasOwnProperty("b"), Object.prototype.hasOwnProperty.call(r, "a"), r.toString(), `${r}`);
const own: Record<string, unknown> = { toString: () => "mine", valueOf: 3 };
console.log(own["toString"] === own.toString, `${String(own["valueOf"])}`, typeof own["constructor"]);
const d = Object.create(null) as Record<string, () => string>;
try { console.log(d["toString"]!()); } catch (e) { console.log((e as Error).name); }
d["toString"] = () => "now"; console.log(d["toString"]!());
const dict: { [key: string]: string } = {}; console.log(dict.constructor === Object, dict["hasOwnProperty"] === undefined, "toString" in dict);
class Bag { [key: string]: unknown; x = 1; } const b = new Bag(); console.log(b.hasOwnProperty("x"), b.constructor === Bag, b.toString());
