// What analysis/fields.ts knows of the fields of classes: for each small program the facts that it may count on, and
// those that it must not.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type FieldFact, Fields } from "../compiler/src/analysis/fields.js";
import { parseModule } from "../compiler/src/ir/parse.js";
import { assertValid } from "../compiler/src/ir/verify.js";

const tests = suite("fields");

const declarations = `
view Point {x, y} shape Point
shape Point "Point" {
  slot x 1
  slot y 2
}
shape Point3 "Point3" extends Point {
  slot x 1
  slot y 2
  slot z 3
}
runtime tsf_object_set_key(val, val, val) -> void reads writes allocates throws writesKey
runtime tsf_object_assign(ref, val) -> void reads writes allocates throws writesKey
runtime tsf_object_delete_key(val, val) -> bool reads writes throws deletesKey
`;

/** The functions' text; the first line of each is its own. */
function factsOf(functions: string, names: readonly string[], classes = ["Point"]): Record<string, FieldFact["type"] | undefined> {
  const module = parseModule(`module m entry @main${declarations}${functions}`);
  assertValid(module, "in the test's text");
  const fields = new Fields(module, []);
  const shapes = classes.map((name) => module.shapes.get(name)!);
  return Object.fromEntries(names.map((name) => [name, fields.of(name, shapes)?.type]));
}

const main = (body: string): string => `
function @main(v0: f64, v1: val) -> void {
bb0:
  v2: val = box(v0)
${body}
  return
}
`;

tests("a field that is set before the object is shown is present; all stores decide its type", () => {
  const text = main(`
  v3: ref = object.new Point()
  slot.set 1 x(v3, v2)
  slot.set 2 y(v3, v2)
  v4: val = box(v3)
  property.set y Point(v1, v4)`);
  assert.equal(factsOf(text, ["x", "y"]), { x: "f64", y: "val" });
});

tests("what is written over before the object is shown does not count", () => {
  const text = main(`
  v3: ref = object.new Point()
  v4: val = const.val undefined
  slot.set 1 x(v3, v4)
  slot.set 2 y(v3, v2)
  property.set x Point(v3, v2)
  v5: val = box(v3)`);
  assert.equal(factsOf(text, ["x", "y"]), { x: "f64", y: "f64" });
});

tests("a field that is set after the object has been shown may be absent", () => {
  const text = main(`
  v3: ref = object.new Point()
  slot.set 1 x(v3, v2)
  v4: val = box(v3)
  slot.set 2 y(v3, v2)`);
  assert.equal(factsOf(text, ["x", "y"]), { x: "f64", y: undefined });
});

tests("one that is set on one of two ways may be absent", () => {
  const text = `
function @main(v0: val, v1: bool) -> ref {
bb0:
  v2: ref = object.new Point()
  slot.set 1 x(v2, v0)
  branch v1, bb1, bb2
bb1:
  slot.set 2 y(v2, v0)
  jump bb2
bb2:
  return v2
}
`;
  assert.equal(factsOf(text, ["x", "y"]), { x: "val", y: undefined });
});

tests("constructors give what they give before they show `this`, those of base classes first", () => {
  const constructors = (body: string): string => `
function @Point_constructor(v0: ref, v1: val) -> void constructor Point this {
bb0:
${body}
  return
}
function @Point3_constructor(v0: ref, v1: val) -> void constructor Point3 this {
bb0:
  call.direct @Point_constructor(v0, v1)
  v2: f64 = const.f64 1
  v3: val = box(v2)
  slot.set 3 z(v0, v3)
  return
}
`;
  const made = main(`
  v3: ref = object.new Point3()
  call.direct @Point3_constructor(v3, v2)
  v4: val = box(v3)`);
  const sets = `  slot.set 1 x(v0, v1)
  slot.set 2 y(v0, v1)`;
  const names = ["x", "y", "z"], classes = ["Point3"];
  assert.equal(factsOf(made + constructors(sets), names, classes), { x: "val", y: "val", z: "f64" });
  const shows = `${sets}
  v2: val = box(v0)
  property.set x Point(v1, v2)`;
  assert.equal(factsOf(made + constructors(shows), names, classes), { x: "val", y: "val", z: undefined });
});

tests("an exception may show the object as it is", () => {
  const text = `
function @main(v0: val) -> val {
bb0:
  v1: ref = object.new Point()
  jump bb1
bb1 handler bb2:
  v2: val = property.get x Point(v0)
  jump bb3
bb2:
  v3: val = catch
  v4: val = box(v1)
  return v4
bb3:
  slot.set 1 x(v1, v2)
  slot.set 2 y(v1, v2)
  v5: val = box(v1)
  return v5
}
`;
  assert.equal(factsOf(text, ["x", "y"]), { x: undefined, y: undefined });
});

const made = `
  v3: ref = object.new Point()
  slot.set 1 x(v3, v2)
  slot.set 2 y(v3, v2)
  v4: val = box(v3)
  v5: str = const.str "y"
  v6: val = box(v5)`;

tests("what is written under a key is of one field if it is known, else it may be of any", () => {
  const facts = (write: string) => factsOf(main(`${made}\n  call.runtime tsf_object_set_key(v4, ${write})`), ["x", "y"]);
  assert.equal(facts("v6, v2"), { x: "f64", y: "f64" });
  assert.equal(facts("v6, v1"), { x: "f64", y: "val" });
  assert.equal(facts("v1, v2"), { x: "f64", y: "f64" });
  assert.equal(facts("v1, v6"), { x: "val", y: "val" });
});

tests("a copy into an object may write anything", () => {
  assert.equal(factsOf(main(`${made}\n  call.runtime tsf_object_assign(v3, v1)`), ["x", "y"]), { x: "val", y: "val" });
});

tests("what is deleted may be absent", () => {
  const facts = (key: string) => factsOf(main(`${made}
  v7: bool = call.runtime tsf_object_delete_key(v4, ${key})`), ["x", "y"]);
  assert.equal(facts("v6"), { x: "f64", y: undefined });
  assert.equal(facts("v1"), { x: undefined, y: undefined });
});

tests.run();
