import quickselect from "quickselect";

const list = [65, 28, 59, 33, 21, 56, 22, 95, 50, 12, 90, 53, 28, 77, 39];
quickselect(list, 8);
console.log(list);
quickselect(list, 2, 0, 7, (a, b) => b - a);
console.log(list);
const words = ["pear", "fig", "banana", "kiwi"];
quickselect(words, 1, 0, 3, (a, b) => a.length - b.length);
console.log(words);
const long = Array.from({ length: 2000 }, (_, i) => (i * 7919) % 2003);
quickselect(long, 1000);
console.log(long[1000]);
