function returnsOverReturn(): string {
  try {
    return "try";
  } finally {
    return "finally";
  }
}
function returnsOverThrow(): string {
  try {
    throw new Error("lost");
  } finally {
    return "swallowed";
  }
}
function throwsOverReturn(): string {
  try {
    return "lost";
  } finally {
    throw new Error("from finally");
  }
}
function throwsOverThrow(): string {
  try {
    throw new Error("first");
  } catch (e) {
    throw new Error((e as Error).message + " second");
  } finally {
    throw new Error("third");
  }
}
console.log(returnsOverReturn(), returnsOverThrow()); // expect: finally swallowed
for (const f of [throwsOverReturn, throwsOverThrow]) {
  try {
    console.log(f());
  } catch (e) {
    console.log((e as Error).message);
  }
}
function loops(): number {
  for (let i = 0; ; i++) {
    try {
      if (i < 3) throw new Error();
      return i * 100;
    } catch {
      continue;
    } finally {
      if (i === 4) return -1;
      if (i === 3) continue;
    }
  }
}
console.log(loops()); // expect: -1
