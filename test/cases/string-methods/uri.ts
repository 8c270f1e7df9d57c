// encodeURI, decodeURI and their forms for a component.
const texts = ["", "plain-_.!~*'()", "a b&c=d/e?f#g", "é€😀", "100%", ";/?:@&=+$,#", "\u0000\u007f\u0080\u07ff\u0800\uffff", "日本語"];
for (const text of texts) {
  const [part, whole] = [encodeURIComponent(text), encodeURI(text)];
  console.log(part, whole, decodeURIComponent(part) === text, decodeURI(whole) === text);
}
console.log(encodeURIComponent(1.5), encodeURIComponent(false), ["a b", "c/d"].map(encodeURIComponent)); // expect: 1.5 false [ 'a%20b', 'c%2Fd' ]
console.log(decodeURI("%23%3f%41%2C+%20"), decodeURIComponent("%23%3f%41%2C+%20"), decodeURI("%e2%82%ac")); // expect: %23%3fA%2C+  #?A,+  €
const query = Object.entries({ q: "tea & milk", page: 2 }).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
console.log(query, Object.fromEntries(query.split("&").map((pair) => pair.split("=").map(decodeURIComponent) as [string, string])));

const malformed = [
  "%", "%4", "%zz", "a%4g", "%80", "%C3", "%C3%", "%C3%28", "%C0%80", "%C1%bf", "%E2%82", "%E0%80%80", "%ED%A0%80", "%F0%80%80%80",
  "%F4%90%80%80", "%F8%88%80%80%80", "%FF", "%-1",
];
for (const text of malformed) {
  try {
    console.log(text, decodeURIComponent(text));
  } catch (e) {
    console.log(text, e instanceof URIError, String(e)); // expect: % true URIError: URI malformed
  }
}
for (const text of ["\ud800", "a\udc00b", "\ude00\ud83d"]) {
  try {
    console.log(encodeURI(text), encodeURIComponent(text));
  } catch (e) {
    console.log(e instanceof URIError, (e as Error).message); // expect: true URI malformed
  }
}
