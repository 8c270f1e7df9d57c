// `declare` of what only types speak of: brands, functions behind ReturnType, classes behind typeof.
declare const brand: unique symbol;
declare const first: number, second: string;
declare function measured(text: string): { size: number };
declare class Handle {
  close(): string;
}
declare namespace Types {
  interface Item {
    id: UserId;
  }
}
declare enum Level {
  Low,
}

type Brand<T, Name extends string> = T & { readonly [brand]: Name };
type UserId = Brand<number, "user">;

class Token<T> {
  declare readonly [brand]: T;
  constructor(readonly name: string) {}
}

interface Slot {
  [brand]?: typeof first;
  label: typeof second;
}

const id = 7 as UserId;
const item: Types.Item & ReturnType<typeof measured> = { id, size: 2 };
const token: Token<number> = new Token("t");
const slot: Slot = { label: "l" };
const handle: Handle = { close: () => "closed" };
let level: Level | undefined;
console.log(id + 1, item, token, slot, handle.close(), level); // expect: 8 { id: 7, size: 2 } Token { name: 't' } { label: 'l' } closed undefined
