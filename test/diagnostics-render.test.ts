// How diagnostics look: code frames with tabs, wide characters and long lines, the three formats, order and summary.
import { test } from "uvu";
import * as assert from "uvu/assert";
import { diagnosticOf, report } from "../compiler/src/diagnostics/catalogue/index.ts";
import { DiagnosticBag, type Diagnostic } from "../compiler/src/diagnostics/diagnostic.ts";
import { renderDiagnostic, renderDiagnostics, renderSummary } from "../compiler/src/diagnostics/render.ts";

/** A diagnostic at the text between « and », which are taken out. */
function marked(source: string): Diagnostic {
  const start = source.indexOf("«");
  const end = source.indexOf("»") - 1;
  return diagnosticOf("TSF2004", {}, { file: "/src/main.ts", text: source.replace(/[«»]/g, ""), start, end });
}

/** The two lines of the frame, as one sees them. */
function frame(source: string, width = 120): string[] {
  return renderDiagnostic(marked(source), { format: "pretty", color: false, width }).split("\n").slice(2, 4);
}

test("pretty: place, message, frame, hint, docs", () => {
  const displayPath = (file: string): string => file.replace("/src/", "");
  const one = marked("let a;\nlet x: «any»;\n");
  const text = renderDiagnostic(one, { format: "pretty", color: false, displayPath });
  assert.equal(text.split("\n"), [
    "main.ts:2:8 - error TSF2004: `any` turns type checking off, but native code is laid out by the types",
    "",
    "  2 | let x: any;",
    "    |        ^^^",
    "",
    `  hint: ${one.hint}`,
    "  docs: tsfalco explain TSF2004",
    "",
  ]);
});

test("frame: tabs are two columns wide", () => {
  assert.equal(frame("\tlet\tx: «any»;"), ["  1 |   let  x: any;", "    |           ^^^"]);
});

test("frame: wide and zero-width characters", () => {
  assert.equal(frame("f(\"漢字e\u0301\", «any»)"), ["  1 | f(\"漢字e\u0301\", any)", "    |            ^^^"]);
  assert.equal(frame("«漢字»"), ["  1 | 漢字", "    | ^^^^"]);
  assert.equal(frame("«😀» x"), ["  1 | 😀 x", "    | ^^"]);
});

test("frame: a long line is cut around the span", () => {
  const [source = "", carets = ""] = frame(`${"a".repeat(200)}«any»${"b".repeat(200)}`, 60);
  assert.ok(source.length <= 60);
  assert.ok(source.includes("…a") && source.endsWith("b…"));
  assert.is(source.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1), "any");
});

test("frame: the first line of several, the end of file, an empty span", () => {
  assert.equal(frame("f(«1,\n2»)"), ["  1 | f(1,", "    |   ^^"]);
  assert.equal(frame("x«»"), ["  1 | x", "    |  ^"]);
  assert.equal(frame("x\r\n«y»\r\n"), ["  2 | y", "    | ^"]);
});

test("frame: control characters cannot move the cursor", () => {
  assert.equal(frame("\u001b[31m«any»"), ["  1 | \ufffd[31many", "    |      ^^^"]);
});

test("plain: one line, as tsc prints it", () => {
  const text = renderDiagnostic(marked("\nlet x: «any»;"), { format: "plain" });
  assert.ok(text.startsWith("/src/main.ts(2,8): error TSF2004: `any` turns"));
  assert.not.match(text, "\n");
});

test("json: one object a line, with its range", () => {
  const parsed = JSON.parse(renderDiagnostic(marked("let x: «any»;"), { format: "json" }));
  assert.is(parsed.file, "/src/main.ts");
  assert.equal(parsed.range, { start: { line: 1, column: 8 }, end: { line: 1, column: 11 } });
  assert.is(parsed.code, "TSF2004");
  assert.is(parsed.severity, "error");
});

test("colour only where it is wanted", () => {
  const one = marked("let x: «any»;");
  assert.match(renderDiagnostic(one, { format: "pretty", color: true }), "\u001b[31m");
  assert.not.match(renderDiagnostic(one, { format: "pretty", color: false }), "\u001b[");
  assert.not.match(renderDiagnostic(one, { format: "plain", color: true }), "\u001b[");
});

test("a bag sorts by place and drops doubles; the summary counts", () => {
  const bag = new DiagnosticBag();
  bag.add(marked("let x: any; let y: «any»;"));
  bag.add(marked("let x: «any»; let y: any;"));
  assert.is(bag.add(marked("let x: «any»; let y: any;")), false);
  assert.is(report(bag, "TSF5006", { option: "--fast" }), true);
  const all = bag.sorted();
  assert.equal(all.map(({ code, span }) => [code, span?.start]), [
    ["TSF5006", undefined], ["TSF2004", 7], ["TSF2004", 19],
  ]);
  assert.is(bag.errorCount, 3);
  assert.is(renderSummary(all, { format: "pretty" }), "Found 3 errors in 1 file.\n");
  assert.is(renderSummary([], { format: "pretty" }), "");
  assert.is(renderDiagnostics([], { format: "pretty" }), "");
});

test.run();
