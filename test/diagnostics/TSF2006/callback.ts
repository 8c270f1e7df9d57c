function run(f: Function): void { // error: TSF2006
  console.log(f);
}

run(() => 1);

function hold(f: CallableFunction, g: NewableFunction): void { // error: TSF2006 TSF2006
  console.log(f, g);
}

hold(() => 1, Error);
