function isNumber(text: string): boolean {
  return /^\d+$/.test(text); // error: TSF1108
}

console.log(isNumber("12"), "a,b".split(/,/)); // error: TSF1108
