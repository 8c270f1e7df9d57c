const lines: string[] = [];
for (let row = 1; row <= 3; row++) {
  let line = "";
  for (let column = 1; column <= 4; column++) line += `${String(row * column).padStart(3)}${column < 4 ? "," : ""}`;
  lines.push(`row ${row}: ${line}`);
}
console.log(lines.join("\n"));
const table = [["a", 1], ["bb", 22]] as const;
for (const [name, value] of table) console.log(`${name.padEnd(4, ".")}${`${value}`.padStart(4, ".")}`);
console.log(`${lines.map((line) => `<${line.length}>`).join("")}`);
