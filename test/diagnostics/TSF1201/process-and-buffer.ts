console.log(process.argv); // error: TSF1201
console.log(Buffer.from("text")); // error: TSF1201

function inner(process: { argv: string[] }): string[] {
  return process.argv;
}

console.log(inner({ argv: [] }), { process: 1 });
