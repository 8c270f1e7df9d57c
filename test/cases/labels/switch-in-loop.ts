const out: string[] = [];
loop: for (const command of ["a", "skip", "b", "stop", "c"]) {
  switch (command) {
    case "skip":
      continue loop;
    case "stop":
      break loop;
    case "a":
      out.push("A");
      break;
    default:
      out.push(command);
      continue;
  }
  out.push("after switch");
}
console.log(out); // expect: [ 'A', 'after switch', 'b' ]
let n = 0;
sw: switch (3 as number) {
  case 3:
    for (;;) {
      if (++n > 3) break sw;
    }
  case 4:
    n = 100;
}
console.log(n); // expect: 4
