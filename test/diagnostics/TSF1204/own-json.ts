const JSON = { stringify: (x: number): string => `${x}` };
console.log(JSON.stringify(1));
