const out: string[] = [];
rows: for (let r = 0; r < 4; r++) {
  for (let c = 0; c < 4; c++) {
    if (c === 2) continue rows;
    if (r === 2) break rows;
    out.push(`${r}${c}`);
  }
  out.push("never");
}
console.log(out.join(" ")); // expect: 00 01 10 11
let count = 0;
a: while (true) {
  b: do {
    for (;;) {
      count++;
      if (count === 2) continue b;
      if (count === 4) continue a;
      if (count === 6) break a;
      if (count % 2 === 1) break;
    }
  } while (count < 3);
}
console.log(count); // expect: 6
