function name(s: symbol): string { // error: TSF2011
  return typeof s === "symbol" ? "symbol" : "other";
}

type Key = string | symbol; // error: TSF2011
const k: Key = "a";
console.log(name, k);
