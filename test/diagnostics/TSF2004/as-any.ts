const x = 1;
console.log(x as any); // error: TSF2004

function f(o: any, list: any[]): void { // error: TSF2004 TSF2004
  console.log(o, list);
}

type Loose = Record<string, any>; // error: TSF2004
const l: Loose = {};
f(l, []);
