// Reads what a 64-bit little-endian ELF library says of itself: exported symbols, libraries it needs, versions of
// symbols it needs, sizes. Only what `inspect` shows; no tool of the system is needed for it.
import { readFileSync } from "node:fs";

export interface ElfFacts {
  /** Names of defined global dynamic symbols. */
  exports: string[];
  needed: string[];
  /** The highest GLIBC_x.y that a symbol asks for; undefined: none. */
  glibc: string | undefined;
  /** Bytes in memory: code and constants, variables with a value, variables that start at zero. */
  text: number;
  data: number;
  bss: number;
  file: number;
}

interface Section {
  name: string;
  type: number;
  flags: number;
  offset: number;
  size: number;
  link: number;
  info: number;
}

const type = { strtab: 3, dynamic: 6, nobits: 8, dynsym: 11, needs: 0x6ffffffe } as const;
const flag = { write: 1, alloc: 2 } as const;
const neededTag = 1n;

/** undefined: no such file, or no 64-bit little-endian ELF file. */
export function readElf(path: string): ElfFacts | undefined {
  const bytes = readFileSync(path);
  if (bytes.length < 64 || bytes.readUInt32BE(0) !== 0x7f454c46 || bytes[4] !== 2 || bytes[5] !== 1) return undefined;
  const sections = readSections(bytes);
  const total = (test: (section: Section) => boolean): number =>
    sections.filter(test).reduce((sum, { size }) => sum + size, 0);
  const isLoaded = (section: Section): boolean => (section.flags & flag.alloc) !== 0;
  return {
    exports: exportedNames(bytes, sections),
    needed: neededLibraries(bytes, sections),
    glibc: glibcFloor(bytes, sections),
    text: total((s) => isLoaded(s) && !(s.flags & flag.write)),
    data: total((s) => isLoaded(s) && (s.flags & flag.write) !== 0 && s.type !== type.nobits),
    bss: total((s) => isLoaded(s) && s.type === type.nobits),
    file: bytes.length,
  };
}

function readSections(bytes: Buffer): Section[] {
  const offset = Number(bytes.readBigUInt64LE(40));
  const [size, count, names] = [bytes.readUInt16LE(58), bytes.readUInt16LE(60), bytes.readUInt16LE(62)];
  const sections = Array.from({ length: count }, (_, i) => readSection(bytes, offset + i * size));
  const strings = sections[names]?.section;
  return sections.map(
    ({ section, name }) => ({ ...section, name: strings === undefined ? "" : text(bytes, strings, name) }),
  );
}

function readSection(bytes: Buffer, at: number): { section: Section; name: number } {
  return {
    name: bytes.readUInt32LE(at),
    section: {
      name: "", type: bytes.readUInt32LE(at + 4), flags: Number(bytes.readBigUInt64LE(at + 8) & 0xffffn),
      offset: Number(bytes.readBigUInt64LE(at + 24)), size: Number(bytes.readBigUInt64LE(at + 32)),
      link: bytes.readUInt32LE(at + 40), info: bytes.readUInt32LE(at + 44),
    },
  };
}

/** The NUL-terminated text at `index` of a string table. */
function text(bytes: Buffer, table: Section, index: number): string {
  const start = table.offset + index;
  return bytes.toString("utf8", start, bytes.indexOf(0, start));
}

function exportedNames(bytes: Buffer, sections: readonly Section[]): string[] {
  const symbols = sections.find((section) => section.type === type.dynsym);
  const strings = symbols === undefined ? undefined : sections[symbols.link];
  if (symbols === undefined || strings === undefined) return [];
  const names: string[] = [];
  for (let at = symbols.offset; at < symbols.offset + symbols.size; at += 24) {
    const [binding, section] = [bytes[at + 4]! >> 4, bytes.readUInt16LE(at + 6)];
    if (section !== 0 && binding !== 0) names.push(text(bytes, strings, bytes.readUInt32LE(at)));
  }
  return names.sort();
}

function neededLibraries(bytes: Buffer, sections: readonly Section[]): string[] {
  const dynamic = sections.find((section) => section.type === type.dynamic);
  const strings = dynamic === undefined ? undefined : sections[dynamic.link];
  if (dynamic === undefined || strings === undefined) return [];
  const names: string[] = [];
  for (let at = dynamic.offset; at < dynamic.offset + dynamic.size; at += 16) {
    const [tag, value] = [bytes.readBigUInt64LE(at), Number(bytes.readBigUInt64LE(at + 8))];
    if (tag === neededTag) names.push(text(bytes, strings, value));
  }
  return names;
}

// .gnu.version_r: for each library the versions of its symbols that are needed
function glibcFloor(bytes: Buffer, sections: readonly Section[]): string | undefined {
  const needs = sections.find((section) => section.type === type.needs);
  const strings = needs === undefined ? undefined : sections[needs.link];
  if (needs === undefined || strings === undefined) return undefined;
  const versions: string[] = [];
  for (let at = needs.offset, i = 0; i < needs.info; i++, at += bytes.readUInt32LE(at + 12)) {
    let one = at + bytes.readUInt32LE(at + 8);
    for (let j = bytes.readUInt16LE(at + 2); j > 0; j--, one += bytes.readUInt32LE(one + 12)) {
      versions.push(text(bytes, strings, bytes.readUInt32LE(one + 8)));
    }
  }
  const glibc = versions.filter((version) => /^GLIBC_\d+\.\d+/.test(version));
  return glibc.sort(byVersion).at(-1)?.replace("GLIBC_", "");
}

function byVersion(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => text.replace("GLIBC_", "").split(".").map(Number));
  return x![0]! - y![0]! || x![1]! - y![1]! || (x![2] ?? 0) - (y![2] ?? 0);
}
