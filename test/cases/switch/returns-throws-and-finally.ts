const log: string[] = [];
function f(n: number): string {
  try {
    switch (n) {
      case 0:
        return "zero";
      case 1:
        throw new Error("one");
      case 2:
        break;
      default:
        for (const c of "abc") {
          if (c === "b") return `loop ${c}`;
        }
    }
    return "after";
  } catch (e) {
    return `caught ${(e as Error).message}`;
  } finally {
    log.push(`f${n}`);
  }
}
console.log([0, 1, 2, 3].map(f), log.join()); // expect: [ 'zero', 'caught one', 'after', 'loop b' ] f0,f1,f2,f3
function* states(): Generator<string, void> {
  let state = "start";
  while (true) {
    switch (state) {
      case "start":
        yield state;
        state = "middle";
        continue;
      case "middle":
        yield state;
        state = "end";
        break;
      case "end":
        return;
    }
    yield `left ${state}`;
  }
}
console.log([...states()]); // expect: [ 'start', 'middle', 'left end' ]
