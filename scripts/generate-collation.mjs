// Writes c-runtime/src/types/collation.generated.c: how Latin, Greek and Cyrillic text, punctuation and digits are
// ordered by String.prototype.localeCompare, found out by asking the Intl.Collator of the Node that runs this (the
// root collation of CLDR). Run it with the pinned Node of test/oracle.
//
// A character is a few collation elements of a primary, a secondary (accents) and a tertiary (case) weight. Marks have
// no primary weight, ignorable characters no weight at all. Checked at the end: random words compare as Node has them.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const collator = (sensitivity) => new Intl.Collator("en", { sensitivity });
const [base, accent, variant] = ["base", "accent", "variant"].map((level) => collator(level).compare);

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const covered = [...range(0, 0x52f), ...range(0x1e00, 0x1fff), ...range(0x2000, 0x206f), ...range(0x20a0, 0x20bf)];
const isAssigned = (point) => !/^\p{Cn}$/u.test(String.fromCodePoint(point));
const characters = covered.filter(isAssigned).map((point) => String.fromCodePoint(point));

// A letter with a mark that is a letter of its own, as й is.
const isOwn = (character) => {
  const [first, ...others] = character.normalize("NFD");
  return others.length > 0 && base(first, character) !== 0;
};
const own = new Set(characters.filter(isOwn));
const decomposed = (character) => (own.has(character) ? [character] : [...character.normalize("NFD")]);
const atoms = [...new Set(characters.flatMap(decomposed))];
const isMark = (atom) => base("", atom) === 0;
const ignorable = new Set(atoms.filter((atom) => isMark(atom) && variant("", atom) === 0));
const marks = atoms.filter((atom) => isMark(atom) && !ignorable.has(atom)).sort(variant);

/** Ranks of a sorted list; what is equal has the same. */
function ranks(sorted, compare, first) {
  const found = new Map();
  sorted.forEach((item, i) => {
    const before = sorted[i - 1];
    const same = before !== undefined && compare(before, item) === 0;
    found.set(item, i === 0 ? first : same ? found.get(before) : found.get(before) + 1);
  });
  return found;
}

const markRanks = ranks(marks, accent, 2);
const letters = atoms.filter((atom) => !isMark(atom));
const ligatures = new Map([["æ", "ae"], ["Æ", "AE"], ["œ", "oe"], ["Œ", "OE"], ["ß", "ss"], ["ẞ", "SS"], ["ĳ", "ij"], ["Ĳ", "IJ"]]);
const compatible = (atom) => ligatures.get(atom) ?? atom.normalize("NFKD");
const expands = (atom) => {
  const parts = [...compatible(atom)];
  return !own.has(atom) && parts.length > 1 && parts.length <= 3 &&
    parts.every((part) => atoms.includes(part)) && base(parts.join(""), atom) === 0;
};
const singles = letters.filter((atom) => !expands(atom)).sort((a, b) => base(a, b) || variant(a, b));
const primaries = ranks(singles, base, 1);
// Symbols that no table has, emoji above all, stand before the digits.
const symbols = primaries.get("0");
for (const [atom, rank] of primaries) if (rank >= symbols) primaries.set(atom, rank + 1);
const plainOf = (atom) => singles.find((other) => primaries.get(other) === primaries.get(atom));

/** Elements [primary, secondary, tertiary] of one atom. */
function elementsOfAtom(atom) {
  if (ignorable.has(atom)) return [];
  if (isMark(atom)) return [[0, markRanks.get(atom), 0]];
  if (expands(atom)) return expanded(atom);
  const plain = plainOf(atom);
  const tertiary = singles.filter((other) => primaries.get(other) === primaries.get(atom) && accent(other, atom) === 0)
    .indexOf(atom);
  const element = [primaries.get(atom), 1, tertiary];
  if (accent(plain, atom) === 0) return [element];
  const mark = marks.find((each) => accent(plain + each, atom) === 0);
  return mark === undefined ? [[primaries.get(atom), 200, tertiary]] : [element, [0, markRanks.get(mark), 0]];
}

