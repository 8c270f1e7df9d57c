type Flags<T> = { [K in keyof T]: boolean };
type Getters<T> = { [K in keyof T & string as `get${Capitalize<K>}`]: () => T[K] };
type ElementOf<T> = T extends readonly (infer U)[] ? U : T;
interface User {
  name: string;
  age: number;
}
const flags: Flags<User> = { name: true, age: false };
const getters: Getters<User> = { getName: () => "n", getAge: () => 3 };
function only<T>(value: T): ElementOf<T> | undefined {
  return (Array.isArray(value) ? value[0] : value) as ElementOf<T>;
}
console.log(flags, getters.getName(), getters.getAge()); // expect: { name: true, age: false } n 3
console.log(only([7, 8]), only("x")); // expect: 7 x
const patch = (user: User, change: Partial<User>): User => ({ ...user, ...change });
console.log(patch({ name: "a", age: 1 }, { age: 2 })); // expect: { name: 'a', age: 2 }
const pick: Pick<User, "name"> = { name: "only" };
const without: Omit<User, "name"> = { age: 1 };
console.log(pick, without); // expect: { name: 'only' } { age: 1 }
const palette = { red: [255, 0], green: "#0f0" } satisfies Record<string, string | number[]>;
console.log(palette.red.length, palette.green.toUpperCase()); // expect: 2 #0F0
