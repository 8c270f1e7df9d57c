export const list = [1, 2];
const text = "text";
console.log(text.match("t"), text.matchAll("t")); // error: TSF1218 TSF1218
console.clear(); // error: TSF1218
Error.captureStackTrace(new Error("x")); // error: TSF1218

class Named {}
