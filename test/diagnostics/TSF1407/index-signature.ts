class Bag {
  [key: string]: number; // error: TSF1407
}

const b = new Bag();
b["x"] = 1;
console.log(b);
