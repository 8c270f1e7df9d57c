import other = require("./other.js"); // error: TSF1506

console.log(other.value);
