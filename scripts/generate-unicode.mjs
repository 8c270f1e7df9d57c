// generate-unicode.mjs - writes c-runtime/src/types/unicode_{case,normalize,width}.generated.c and
// unicode_tables.generated.h from what this very engine does: case mappings and normalisation forms of every code point,
// and the columns that it takes for console.log. Run it with the oracle Node and --expose-internals; `--check` fails
// when a file differs. Invariant: no Unicode data is typed in; combining classes are ranks found by watching how NFD
// orders pairs of marks.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const folder = new URL("../c-runtime/src/types/", import.meta.url);
const isSurrogate = (c) => c >= 0xd800 && c <= 0xdfff;
const isHangul = (c) => c >= 0xac00 && c <= 0xd7a3;
const codePoints = [];
for (let c = 0; c <= 0x10ffff; c++) if (!isSurrogate(c)) codePoints.push(c);
const text = (...cs) => String.fromCodePoint(...cs);
const points = (s) => Array.from(s, (c) => c.codePointAt(0));
const hex = (n) => `0x${n.toString(16)}`;

/** Rows of about 110 columns. */
function rows(items) {
  const lines = [];
  let line = "   ";
  for (const item of items) {
    if (line.length + item.length > 112) {
      lines.push(line);
      line = "   ";
    }
    line += ` ${item},`;
  }
  return [...lines, line].join("\n");
}

/** Runs of consecutive code points as first << 11 | count - 1, and the values of each. */
function runs(cs, sameRun = () => true) {
  const result = [];
  for (const c of cs) {
    const last = result.at(-1);
    if (last && c === last.first + last.count && last.count < 2048 && sameRun(last.first, c)) last.count++;
    else result.push({ first: c, count: 1 });
  }
  return result;
}
const packed = (run) => `${hex(((run.first << 11) | (run.count - 1)) >>> 0)}u`;

// ---- case ----

function caseTable(map) {
  const single = [];
  const special = [];
  for (const c of codePoints) {
    const to = points(map(text(c)));
    if (to.length === 1) {
      if (to[0] !== c) single.push([c, to[0] - c]);
    } else {
      if (c > 0xffff || to.length > 3 || to.some((t) => t > 0xffff)) throw new Error(`${hex(c)} maps unexpectedly`);
      special.push([c, ...to, ...Array(3 - to.length).fill(0)]);
    }
  }
  const ranges = [];
  for (const [c, delta] of single) {
    const last = ranges.at(-1);
    if (last && last.delta === delta) {
      const step = c - last.last;
      if ((last.count === 1 && step <= 2) || (last.count > 1 && step === last.step)) {
        last.step = step;
        last.count++;
        last.last = c;
        continue;
      }
    }
    ranges.push({ first: c, last: c, count: 1, step: 1, delta });
  }
  return { ranges, special };
}

const lower = caseTable((s) => s.toLowerCase());
const upper = caseTable((s) => s.toUpperCase());
const cased = runs(codePoints.filter((c) => /^\p{Cased}$/u.test(text(c))));
const ignorable = runs(codePoints.filter((c) => /^\p{Case_Ignorable}$/u.test(text(c))));

// ---- normalisation ----

/** Ranks of combining classes: 0 for starters, else the place of its class among all classes. */
function combiningRanks() {
  const low = 0x334; // class 1, the lowest
  const high = 0x345; // class 240, the highest
  const swaps = (a, b) => text(a, b).normalize("NFD") === text(b, a) && a !== b; // class of a > class of b > 0
  const marks = codePoints.filter((c) => {
    if (text(c).normalize("NFD") !== text(c)) return false;
    return c === low || c === high || swaps(c, low) || swaps(high, c);
  });
  const classes = []; // representatives, ascending
  const members = new Map();
  for (const mark of marks) {
    let from = 0;
    let to = classes.length;
    let same = -1;
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = classes[middle];
      if (swaps(mark, other)) from = middle + 1;
      else if (swaps(other, mark)) to = middle;
      else {
        same = middle;
        break;
      }
    }
    if (same >= 0) members.get(classes[same]).push(mark);
    else {
      classes.splice(from, 0, mark);
      members.set(mark, [mark]);
    }
  }
  const rank = new Map();
  classes.forEach((c, i) => members.get(c).forEach((m) => rank.set(m, i + 1)));
  return { marks, rank, count: classes.length };
}
const combining = combiningRanks();
const rankRuns = runs(combining.marks, (a, b) => combining.rank.get(a) === combining.rank.get(b));

