// next() may be called without a value whatever the generator's type says: what yield gives is undefined then.
function* counter(): Generator<number, void, boolean> {
  let count = 0;
  while (true) {
    const reset = yield count++;
    if (reset) count = 0;
  }
}
const counting = counter();
console.log(counting.next().value, counting.next().value, counting.next(true).value, counting.next().value); // expect: 0 1 0 1

function* conversation(): Generator<string, string, string> {
  const name = yield "name?";
  const town: string = yield `hello ${name}`;
  let third: string;
  third = yield "and?";
  console.log(name, town, third, typeof third, name ?? "nobody", "name: " + name);
  if (yield "more?") console.log("more");
  yield "nobody looks at this answer";
  return "bye " + name + (town ?? "!");
}
const silent = conversation();
console.log([silent.next(), silent.next(), silent.next(), silent.next("here"), silent.next(), silent.next()]);

function* total(): Generator<number, number, number> {
  let sum = 0;
  for (;;) {
    const given = yield sum;
    if (given === undefined) return sum;
    sum += given;
  }
}
const adding = total();
console.log(adding.next(), adding.next(4), adding.next(5), adding.next());

function* inner(): Generator<string, number, string> {
  try {
    const first: string = yield "first";
    console.log("inner got", first);
    yield "second";
  } finally {
    yield "cleanup";
  }
  return 3;
}
function* outer(): Generator<string, void, string> {
  const result = yield* inner();
  console.log("result", result);
  yield "end";
}
const left = outer();
left.next();
console.log(left.return(), left.next(), left.next());
const finished = outer();
finished.next();
finished.next("a");
console.log(finished.next(), finished.next(), finished.next(), finished.next());
