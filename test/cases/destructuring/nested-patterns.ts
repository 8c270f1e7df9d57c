const data = {
  id: 1,
  position: { x: 10, y: 20 },
  tags: ["a", "b", "c"],
  children: [{ name: "n1", sizes: [1, 2] }, { name: "n2", sizes: [] }],
};
const {
  position: { x, y: renamed },
  tags: [firstTag, , thirdTag, fourthTag = "none"],
  children: [{ name, sizes: [size1 = -1, size2 = -2] } = { name: "", sizes: [] }, second],
  ...rest
} = data;
console.log(x, renamed, firstTag, thirdTag, fourthTag); // expect: 10 20 a c none
console.log(name, size1, size2, second?.name); // expect: n1 1 2 n2
console.log(rest); // expect: { id: 1 }
const [[a, [b]], { c: [d] }] = [[1, [2]], { c: [3] }] as const;
console.log(a, b, d); // expect: 1 2 3
const { length } = "hello";
const { length: n, 0: zero } = [7, 8];
console.log(length, n, zero); // expect: 5 2 7
