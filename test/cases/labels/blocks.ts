function classify(n: number): string {
  let result = "start";
  check: {
    if (n < 0) {
      result = "negative";
      break check;
    }
    inner: {
      if (n === 0) break inner;
      if (n > 100) break check;
      result = "positive";
    }
    result += "+";
  }
  return result;
}
console.log(classify(-1), classify(0), classify(5), classify(500)); // expect: negative start+ positive+ start
once: if (classify(1).length > 3) {
  console.log("in if"); // expect: in if
  if (classify(1) !== "") break once;
  console.log("never");
}
let tries = 0;
retry: {
  tries++;
  try {
    if (tries === 1) break retry;
  } finally {
    tries += 10;
  }
  tries = -1;
}
console.log(tries); // expect: 11
