let a = 1;
const list = [1, 2];
const object = { p: 1, q: 2 };
function boom(): never {
  throw new Error("boom");
}
function quiet(f: () => void): void {
  try {
    f();
  } catch {
    // only the state afterwards matters
  }
}
quiet(() => { a = boom(); });
quiet(() => { a += boom(); });
quiet(() => { list[0] = boom(); });
quiet(() => { list.push(3, boom()); });
quiet(() => { object.p = object.q = boom(); });
quiet(() => { [a, object.q] = [7, boom()]; });
quiet(() => { ({ p: object.p, q: object.q = boom() } = { p: 9 } as { p: number; q?: number }); });
quiet(() => { a++; boom(); a++; });
console.log(a, list, object); // expect: 2 [ 1, 2 ] { p: 9, q: 2 }
function partial(): number[] {
  const out: number[] = [];
  try {
    for (let i = 0; ; i++) {
      if (i === 3) boom();
      out.push(i);
    }
  } catch {
    out.push(-1);
  }
  return out;
}
console.log(partial()); // expect: [ 0, 1, 2, -1 ]
