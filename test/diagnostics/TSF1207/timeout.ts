setTimeout(() => console.log("later"), 10); // error: TSF1207
const id = setInterval(() => queueMicrotask(() => console.log("x")), 10); // error: TSF1207 TSF1207
clearInterval(id); // error: TSF1207
