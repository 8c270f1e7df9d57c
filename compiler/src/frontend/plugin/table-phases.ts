// Which methods of a plugin may touch tables of others, followed through the calls that the source shows: TSF3706.
//
// Followed are calls of functions and methods with a body in the program; not what is inside a function that may run later
// (a callback), nor what depends on a value. Invariant: what is reported would throw if it were reached.
import { ts } from "ts-morph";
import { decoratorsOf } from "./decorators.js";
import type { Reading } from "./reading.js";
import { ownerOf, type TableTypes } from "./table-types.js";

type Right = "none" | "read" | "write";

/** What the host calls by name, and may not touch others' tables. */
const hostCalls = new Set([
  "open", "eventToString", "progress", "listOpenParams", "metrics", "setConfig", "extractEvents", "parseEvents", "run",
  "dumpState", "[Symbol.dispose]",
]);
const writing = new Set(["set", "getOrCreate", "delete", "clear"]);
const reading = new Set(["get", "has", "size", "values"]);

type Body = ts.FunctionLikeDeclaration;

export class PhaseCheck {
  private readonly reported = new Set<ts.Node>();

  constructor(private readonly types: TableTypes, private readonly reading: Reading) {}

  check(declaration: ts.ClassDeclaration): void {
    for (const member of declaration.members) {
      const phase = this.phaseOf(member);
      if (phase !== undefined) this.follow(member as Body, phase, [], new Set());
    }
  }

  private phaseOf(member: ts.ClassElement): { right: Right; place: string } | undefined {
    if (ts.isConstructorDeclaration(member)) return { right: "none", place: "in the constructor" };
    if (!ts.isMethodDeclaration(member)) return undefined;
    const name = member.name.getText();
    const decorators = new Set(decoratorsOf(member, this.reading).map((use) => use.name));
    if (decorators.has("parse")) return undefined;
    if (decorators.has("field")) return { right: "read", place: `in \`${name}\`, a field` };
    return hostCalls.has(name) ? { right: "none", place: `in \`${name}\`` } : undefined;
  }

  private follow(fn: Body, phase: { right: Right; place: string }, path: readonly string[], seen: Set<Body>): void {
    if (fn.body === undefined || seen.has(fn)) return;
    seen.add(fn);
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
      this.checkUse(node, phase, path);
      const callee = ts.isCallExpression(node) ? this.calleeOf(node) : undefined;
      if (callee !== undefined) this.follow(callee, phase, [...path, callee.name?.getText() ?? ""], seen);
      ts.forEachChild(node, visit);
    };
    visit(fn.body);
  }

  private checkUse(node: ts.Node, phase: { right: Right; place: string }, path: readonly string[]): void {
    const use = ts.isPropertyAccessExpression(node) ? this.useOf(node) : undefined;
    if (use === undefined || use === "none" || phase.right === "write" || this.reported.has(node)) return;
    if (use === "read" && phase.right === "read") return;
    this.reported.add(node);
    const what = `\`${node.getText()}\` ${use === "write" ? "changes" : "reads"} a table of another`;
    const through = path.length === 0 ? "" : ` (through ${path.map((name) => `\`${name}\``).join(", ")})`;
    this.reading.report("TSF3706", { what, place: phase.place, path: through }, node);
  }

  private useOf(access: ts.PropertyAccessExpression): Right {
    const { checker } = this.reading;
    const receiver = checker.getNonNullableType(checker.getTypeAtLocation(access.expression));
    if (this.types.isOthersRow(receiver)) return isWritten(access) ? "write" : "read";
    const owner = ownerOf(access, checker);
    if ((owner !== "Table" && owner !== "TableHandle") || !this.types.isOthersTable(receiver)) return "none";
    return writing.has(access.name.text) ? "write" : reading.has(access.name.text) ? "read" : "none";
  }

  /** The function that a call is certain to call, if it has a body here. */
  private calleeOf(call: ts.CallExpression): Body | undefined {
    const { expression } = call;
    const isThis = ts.isPropertyAccessExpression(expression) && expression.expression.kind === ts.SyntaxKind.ThisKeyword;
    const name = isThis ? expression.name : ts.isIdentifier(expression) ? expression : undefined;
    const declaration = name === undefined ? undefined : this.reading.symbolOf(name)?.valueDeclaration;
    const isFunction = declaration !== undefined &&
      (ts.isMethodDeclaration(declaration) || ts.isFunctionDeclaration(declaration));
    return isFunction ? declaration : undefined;
  }
}

const isAssignmentOperator = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

function isWritten(access: ts.PropertyAccessExpression): boolean {
  const { parent } = access;
  if (ts.isBinaryExpression(parent)) return parent.left === access && isAssignmentOperator(parent.operatorToken.kind);
  return (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) &&
    (parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken);
}
