interface Point { x: number }

const p = JSON.parse("{\"x\":1}") as Point; // error: TSF1204
console.log(JSON.stringify(p)); // error: TSF1204
