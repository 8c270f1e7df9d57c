interface HasCount {
  count: number;
}
interface HasName {
  name: string;
}
const item = { name: "x", count: 1, extra: true };
const byCount: HasCount = item;
const byName: HasName = item;
byCount.count = 5;
byName.name = "y";
console.log(item, byCount === (byName as unknown)); // expect: { name: 'y', count: 5, extra: true } true
function bump(thing: HasCount): HasCount {
  thing.count++;
  return thing;
}
console.log(bump(item).count, item.count, bump(item) === item); // expect: 6 6 true
class Box {
  constructor(public count: number, public label = "box") {}
}
const box = new Box(10);
const views: HasCount[] = [item, box, { count: 0 }];
for (const view of views) bump(view);
console.log(views.map((v) => v.count), box.count, item.count); // expect: [ 8, 11, 1 ] 11 8
