// Names that other runtimes have and a tsfalco program has not, each with the code that says why and what to do.
// When the library gets one of them, its name is taken out here and declared in sdk-types/lib.
import type { ArgumentsOf, DiagnosticCode } from "../diagnostics/catalogue/index.js";

/** Codes whose text needs just the name, or nothing. */
export type NameCode = {
  [Code in DiagnosticCode]: { name: string } extends ArgumentsOf<Code> ? Code : never;
}[DiagnosticCode];

const namesByCode: Partial<Record<NameCode, string>> = {
  TSF1201: "process Buffer global setImmediate clearImmediate NodeJS",
  TSF1202: `window document navigator alert confirm prompt localStorage sessionStorage location history self
    requestAnimationFrame cancelAnimationFrame HTMLElement EventTarget CustomEvent Worker`,
  TSF1203: `URL URLSearchParams structuredClone atob btoa escape unescape
    ReadableStream WritableStream TransformStream Blob File Float16Array`,
  TSF1204: "JSON",
  TSF1205: "Date Temporal",
  TSF1208: "fetch XMLHttpRequest WebSocket EventSource Headers Request Response FormData",
  TSF1209: "RegExp",
  TSF1212: "Intl",
  TSF1213: "Proxy",
  TSF1214: "Reflect",
  TSF1216: "globalThis",
  TSF1217: "WebAssembly SharedArrayBuffer Atomics",
  TSF1221: "require module exports __dirname __filename",
};

const codeByName = new Map(
  Object.entries(namesByCode).flatMap(([code, names]) =>
    names.split(/\s+/).map(name => [name, code as NameCode] as const)),
);

/** The code for a name that other runtimes have, or undefined if the name is nobody's. */
export function missingNameCode(name: string): NameCode | undefined {
  return codeByName.get(name);
}
