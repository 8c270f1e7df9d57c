const rgb = [255, 128, 0] as const;
type Channel = (typeof rgb)[number];
const channels: Channel[] = [...rgb];
console.log(rgb.length, channels.indexOf(128), rgb[1] + 1); // expect: 3 1 129
const routes = [["home", "/"], ["about", "/about"]] as const;
const table: Record<string, string> = {};
for (const [name, path] of routes) table[name] = path;
console.log(table); // expect: { home: '/', about: '/about' }
function head<T, R extends unknown[]>([first, ...rest]: [T, ...R]): [T, R] {
  return [first, rest];
}
console.log(head([1, "a", true])); // expect: [ 1, [ 'a', true ] ]
function call<A extends unknown[], R>(f: (...args: A) => R, args: A): R {
  return f(...args);
}
console.log(call((a: number, b: string) => b.repeat(a), [3, "x"]), call(() => 1, [])); // expect: xxx 1
const concat = <A extends readonly unknown[], B extends readonly unknown[]>(a: A, b: B): [...A, ...B] => [...a, ...b];
console.log(concat([1, 2], ["a"])); // expect: [ 1, 2, 'a' ]
