// The SDK's declarations under TypeScript 6 and 7: their type tests (sdk-types/test, where `@ts-expect-error` says
// what must be an error), a consumer outside the checkout, and their rules: no `any`, TSDoc on every member.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import ts from "typescript";
import { test } from "uvu";
import * as assert from "uvu/assert";

const root = fileURLToPath(new URL("..", import.meta.url));
const sdk = join(root, "sdk-types");
const compilers: Record<string, string> = {
  "TypeScript 6": join(root, "node_modules", "typescript", "bin", "tsc"),
  "TypeScript 7": join(root, "node_modules", "typescript7", "bin", "tsc"),
};

async function typeCheck(tsc: string, folder: string): Promise<string> {
  const result = await execa(process.execPath, [tsc, "-p", folder, "--pretty", "false"], { reject: false, all: true });
  return result.exitCode === 0 ? "" : result.all || `exit code ${result.exitCode}`;
}

/** An empty folder with the package installed in it and a program that uses it. */
function consumer(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-sdk-"));
  const installed = join(folder, "node_modules", "@tsfalco", "sdk");
  cpSync(sdk, installed, { recursive: true, filter: (path) => path !== join(sdk, "test") });
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: "@tsfalco/sdk/tsconfig.json" }));
  writeFileSync(join(folder, "plugin.ts"), program);
  return folder;
}

async function checkConsumer(tsc: string, program: string): Promise<string> {
  const folder = consumer(program);
  try {
    return await typeCheck(tsc, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const program1 = readFileSync(join(sdk, "test", "program-1-source.ts"), "utf8");

for (const [name, tsc] of Object.entries(compilers)) {
  test(`type tests under ${name}`, async () => {
    assert.is(await typeCheck(tsc, join(sdk, "test")), "");
  });

  test(`a consumer's program under ${name}`, async () => {
    assert.is(await checkConsumer(tsc, program1), "");
  });

  test(`a consumer's program without the SDK's imports under ${name}`, async () => {
    assert.is(await checkConsumer(tsc, "export const sum = [1, 2].reduce((a, b) => a + b); console.log(sum);"), "");
  });

  test(`a consumer's mistakes under ${name}`, async () => {
    const mistakes = `${program1}\nnew Date();\nconst late: number = [1][0];\nexport { late };\n`;
    const errors = await checkConsumer(tsc, mistakes);
    assert.match(errors, /Cannot find name 'Date'/);
    assert.match(errors, /'number \| undefined' is not assignable to type 'number'/);
  });
}

function declarations(): ts.SourceFile[] {
  const files = [sdk, join(sdk, "lib")].flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  return files
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext, true));
}

/** Where the nodes are that a test is about. */
function places(wanted: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  for (const file of declarations()) {
    const visit = (node: ts.Node): void => {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (wanted(node)) found.push(`${file.fileName}:${line}: ${node.getText().split("\n")[0]}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

test("the declarations hold no any, but for what is sent to an iterator", () => {
  const isSent = ({ parent }: ts.Node): boolean => ts.isTypeParameterDeclaration(parent) && parent.name.text === "TNext";
  assert.equal(places((node) => node.kind === ts.SyntaxKind.AnyKeyword && !isSent(node)), []);
});

const selfEvident = ["MethodContext", "IteratorYieldResult", "IteratorReturnResult"];

/** Whether a node is a declaration, or a public member of an interface or class, that its reader looks up. */
function needsDoc(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node) || ts.isVariableStatement(node) || ts.isClassDeclaration(node)) {
    return !node.getText().includes(": unique symbol") || node.getText().startsWith("export");
  }
  if (!ts.isTypeElement(node) && !ts.isClassElement(node)) return false;
  if (ts.isClassDeclaration(node.parent)) {
    const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
    const hidden = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword];
    return !modifiers.some(({ kind }) => hidden.includes(kind));
  }
  if (!ts.isInterfaceDeclaration(node.parent) || selfEvident.includes(node.parent.name.text)) return false;
  return !/^readonly \[only/.test(node.getText()) && !isLaterOverload(node, node.parent);
}

/** An overload after the first is described by it. */
function isLaterOverload(node: ts.TypeElement | ts.ClassElement, of: ts.InterfaceDeclaration): boolean {
  const name = node.name?.getText();
  const first: ts.Node | undefined = of.members.find((member) => member.name?.getText() === name);
  return name !== undefined && first !== node;
}

test("every member has its TSDoc", () => {
  assert.equal(places((node) => needsDoc(node) && ts.getJSDocCommentsAndTags(node).length === 0), []);
});

test("what is generated from the event table is up to date", async () => {
  const script = join(root, "scripts", "generate-events.ts");
  await execa(process.execPath, ["--import", "tsx", script, "--check"], { cwd: root });
});

test.run();
