interface Node {
  value: number;
  next?: Node | null;
  list?: string[];
  compute?: (x: number) => Node | undefined;
}
let calls = 0;
function count(): number {
  return ++calls;
}
const chain: Node = { value: 1, next: { value: 2, next: null, list: ["a"] }, compute: (x) => ({ value: x }) };
console.log(chain.next?.value, chain.next?.next?.value, chain.next?.next?.next?.value); // expect: 2 undefined undefined
console.log(chain.next?.list?.[0], chain.list?.[count()], calls); // expect: a undefined 0
console.log(chain.compute?.(count())?.value, chain.next?.compute?.(count())?.value, calls); // expect: 1 undefined 1
console.log(chain.next?.list?.[0]?.toUpperCase().length, chain.list?.length.toFixed(2)); // expect: 1 undefined
console.log(chain.list?.map((s) => s + count()).join().length, calls); // expect: undefined 1
function find(ok: boolean): Node | undefined {
  return ok ? chain : undefined;
}
console.log(find(false)?.next?.list?.[count()]?.length, calls, find(true)?.value); // expect: undefined 1 1
