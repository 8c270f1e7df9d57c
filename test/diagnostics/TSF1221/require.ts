const fs = require("fs"); // error: TSF1221
console.log(fs, __dirname); // error: TSF1221
module.exports = { fs }; // error: TSF1221
