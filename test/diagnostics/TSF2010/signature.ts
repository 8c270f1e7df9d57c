interface Registry {
  [key: symbol]: number; // error: TSF2010
}

const r: Registry = {};
console.log(r);
