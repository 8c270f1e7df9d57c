const value = await 1; // error: TSF1602
console.log(value);

export {};
