type Level = "low" | "mid" | "high";
type Dice = 1 | 2 | 3;
const order: Record<Level, Dice> = { low: 1, mid: 2, high: 3 };
function next(level: Level): Level {
  return level === "low" ? "mid" : "high";
}
let level: Level = "low";
const path: string[] = [];
while (level !== "high") {
  path.push(`${level}=${order[level]}`);
  level = next(level);
}
console.log(path, level); // expect: [ 'low=1', 'mid=2' ] high
type Toggle = true | "auto" | 0;
const toggles: Toggle[] = [true, "auto", 0];
console.log(toggles.map((t) => (t === "auto" ? "A" : t === 0 ? "Z" : "T")).join("")); // expect: TAZ
const axis = ["x", "y"] as const;
type Axis = (typeof axis)[number];
const point: Record<Axis, number> = { x: 3, y: 4 };
console.log(axis.map((a) => point[a]), axis.length); // expect: [ 3, 4 ] 2
const key: `get${Axis}` = `get${axis[1]}`;
console.log(key); // expect: gety
