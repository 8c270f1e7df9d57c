function walk<T extends readonly string[]>(list: T): void {
  for (const i in list) console.log(i); // error: TSF1006
}

walk(["a"]);
