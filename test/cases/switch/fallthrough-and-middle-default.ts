function f(n: number): string {
  let out = "";
  switch (n) {
    case 1:
      out += "1";
    case 2:
      out += "2";
      break;
    default:
      out += "d";
    case 3:
      out += "3";
    case 4:
    case 5:
      out += "45";
      break;
    case 6:
      out += "6";
  }
  return out;
}
for (let n = 0; n <= 7; n++) console.log(n, f(n));
switch (1 as number) {
}
switch (1 as number) {
  default:
    console.log("only default"); // expect: only default
}
