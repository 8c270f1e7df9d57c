interface Narrow {
  value: number;
}
interface Wide {
  value: number | string | undefined;
}
const narrow: Narrow = { value: 1 };
const wide: Wide = narrow;
console.log(wide.value, typeof wide.value); // expect: 1 number
function describe(w: Readonly<Wide>): string {
  return typeof w.value === "string" ? `s:${w.value}` : `o:${w.value}`;
}
const items: Wide[] = [narrow, { value: "x" }, { value: undefined }];
console.log(items.map(describe)); // expect: [ 'o:1', 's:x', 'o:undefined' ]
narrow.value = 2.5;
console.log(wide.value, describe(narrow)); // expect: 2.5 o:2.5
const list: number[] = [1, 2];
const wideList: readonly (number | string | null)[] = list;
list.push(3);
console.log(wideList, wideList.length, wideList[2]); // expect: [ 1, 2, 3 ] 3 3
const nested: { p: Narrow } = { p: narrow };
const wideNested: { readonly p: Readonly<Wide> } = nested;
console.log(describe(wideNested.p)); // expect: o:2.5
