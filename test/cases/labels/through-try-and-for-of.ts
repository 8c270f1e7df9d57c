const log: string[] = [];
function* source(): Generator<number> {
  try {
    yield 1;
    yield 2;
    yield 3;
  } finally {
    log.push("source closed");
  }
}
outer: for (const a of ["x", "y", "z"]) {
  try {
    for (const n of source()) {
      try {
        if (a === "x") continue outer;
        if (a === "y" && n === 2) break outer;
        log.push(`${a}${n}`);
      } finally {
        log.push(`finally ${a}${n}`);
      }
    }
  } finally {
    log.push(`outer finally ${a}`);
  }
}
console.log(log.join("\n"));
