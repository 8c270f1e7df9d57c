import earcut, { deviation, flatten } from "earcut";

console.log(earcut([10, 0, 0, 50, 60, 60, 70, 10]));
const square = [[0, 0], [100, 0], [100, 100], [0, 100]];
const hole = [[20, 20], [80, 20], [80, 80], [20, 80]];
const { vertices, holes, dimensions } = flatten([square, hole]);
const triangles = earcut(vertices, holes, dimensions);
console.log(triangles, deviation(vertices, holes, dimensions, triangles));
