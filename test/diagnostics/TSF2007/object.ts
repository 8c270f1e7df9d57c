function show(o: Object): void { // error: TSF2007
  console.log(o);
}

function fine(o: object): void {
  console.log(o);
}

show({ a: 1 });
fine({ a: 1 });
