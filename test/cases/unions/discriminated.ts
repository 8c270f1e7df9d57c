type Shape =
  | { kind: "circle"; radius: number }
  | { kind: "rect"; width: number; height: number }
  | { kind: "group"; name: string; items: Shape[] };
function area(shape: Shape): number {
  switch (shape.kind) {
    case "circle":
      return 3 * shape.radius ** 2;
    case "rect":
      return shape.width * shape.height;
    case "group":
      return shape.items.reduce((sum, item) => sum + area(item), 0);
    default: {
      const never: never = shape;
      return never;
    }
  }
}
const group: Shape = {
  kind: "group",
  name: "g",
  items: [{ kind: "circle", radius: 1 }, { kind: "rect", width: 2, height: 3 }, { kind: "group", name: "", items: [] }],
};
console.log(area(group)); // expect: 9
if (group.items[1]?.kind === "rect") group.items[1].width *= 10;
console.log(area(group), group.items.map((s) => s.kind)); // expect: 63 [ 'circle', 'rect', 'group' ]
console.log(group);