function expanded(atom) {
  const elements = [...compatible(atom)].flatMap(elementsOfAtom).map(([p, s, t]) => [p, s, p === 0 ? t : t + 1]);
  if (accent(compatible(atom), atom) !== 0) elements.splice(1, 0, [0, 199, 0]);
  return elements;
}

const elementsOf = (character) => decomposed(character).flatMap(elementsOfAtom).slice(0, 4);

const pool = [];
const places = new Map();
/** Where the elements lie in the pool, times 8, plus their number. */
function place(elements) {
  const key = JSON.stringify(elements);
  if (!places.has(key)) {
    places.set(key, pool.length * 8 + elements.length);
    pool.push(...elements);
  }
  return places.get(key);
}

const firstDigit = primaries.get("0");
const blocks = [[0, 0x52f], [0x1e00, 0x1fff], [0x2000, 0x206f], [0x20a0, 0x20bf]];
const rows = blocks.map(([first, last]) => range(first, last).map((point) =>
  isAssigned(point) ? place(elementsOf(String.fromCodePoint(point))) : 0));

const wrap = (numbers) => {
  const lines = [];
  let line = " ";
  for (const number of numbers) {
    if (line.length + number.length + 2 > 116) {
      lines.push(line);
      line = " ";
    }
    line += ` ${number},`;
  }
  return [...lines, line].join("\n");
};
const text = `/* Generated by scripts/generate-collation.mjs from the root collation of CLDR as Node ${process.version} has it; do not edit. */
#include "collation.h"

const tsf_collation_element tsf_collation_pool[] = {
${wrap(pool.map(([p, s, t]) => `{${p}, ${s}, ${t}}`))}
};
${blocks.map(([first, last], i) => `
static const uint16_t from_${first.toString(16)}[] = { /* to ${last.toString(16)} */
${wrap(rows[i].map(String))}
};`).join("\n")}

const tsf_collation_block tsf_collation_blocks[TSF_COLLATION_BLOCKS] = {
${blocks.map(([first, last]) => `  {0x${first.toString(16)}, 0x${last.toString(16)}, from_${first.toString(16)}},`).join("\n")}
};
const uint16_t tsf_collation_symbols = ${symbols}, tsf_collation_first_digit = ${firstDigit}, tsf_collation_last = ${Math.max(...primaries.values())};
`;
writeFileSync(fileURLToPath(new URL("../c-runtime/src/types/collation.generated.c", import.meta.url)), text);

// The same comparison as in string_collate.c, on random words.
const weights = (word) => [...word].flatMap(elementsOf);
function compareWeights(a, b) {
  for (const level of [0, 1, 2]) {
    const [x, y] = [a, b].map((word) => weights(word).filter((each) => (level === 2 ? true : each[level] !== 0)).map((each) => each[level]));
    for (let i = 0; i < Math.max(x.length, y.length); i++) {
      if (x[i] !== y[i]) return (x[i] ?? -1) < (y[i] ?? -1) ? -1 : 1;
    }
  }
  return 0;
}
let differ = 0;
const pick = (list) => list[Math.floor(Math.random() * list.length)];
const ascii = characters.filter((character) => character >= " " && character < "\x7f");
const latin = characters.filter((character) => character < "\u0180");
for (let i = 0; i < 200_000; i++) {
  const from = pick([ascii, latin, ["a", "A", "b", "é", "e", "E", "É", "z", "ß", "s", "ss", "ø", "o", " ", "-"], characters]);
  const word = () => Array.from({ length: Math.floor(Math.random() * 4) }, () => pick(from)).join("");
  const [a, b] = [word(), word()];
  if (compareWeights(a, b) !== Math.sign(variant(a, b)) && differ++ < 10) console.log(JSON.stringify([a, b]), variant(a, b), weights(a), weights(b));
}
console.log(`${pool.length} elements, ${differ} of 200000 comparisons differ`);
