const now = new Date(); // error: TSF1205
let later: Date | undefined; // error: TSF1205
console.log(now, later, Date.now()); // error: TSF1205
