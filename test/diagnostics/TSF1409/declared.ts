declare const version: string; // error: TSF1409
declare function hash(text: string): number; // error: TSF1409
declare class Native { close(): void } // error: TSF1409
declare enum Flags { A } // error: TSF1409
declare namespace Host { const name: string } // error: TSF1409

class Fine { declare readonly kind: string; }
console.log(version, hash("x"), Native, Flags.A, Host.name, new Fine());
