const format = new Intl.NumberFormat("de"); // error: TSF1212
console.log(format);
