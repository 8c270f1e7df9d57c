function run<T = any>(f: () => T): T | undefined { // error: TSF2004
  try {
    return f();
  } catch (e: any) { // error: TSF2004
    console.log(e);
    return undefined;
  }
}

console.log(run(() => 1));
