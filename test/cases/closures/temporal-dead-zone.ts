const read = () => later;
try {
  console.log(read());
} catch (e) {
  console.log(e instanceof ReferenceError); // expect: true
}
let later = 5;
console.log(read()); // expect: 5
function useEarly(): string {
  return Later.name2;
}
try {
  console.log(useEarly());
} catch (e) {
  console.log(e instanceof ReferenceError); // expect: true
}
class Later {
  static name2 = "later";
}
console.log(useEarly()); // expect: later
{
  const shadow = () => later2;
  const later2 = "inner";
  console.log(shadow()); // expect: inner
}
