function count(): number {
  return arguments.length; // error: TSF1301
}

function sum(...all: number[]): number {
  return all.length + arguments.length; // error: TSF1301
}

console.log(count(), sum(1, 2), { arguments: 1 });
