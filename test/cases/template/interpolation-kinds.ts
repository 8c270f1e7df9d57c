const text = "s";
const n = 1.5;
const big = 10n ** 20n;
console.log(`${text}|${n}|${big}|${true}|${null}|${undefined}`);
// expect: s|1.5|100000000000000000000|true|null|undefined
console.log(`${[1, [2, 3]]}`, `${{ a: 1 }}`, `${[]}` === ""); // expect: 1,2,3 [object Object] true
console.log(`a${`b${`c${1 + 1}`}`}d`); // expect: abc2d
console.log(`\${escaped} \`tick\` \\ \u{1F600}`); // expect: ${escaped} `tick` \ 😀
console.log(`${""}${""}` === "", `x${-0}y${NaN}`); // expect: true x0yNaN
console.log(`line one
  line two`);
console.log(`${n > 1 ? `yes ${n}` : "no"}`); // expect: yes 1.5
