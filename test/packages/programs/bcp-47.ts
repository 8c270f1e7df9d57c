import { parse, stringify } from "bcp-47";

for (const tag of ["hy-Latn-IT-arevela", "zh-cmn-Hans-CN", "x-private", "i-klingon", "", "en-a-bbb-x-a-ccc"]) {
  console.log(parse(tag));
}
console.log(stringify({ language: "en", region: "GB", variants: ["oed"] }), stringify(parse("sl-Latn-IT-nedis")));
parse("abcdefghi", {
  warning: (reason, code, offset) => {
    console.log(reason, code, offset);
    return undefined;
  },
});
