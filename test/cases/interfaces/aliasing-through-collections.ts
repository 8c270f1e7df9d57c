interface Named {
  name: string;
}
interface Person extends Named {
  age: number;
}
const people: Person[] = [{ name: "a", age: 1 }, { name: "b", age: 2 }];
const named: Named[] = people;
named[0]!.name = "changed";
console.log(people[0]); // expect: { name: 'changed', age: 1 }
named.push({ name: "only named" });
console.log(people.length, people.at(-1)?.name, people.at(-1)?.age); // expect: 3 only named undefined
const map = new Map<string, Person>([["k", people[1]!]]);
const view: ReadonlyMap<string, Named> = map;
people[1]!.name = "via array";
console.log(view.get("k")?.name, view.get("k") === people[1]); // expect: via array true
const holder: { inner: Named } = { inner: people[1]! };
holder.inner.name += "!";
console.log(map.get("k")); // expect: { name: 'via array!', age: 2 }
