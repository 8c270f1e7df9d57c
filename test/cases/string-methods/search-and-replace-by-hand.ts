// Knuth-Morris-Pratt and Rabin-Karp against indexOf, all matches with overlap, replacement by functions, glob matching.
const kmp = (t: string, p: string): number[] => {
  const fail = [0];
  for (let i = 1, k = 0; i < p.length; i++) {
    while (k && p[i] !== p[k]) k = fail[k - 1]!;
    fail[i] = p[i] === p[k] ? ++k : k;
  }
  const out: number[] = [];
  for (let i = 0, k = 0; i < t.length; i++) {
    while (k && t[i] !== p[k]) k = fail[k - 1]!;
    if (t[i] === p[k]) k++;
    if (k === p.length) {
      out.push(i - k + 1);
      k = fail[k - 1]!;
    }
  }
  return out;
};
const naive = (t: string, p: string) => {
  const out: number[] = [];
  for (let i = t.indexOf(p); i >= 0; i = t.indexOf(p, i + 1)) out.push(i);
  return out;
};
const karp = (t: string, p: string) => {
  const B = 257,
    M = 1_000_003;
  let hp = 0,
    ht = 0,
    pow = 1;
  for (let i = 0; i < p.length; i++) {
    hp = (hp * B + p.charCodeAt(i)) % M;
    ht = (ht * B + t.charCodeAt(i)) % M;
    if (i) pow = (pow * B) % M;
  }
  const out: number[] = [];
  for (let i = 0; i + p.length <= t.length; i++) {
    if (ht === hp && t.startsWith(p, i)) out.push(i);
    ht = ((ht - ((t.charCodeAt(i) * pow) % M) + M) * B + (t.charCodeAt(i + p.length) || 0)) % M;
  }
  return out;
};
for (const [t, p] of [
  ["abababa", "aba"],
  ["aaaa", "aa"],
  ["hello", "l"],
  ["mississippi", "issi"],
  ["x", "xyz"],
  ["ääöä", "ä"],
] as const)
  console.log(p, kmp(t, p), kmp(t, p).join() === naive(t, p).join(), karp(t, p).join() === naive(t, p).join());
const glob = (p: string, s: string): boolean => {
  let i = 0,
    j = 0,
    star = -1,
    mark = 0;
  while (i < s.length) {
    if (p[j] === "?" || p[j] === s[i]) (i++, j++);
    else if (p[j] === "*") ((star = j++), (mark = i));
    else if (star >= 0) ((j = star + 1), (i = ++mark));
    else return false;
  }
  while (p[j] === "*") j++;
  return j === p.length;
};
console.log(
  [
    ["*.ts", "a.ts"],
    ["a?c*", "abcde"],
    ["*", ""],
    ["a*b*c", "axxbyyc"],
    ["a*d", "abc"],
  ].map(([p, s]) => glob(p!, s!)),
);
console.log(
  "a1b22".replaceAll("2", (m: string) => `<${m}>`),
  "x-y-z".split("-").reverse().join("+"),
  "aXbX".lastIndexOf("X"),
  "aXbX".indexOf("X", -5),
  "abc".substring(2, 0),
  "abc".slice(-2, -1),
  "a,b".concat(",", "c"),
);
