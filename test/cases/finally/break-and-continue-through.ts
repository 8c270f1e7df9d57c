const log: string[] = [];
for (let i = 0; i < 4; i++) {
  try {
    if (i === 1) continue;
    if (i === 3) break;
    log.push(`body ${i}`);
  } finally {
    log.push(`finally ${i}`);
  }
}
outer: while (true) {
  try {
    try {
      break outer;
    } finally {
      log.push("inner");
    }
  } finally {
    log.push("outer");
  }
}
let n = 0;
do {
  try {
    n++;
    if (n < 3) continue;
    break;
  } finally {
    log.push(`n${n}`);
  }
} while (n < 10);
console.log(log.join(", "));
// a break in finally drops the exception
for (const x of [1, 2]) {
  try {
    throw new Error(`dropped ${x}`);
  } finally {
    break;
  }
}
console.log("here", n); // expect: here 3
