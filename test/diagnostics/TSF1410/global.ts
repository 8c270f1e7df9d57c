declare global { // error: TSF1410
  interface String {
    shout(): string;
  }
}

console.log("x");
export {};
