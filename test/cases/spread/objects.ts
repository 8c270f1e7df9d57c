const base = { a: 1, b: 2 };
const later = { ...base, b: 3, c: 4 };
const defaults: { b?: number; c: number } = { b: 3, c: 4 };
const earlier = { ...defaults, ...base };
console.log(later, earlier); // expect: { a: 1, b: 3, c: 4 } { b: 2, c: 4, a: 1 }
const absent: { y: number } | null | undefined = later.c > 9 ? { y: 1 } : later.c > 8 ? null : undefined;
console.log({ ...absent, x: 1 }); // expect: { x: 1 }
const partial: { a?: number; b?: number | undefined } = { b: undefined };
console.log({ ...base, ...partial }); // expect: { a: 1, b: undefined }
const flag = base.a > 0;
console.log({ ...(flag ? { yes: 1 } : {}), ...(flag && { also: 2 }), ...(!flag && { no: 3 }) });
// expect: { yes: 1, also: 2 }
const inner = { list: [1] };
const copy = { ...inner };
copy.list.push(2);
console.log(inner, copy === inner); // expect: { list: [ 1, 2 ] } false
class P {
  own = 1;
  get getter(): number {
    return 2;
  }
  method(): void {}
}
console.log({ ...new P() }, Object.keys({ ...new P() }).join()); // expect: { own: 1 } own
const chosen: P | { z: string } = flag ? { z: "z" } : new P();
console.log({ ...chosen, w: 0 }); // expect: { z: 'z', w: 0 }
