// What finally does to returns, throws, breaks and continues in nested loops and functions; generators closed in the middle.
const f = (mode: string): unknown => {
  for (const a of [1, 2]) {
    try {
      for (const b of [10, 20]) {
        try {
          if (mode === "return") return a * b;
          if (mode === "throw") throw new Error(`t${a}${b}`);
          if (mode === "continue") continue;
          if (mode === "break") break;
        } finally {
          if (mode === "override" && b === 20) return "overridden";
          if (mode === "swallow") continue;
        }
      }
    } catch (e) {
      if (a === 2) return (e as Error).message;
    } finally {
      if (mode === "late" && a === 2) return "late";
    }
  }
  return "end";
};
console.log(["return", "throw", "continue", "break", "override", "swallow", "late", "none"].map(f));
let x = 0;
const g = () => {
  try {
    return x;
  } finally {
    x = 5;
  }
};
const h = () => {
  const o = { v: 1 };
  try {
    return o;
  } finally {
    o.v = 2;
  }
};
const k = () => {
  try {
    throw 1;
  } catch (e) {
    return `c${e}`;
  } finally {
    x++;
  }
};
console.log(g(), x, h(), k(), x);
function* gen() {
  try {
    yield 1;
    return 2;
  } finally {
    try {
      yield 3;
    } finally {
      x = 100;
    }
  }
}
const it = gen();
console.log(it.next(), it.return(9), it.return(10), x, it.next());
const deep = (n: number): number => {
  try {
    return n === 0 ? 0 : deep(n - 1) + 1;
  } finally {
    if (n === 3) x = n;
  }
};
console.log(deep(10), x);
