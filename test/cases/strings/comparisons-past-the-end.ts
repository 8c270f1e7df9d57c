// What `text[i]!` is past the end is compared as under JavaScript: nothing is before, behind or the same as undefined.
const text = "123ab";
let i = 0;
while (text[i]! >= "0") i++;
console.log(i);
let digits = 0;
while (text[digits]! >= "0" && text[digits]! <= "9") digits++;
console.log(digits);
for (let k = 3; k < 7; k++) {
  console.log(text[k]! === "b", text[k]! !== "b", "b" === text[k]!, text[k]! === text[k + 1]!, text[k]! < text[k + 1]!);
  console.log(text[k]! < "z", text[k]! <= "z", text[k]! > "a", "a" >= text[k]!, !(text[k]! < "z"));
}

const words: string[] = ["x"];
console.log(words[1]! === "x", words[1]! < "x", words[0]! < "y", (words[5]!) === words[9]!);
const names = new Map<string, string | null>([["a", null]]);
console.log(names.get("a")! >= "0", names.get("a")! === "", names.get("b")! >= "0");
const lookup: Record<string, string> = { k: "v" };
console.log(lookup["q"]! === "v", lookup["k"]! === "v", lookup["q"]! !== lookup["z"]!);

const seen: string[] = [];
const take = (name: string): string[] => {
  seen.push(name);
  return [];
};
console.log(take("a")[0]! < take("b")[0]!, take("c")[0]! === take("d")[0]!, seen);