const pool = [];
const pooled = new Map();
function offsetOf(s) {
  if (!pooled.has(s)) {
    pooled.set(s, pool.length);
    const bytes = Buffer.from(s);
    pool.push(bytes.length, ...bytes);
  }
  return pooled.get(s);
}
function decompositions(cs, form) {
  const table = runs(cs).map((run) => ({ ...run, start: 0 }));
  const offsets = [];
  for (const run of table) {
    run.start = offsets.length;
    for (let i = 0; i < run.count; i++) offsets.push(offsetOf(text(run.first + i).normalize(form)));
  }
  return { table, offsets };
}
const canonical = decompositions(
  codePoints.filter((c) => !isHangul(c) && text(c).normalize("NFD") !== text(c)),
  "NFD",
);
const compatible = decompositions(
  codePoints.filter((c) => !isHangul(c) && text(c).normalize("NFKD") !== text(c).normalize("NFD")),
  "NFKD",
);
if (pool.length > 0xffff) throw new Error("pool too large");

const pairs = [];
for (const c of codePoints) {
  const full = text(c).normalize("NFD");
  if (isHangul(c) || full === text(c) || text(c).normalize("NFC") !== text(c)) continue;
  const parts = points(full);
  const second = parts.pop();
  const first = points(text(...parts).normalize("NFC"));
  if (first.length !== 1 || text(first[0], second).normalize("NFC") !== text(c)) throw new Error(`pair of ${hex(c)}`);
  pairs.push([first[0], second, c]);
}
pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
const small = pairs.filter((p) => p.every((c) => c <= 0xffff));
const large = pairs.filter((p) => !p.every((c) => c <= 0xffff));

// ---- width ----

const { getStringWidth } = createRequire(import.meta.url)("internal/util/inspect");
const composed = codePoints.filter((c) => text(c).normalize("NFC") === text(c));
const widthOf = new Map(composed.map((c) => [c, getStringWidth(text(c), false)]));
if (composed.some((c) => widthOf.get(c) > 2)) throw new Error("a character is wider than two columns");
const zeroWidth = runs(composed.filter((c) => widthOf.get(c) === 0));
const wide = runs(composed.filter((c) => widthOf.get(c) === 2));

// ---- files ----

const head = `/* Generated by scripts/generate-unicode.mjs from Unicode ${process.versions.unicode} as Node has it; do not edit. */`;
const caseRows = (t) => rows(t.ranges.map((r) => `{${hex(r.first)}, ${r.count}, ${r.step}, ${r.delta}}`));
const specialRows = (t) => rows(t.special.map((s) => `{${s.map(hex).join(", ")}}`));
const decompositionRows = (t) => rows(t.table.map((r) => `{${packed(r)}, ${r.start}}`));

