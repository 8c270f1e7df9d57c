declare const version: string; // error: TSF1409
declare function hash(text: string): number; // error: TSF1409
declare class Native { close(): void } // error: TSF1409
declare enum Flags { A } // error: TSF1409
declare namespace Host { const name: string } // error: TSF1409

declare const first: number, second: string; // error: TSF1409
declare const key: symbol; // error: TSF1409
declare function given(): void; // error: TSF1409
declare class Base {} // error: TSF1409
export declare const offered: unique symbol; // error: TSF1409
export { given };

declare const brand: unique symbol;
declare function shape(text: string): { size: number };
declare class Handle { close(): void }
declare namespace Types { interface Item { id: number } const unused: number; }
type Branded = number & { readonly [brand]: true };
class Tagged { declare readonly [brand]: string; handle?: Handle; }
const id = 1 as Branded;
const item: Types.Item & ReturnType<typeof shape> = { id, size: 2 };
class Derived extends Base {}
console.log(second, { [key]: 1 }, new Tagged(), item, Derived);

class Fine { declare readonly kind: string; }
console.log(version, hash("x"), Native, Flags.A, Host.name, new Fine());
