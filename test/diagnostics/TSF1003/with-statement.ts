const o = { x: 1 };

with (o) { // error: TSF1003
  console.log(x);
}
