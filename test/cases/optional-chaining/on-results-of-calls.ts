const users = new Map<number, { name: string; tags?: string[]; manager?: number }>([
  [1, { name: "ann", tags: ["a", "b"] }],
  [2, { name: "bob", manager: 1 }],
  [3, { name: "cy", manager: 99 }],
]);
function managerName(id: number): string | undefined {
  const manager = users.get(id)?.manager;
  return manager === undefined ? undefined : users.get(manager)?.name?.toUpperCase();
}
console.log([1, 2, 3, 4].map(managerName)); // expect: [ undefined, 'ANN', undefined, undefined ]
console.log(users.get(1)?.tags?.at(-1), users.get(2)?.tags?.at(-1)); // expect: b undefined
console.log([3, 4].find((n) => n > 3)?.toFixed(1), ["x"].find((s) => s === "y")?.length); // expect: 4.0 undefined
console.log([..."abc"].pop()?.charCodeAt(0), "a,b".split(",")[5]?.trim()); // expect: 99 undefined
console.log([[1], [2, 3]].at(-1)?.at(-1)?.toString()?.padStart(2, "0")); // expect: 03
