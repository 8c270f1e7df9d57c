const other = import("./other.js"); // error: TSF1504
console.log(other);
