// A namespace beside a function, a class, an enum or another namespace: one name for all of them.
function greet(name: string): string { return greet.prefix + name + greet.suffix(); }
namespace greet {
  export const prefix = "Hi ";
  export function suffix(): string { return "!"; }
  export interface Options { x: number }
  export class Inner { v = 1; }
}
console.log(greet("Bob"), greet.prefix, greet.suffix(), new greet.Inner().v);
const seen: { (name: string): string; prefix: string } = greet;
console.log(seen, seen.prefix, seen("Al"), Object.keys(greet));

class Album {
  static kinds = ["a"];
  readonly label: Album.Label;
  constructor(name: string) { this.label = new Album.Label(name); }
}
namespace Album {
  export class Label { constructor(readonly name: string) {} }
  export const count = 3;
  export const make = (name: string): Album => new Album(name);
  export type Kind = string;
}
const albums: typeof Album = Album;
console.log(new Album("x").label.name, Album.count, Album.make("y"), Album.kinds, albums, albums.count);

enum Color { Red = 1, Green }
enum Color { Blue = 10 }
namespace Color {
  export function parse(text: string): Color { return text === "Red" ? Color.Red : Color.Blue; }
  export const all = [Color.Red, Color.Green, Color.Blue];
}
console.log(Color.parse("Red"), Color.all, Color[10], Color.Blue, Object.keys(Color));

interface Point { x: number }
interface Point { y: number }
class Point {
  constructor(public z: number) {}
  sum(): number { return this.x + this.y + this.z; }
}
const p = new Point(1);
p.x = 2;
p.y = 3;
console.log(p.sum(), p);

namespace A {
  export const one = 1;
  export let counter = 0;
  export function inc(): number { return ++counter; }
}
namespace A {
  export const two = one + 1;
  export namespace Deep {
    export const three = two + one;
    export function f(): number { return inc(); }
  }
}
console.log(A.one, A.two, A.Deep.three, A.inc(), A.counter, A.Deep.f(), A.counter);

import D = A.Deep;
import again = A.inc;
import Label = Album.Label;
console.log(D.three, again(), A.counter, new Label("q").name, D.f());
const l: Label = new Label("t");
console.log(l);
