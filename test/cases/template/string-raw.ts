console.log(String.raw`C:\dir\n${1 + 1}`, String.raw`x${1}y${"z"}`); // expect: C:\dir\n2 x1yz
console.log(String.raw``.length, String.raw`\u{41}`, String.raw`a\`b`); // expect: 0 \u{41} a\`b
