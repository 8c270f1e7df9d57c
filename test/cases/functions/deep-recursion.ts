interface Link {
  value: number;
  next: Link | null;
}
function depth(n: number): number {
  return n === 0 ? 0 : 1 + depth(n - 1);
}
console.log(depth(5000)); // expect: 5000
let list: Link | null = null;
for (let i = 1; i <= 5000; i++) list = { value: i, next: list };
function total(link: Link | null): number {
  return link === null ? 0 : link.value + total(link.next);
}
console.log(total(list)); // expect: 12502500
function text(n: number): string {
  return n === 0 ? "" : text(n - 1) + (n % 10);
}
console.log(text(3000).length); // expect: 3000
