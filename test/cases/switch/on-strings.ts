function http(method: string): number {
  switch (method) {
    case "GET":
    case "HEAD":
      return 1;
    case "POST":
      return 2;
    case "":
      return 3;
    case "é😀":
      return 4;
    case "DEL" + "ETE":
      return 5;
    default:
      return 0;
  }
}
console.log(["GET", "HEAD", "POST", "", "é😀", "DELETE", "get", "G" + "ET"].map(http).join("")); // expect: 11234501
type Op = "+" | "-" | "*";
function apply(op: Op, a: number, b: number): number {
  switch (op) {
    case "+": return a + b;
    case "-": return a - b;
    case "*": return a * b;
  }
}
console.log((["+", "-", "*"] as const).map((op) => apply(op, 6, 3))); // expect: [ 9, 3, 18 ]
let nested = "";
for (const a of "xy") {
  switch (a) {
    case "x":
      switch (nested) {
        case "":
          nested += "inner";
          break;
        default:
          nested += "never";
      }
      nested += "|";
      break;
    case "y":
      nested += "y";
  }
}
console.log(nested); // expect: inner|y
