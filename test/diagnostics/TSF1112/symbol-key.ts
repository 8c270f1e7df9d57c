function read(o: { readonly [key: string]: number }, key: PropertyKey): void {
  const copy = { [key]: 1 }; // error: TSF1112
  console.log(copy, o[key as string]);
  const id: keyof typeof o = "a";
  console.log({ [id]: 1, [`x${id}`]: 2, [1 + 1]: 3 });
}

read({ a: 1 }, "a");
