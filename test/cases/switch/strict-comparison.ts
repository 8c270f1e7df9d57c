function f(x: number | string | boolean | null | undefined): string {
  switch (x) {
    case 0:
      return "zero";
    case "0":
      return "text zero";
    case false:
      return "false";
    case null:
      return "null";
    case undefined:
      return "undefined";
    case NaN:
      return "nan is never equal";
    default:
      return "default";
  }
}
console.log([0, -0, "0", false, null, undefined, NaN, "", true].map(f).join());
// expect: zero,zero,text zero,false,null,undefined,default,default,default
const a = { n: 1 };
const b = { n: 1 };
function which(o: object): string {
  switch (o) {
    case a: return "a";
    case b: return "b";
    default: return "?";
  }
}
console.log(which(a), which(b), which({ n: 1 })); // expect: a b ?
