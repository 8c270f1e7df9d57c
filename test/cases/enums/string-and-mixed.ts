enum Level {
  Low = "LOW",
  High = "HIGH",
}
enum Mixed {
  A = 1,
  B = "b",
  C = 10,
}
console.log(Level.Low, `${Level.High}`, Level.Low.length, Level.High.toLowerCase()); // expect: LOW HIGH 3 high
console.log(Object.values(Level), Object.keys(Level)); // expect: [ 'LOW', 'HIGH' ] [ 'Low', 'High' ]
console.log(Object.keys(Mixed).join(), Mixed[1], Mixed.B); // expect: 1,10,A,B,C A b
function parse(text: string): Level | undefined {
  return Object.values(Level).find((level) => level === text);
}
console.log(parse("HIGH") === Level.High, parse("NO")); // expect: true undefined
const weights: Record<Level, number> = { [Level.Low]: 1, [Level.High]: 2 };
console.log(weights[Level.High], weights); // expect: 2 { LOW: 1, HIGH: 2 }
const values: (Level | Mixed)[] = [Level.Low, Mixed.A, Mixed.B];
console.log(values, values.includes(Mixed.C)); // expect: [ 'LOW', 1, 'b' ] false
