function show(x: {}): void { // error: TSF2008
  console.log(x);
}

type Some<T> = T & {};
function keep<T extends {}>(x: T): Some<T> { return x; }
type Is<T> = T extends {} ? true : false;
const yes: Is<1> = true;
interface Marker {}
const m: Marker = {};

show(1);
console.log(keep(1), yes, m);