const files = {
  "unicode_tables.generated.h": `${head}
#ifndef TSF_UNICODE_TABLES_GENERATED_H
#define TSF_UNICODE_TABLES_GENERATED_H

#include <stdbool.h>
#include <stdint.h>

/* Code points first, first + step, ... (count of them) map to themselves plus delta. */
typedef struct tsf_case_range {
  uint32_t first;
  uint16_t count, step;
  int32_t delta;
} tsf_case_range;
/* A code point that maps to two or three (to[2] 0: two). */
typedef struct tsf_case_special {
  uint16_t from, to[3];
} tsf_case_special;

#define TSF_LOWER_RANGES ${lower.ranges.length}
#define TSF_LOWER_SPECIALS ${lower.special.length}
#define TSF_UPPER_RANGES ${upper.ranges.length}
#define TSF_UPPER_SPECIALS ${upper.special.length}
#define TSF_CASED_RUNS ${cased.length}
#define TSF_CASE_IGNORABLE_RUNS ${ignorable.length}
extern const tsf_case_range tsf_lower_ranges[TSF_LOWER_RANGES], tsf_upper_ranges[TSF_UPPER_RANGES];
extern const tsf_case_special tsf_lower_specials[TSF_LOWER_SPECIALS], tsf_upper_specials[TSF_UPPER_SPECIALS];
/* A run is first << 11 | count - 1. */
extern const uint32_t tsf_cased_runs[TSF_CASED_RUNS], tsf_case_ignorable_runs[TSF_CASE_IGNORABLE_RUNS];
static inline bool tsf_unicode_in_runs(const uint32_t *table, uint32_t count, uint32_t c) {
  uint32_t low = 0, high = count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (table[middle] >> 11 <= c)
      low = middle + 1;
    else
      high = middle;
  }
  return low > 0 && c - (table[low - 1] >> 11) <= (table[low - 1] & 0x7FF);
}

/* Of composed characters: those that take no column, and those that take two. */
#define TSF_ZERO_WIDTH_RUNS ${zeroWidth.length}
#define TSF_WIDE_RUNS ${wide.length}
extern const uint32_t tsf_zero_width_runs[TSF_ZERO_WIDTH_RUNS], tsf_wide_runs[TSF_WIDE_RUNS];

/* offsets[start + i] is where in the pool the i-th code point's decomposition lies: its length in bytes, then UTF-8. */
typedef struct tsf_decomposition_run {
  uint32_t run;
  uint16_t start;
} tsf_decomposition_run;
typedef struct tsf_composition {
  uint16_t first, second, result;
} tsf_composition;
typedef struct tsf_large_composition {
  uint32_t first, second, result;
} tsf_large_composition;

#define TSF_CANONICAL_RUNS ${canonical.table.length}
#define TSF_COMPATIBLE_RUNS ${compatible.table.length}
#define TSF_RANK_RUNS ${rankRuns.length}
#define TSF_RANKS ${combining.count}
#define TSF_COMPOSITIONS ${small.length}
#define TSF_LARGE_COMPOSITIONS ${large.length}
extern const tsf_decomposition_run tsf_canonical_runs[TSF_CANONICAL_RUNS], tsf_compatible_runs[TSF_COMPATIBLE_RUNS];
extern const uint16_t tsf_canonical_offsets[${canonical.offsets.length}], tsf_compatible_offsets[${compatible.offsets.length}];
extern const uint8_t tsf_decomposition_pool[${pool.length}];
/* Combining classes as ranks 1 .. TSF_RANKS in their order. */
extern const uint32_t tsf_rank_runs[TSF_RANK_RUNS];
extern const uint8_t tsf_ranks[TSF_RANK_RUNS];
extern const tsf_composition tsf_compositions[TSF_COMPOSITIONS];
extern const tsf_large_composition tsf_large_compositions[TSF_LARGE_COMPOSITIONS];

#endif
`,
  "unicode_case.generated.c": `${head}
#include "unicode_tables.generated.h"

const tsf_case_range tsf_lower_ranges[TSF_LOWER_RANGES] = {
${caseRows(lower)}
};
const tsf_case_special tsf_lower_specials[TSF_LOWER_SPECIALS] = {
${specialRows(lower).replaceAll(/\{(\w+), (.*?)\}/g, "{$1, {$2}}")}
};
const tsf_case_range tsf_upper_ranges[TSF_UPPER_RANGES] = {
${caseRows(upper)}
};
const tsf_case_special tsf_upper_specials[TSF_UPPER_SPECIALS] = {
${specialRows(upper).replaceAll(/\{(\w+), (.*?)\}/g, "{$1, {$2}}")}
};
const uint32_t tsf_cased_runs[TSF_CASED_RUNS] = {
${rows(cased.map(packed))}
};
const uint32_t tsf_case_ignorable_runs[TSF_CASE_IGNORABLE_RUNS] = {
${rows(ignorable.map(packed))}
};
`,
  "unicode_width.generated.c": `${head}
#include "unicode_tables.generated.h"

const uint32_t tsf_zero_width_runs[TSF_ZERO_WIDTH_RUNS] = {
${rows(zeroWidth.map(packed))}
};
const uint32_t tsf_wide_runs[TSF_WIDE_RUNS] = {
${rows(wide.map(packed))}
};
`,
  "unicode_normalize.generated.c": `${head}
#include "unicode_tables.generated.h"

const tsf_decomposition_run tsf_canonical_runs[TSF_CANONICAL_RUNS] = {
${decompositionRows(canonical)}
};
const uint16_t tsf_canonical_offsets[${canonical.offsets.length}] = {
${rows(canonical.offsets.map(String))}
};
const tsf_decomposition_run tsf_compatible_runs[TSF_COMPATIBLE_RUNS] = {
${decompositionRows(compatible)}
};
const uint16_t tsf_compatible_offsets[${compatible.offsets.length}] = {
${rows(compatible.offsets.map(String))}
};
const uint8_t tsf_decomposition_pool[${pool.length}] = {
${rows(pool.map(String))}
};
const uint32_t tsf_rank_runs[TSF_RANK_RUNS] = {
${rows(rankRuns.map(packed))}
};
const uint8_t tsf_ranks[TSF_RANK_RUNS] = {
${rows(rankRuns.map((r) => String(combining.rank.get(r.first))))}
};
const tsf_composition tsf_compositions[TSF_COMPOSITIONS] = {
${rows(small.map((p) => `{${p.map(hex).join(", ")}}`))}
};
const tsf_large_composition tsf_large_compositions[TSF_LARGE_COMPOSITIONS] = {
${rows(large.map((p) => `{${p.map(hex).join(", ")}}`))}
};
`,
};

for (const [name, content] of Object.entries(files)) {
  const target = fileURLToPath(new URL(name, folder));
  if (!process.argv.includes("--check")) writeFileSync(target, content);
  else if (readFileSync(target, "utf8") !== content) {
    console.error(`${name} is out of date`);
    process.exitCode = 1;
  }
}
