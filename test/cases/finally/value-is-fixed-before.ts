let counter = 0;
function value(): number {
  let x = 1;
  try {
    return x;
  } finally {
    x = 2;
    counter++;
  }
}
function object(): { x: number } {
  const o = { x: 1 };
  try {
    return o;
  } finally {
    o.x = 2;
  }
}
console.log(value(), object(), counter); // expect: 1 { x: 2 } 1
function order(): string[] {
  const log: string[] = [];
  const note = (s: string): string[] => (log.push(s), log);
  try {
    return note("return expression");
  } finally {
    note("finally");
  }
}
console.log(order()); // expect: [ 'return expression', 'finally' ]
function nested(): string {
  let s = "";
  try {
    try {
      s += "a";
      return (s += "b");
    } finally {
      s += "c";
      counter += s.length;
    }
  } finally {
    s += "d";
    counter += s.length;
  }
}
console.log(nested(), counter); // expect: ab 8
