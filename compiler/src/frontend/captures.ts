// Which variables are shared between functions, and how: the closures' captures, before anything is lowered.
//
// Invariant: a variable is captured by value only if every closure over it is made after its only assignment;
// all others live in a heap cell that the closures share.
import { ts } from "ts-morph";
import { type Question, questionOf } from "./absence.js";
import { isBindingPattern } from "./syntax.js";

/** What the program does with one local variable, parameter or nested function. */
export interface VariableUse {
  /** Assigned other than by its declaration. */
  reassigned: boolean;
  /** Asked whether it is missing, or at least whether it is true. */
  asked: Question | undefined;
  /** Functions below the declaring one that mention it. */
  capturedBy: Set<ts.Node>;
  /** Captured, and not by value. */
  readonly needsCell: boolean;
}

/** A captured variable, or the enclosing function's `this`. */
export type Capture = ts.Symbol | "this";

export interface CaptureAnalysis {
  useOf(symbol: ts.Symbol): VariableUse;
  /** What a closure over the function carries, in first-mention order. */
  capturesOf(fn: ts.Node): readonly Capture[];
}

/** Whether it is what `f.x = …` puts onto the function f: a property, whatever the checker makes of it. */
export function isFunctionProperty(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  return declaration !== undefined && (ts.isBinaryExpression(declaration) ||
    ts.isPropertyAccessExpression(declaration) || ts.isElementAccessExpression(declaration));
}

/** Whether the variable stands at a module's top level (or in a namespace): it is one per isolate. */
export function isModuleVariable(symbol: ts.Symbol): boolean {
  return symbol.valueDeclaration !== undefined && standsInModule(symbol.valueDeclaration, isVar(symbol));
}

/** Whether a declaration runs once for its module. A var belongs to the module also when it stands in a block. */
export function standsInModule(declaration: ts.Node, isVariable: boolean): boolean {
  for (let node = declaration.parent; node !== undefined; node = node.parent) {
    if (ts.isSourceFile(node)) return true;
    if (ts.isFunctionLike(node) || ts.isClassStaticBlockDeclaration(node) || ts.isPropertyDeclaration(node)) return false;
    if (isBlockScope(node)) return isVariable && standsInModule(node, true);
  }
  return false;
}

function isBlockScope(node: ts.Node): boolean {
  return ts.isIterationStatement(node, false) || ts.isBlock(node) || ts.isCaseBlock(node) || ts.isCatchClause(node);
}

/** Declared with var (or a parameter). */
export function isVar(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.FunctionScopedVariable) !== 0;
}

/** The nearest function-like node around `node` (exclusive), or its source file. Class bodies count by their members. */
export function enclosingFunction(node: ts.Node): ts.Node {
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) {
    if (isFunctionScope(parent)) return parent;
  }
  return node.getSourceFile();
}

function isFunctionScope(node: ts.Node): boolean {
  return (
    ts.isFunctionLike(node) ||
    ts.isSourceFile(node) ||
    ts.isClassStaticBlockDeclaration(node) ||
    (ts.isPropertyDeclaration(node) && node.initializer !== undefined)
  );
}

class Use implements VariableUse {
  reassigned = false;
  asked: Question | undefined;
  capturedBy = new Set<ts.Node>();

  constructor(readonly symbol: ts.Symbol) {}

  get needsCell(): boolean {
    if (this.capturedBy.size === 0) return false;
    const declaration = this.symbol.valueDeclaration;
    if (this.reassigned || declaration === undefined) return true;
    if (ts.isParameter(declaration) || ts.isFunctionExpression(declaration)) return false;
    if (!isWrittenOnce(declaration)) return true;
    const end = initializationEnd(declaration);
    return [...this.capturedBy].some((fn) => fn.getStart() < end || isHoisted(fn, declaration));
  }
}

/** A binding that has its value where it is declared: const, or let with an initializer, or a binding of a pattern. */
export function isWrittenOnce(declaration: ts.Declaration): boolean {
  if (ts.isClassLike(declaration)) return true;
  if (ts.isBindingElement(declaration)) return true;
  if (ts.isVariableDeclaration(declaration)) {
    if (ts.isCatchClause(declaration.parent)) return true;
    const list = declaration.parent;
    if ((list.flags & ts.NodeFlags.BlockScoped) === 0) return false;
    if (ts.isForOfStatement(list.parent) || ts.isForInStatement(list.parent)) return true;
    return declaration.initializer !== undefined;
  }
  return false;
}

/** Where in the file the declaration has run. */
export function initializationEnd(declaration: ts.Declaration): number {
  let node: ts.Node = declaration;
  while (ts.isBindingElement(node) || isBindingPattern(node)) node = node.parent;
  const list = node.parent;
  // for (const x of xs): the body comes after, the iterated expression before
  return ts.isVariableDeclaration(node) && (ts.isForOfStatement(list.parent) || ts.isForInStatement(list.parent))
    ? node.getEnd()
    : node.getEnd();
}

// A function declaration exists from the start of its block, so before the variables of that block.
function isHoisted(fn: ts.Node, declaration: ts.Declaration): boolean {
  for (let node = fn; node !== undefined && !isFunctionScope(node.parent); node = node.parent) {
    if (ts.isFunctionDeclaration(node)) return true;
  }
  void declaration;
  return ts.isFunctionDeclaration(fn);
}

/** Walks each file once, when the first of its variables or functions is asked for. */
export function analyzeCaptures(checker: ts.TypeChecker): CaptureAnalysis {
  const uses = new Map<ts.Symbol, Use>();
  const captures = new Map<ts.Node, readonly Capture[]>();
  const walked = new Set<ts.SourceFile>();
  const useOf = (symbol: ts.Symbol): Use => {
    let use = uses.get(symbol);
    if (use === undefined) uses.set(symbol, (use = new Use(symbol)));
    return use;
  };
  // what a file shares between its functions, no other file sees: module variables are not captured
  const walk = (node: ts.Node | undefined): void => {
    const file = node?.getSourceFile();
    if (file === undefined || file.isDeclarationFile || walked.has(file)) return;
    walked.add(file);
    for (const [fn, list] of capturesIn(file, checker, useOf)) captures.set(fn, list);
  };
  return {
    useOf: (symbol) => {
      walk(symbol.valueDeclaration);
      return useOf(symbol);
    },
    capturesOf: (fn) => {
      walk(fn);
      return captures.get(fn) ?? [];
    },
  };
}

function capturesIn(
  file: ts.SourceFile, checker: ts.TypeChecker, useOf: (symbol: ts.Symbol) => Use,
): ReadonlyMap<ts.Node, readonly Capture[]> {
  const captures = new Map<ts.Node, Capture[]>();
  const addCapture = (from: ts.Node, declaring: ts.Node, capture: Capture): void => {
    for (let fn = scopeOf(from); fn !== declaring && !ts.isSourceFile(fn); fn = enclosingFunction(fn)) {
      let list = captures.get(fn);
      if (list === undefined) captures.set(fn, (list = []));
      if (!list.includes(capture)) list.push(capture);
      if (capture !== "this") useOf(capture).capturedBy.add(fn);
      if (ts.isClassLike(fn.parent) && capture !== "this") addClassCapture(fn.parent, capture);
    }
  };
  // what a class's members capture from around the class, the class holds for them
  const addClassCapture = (owner: ts.ClassLikeDeclaration, capture: ts.Symbol): void => {
    let list = captures.get(owner);
    if (list === undefined) captures.set(owner, (list = []));
    if (!list.includes(capture)) list.push(capture);
    useOf(capture).capturedBy.add(owner);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) mention(node);
    else if (isMentionOfThis(node)) mentionThis(node);
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    ts.forEachChild(node, visit);
  };
  const mention = (node: ts.Identifier): void => {
    const symbol = variableSymbol(node, checker);
    if (symbol === undefined) return;
    if (isAssignmentTarget(node)) useOf(symbol).reassigned = true;
    const question = questionOf(node);
    if (question !== undefined && useOf(symbol).asked !== "absence") useOf(symbol).asked = question;
    const declaration = symbol.valueDeclaration!;
    const declaring = declaringFunction(declaration);
    if (isModuleVariable(symbol)) return;
    if (scopeOf(node) !== declaring) addCapture(node, declaring, symbol);
  };
  const mentionThis = (node: ts.Node): void => {
    const owner = thisOwner(node);
    if (scopeOf(node) !== owner && !ts.isSourceFile(owner)) addCapture(node, owner, "this");
  };
  ts.forEachChild(file, visit);
  dropFreeFunctions(captures, useOf);
  return captures;
}

// A nested function declaration that captures nothing (but such functions) needs no closure, so it is no capture itself.
function dropFreeFunctions(captures: Map<ts.Node, Capture[]>, useOf: (symbol: ts.Symbol) => Use): void {
  const isFreeCapture = (capture: Capture): boolean => {
    const declaration = capture === "this" ? undefined : capture.valueDeclaration;
    return declaration !== undefined && ts.isFunctionDeclaration(declaration) && !bound.has(declaration);
  };
  const bound = new Set<ts.Node>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const [fn, list] of captures) {
      if (bound.has(fn) || list.every(isFreeCapture)) continue;
      bound.add(fn);
      changed = true;
    }
  }
  for (const [fn, list] of captures) {
    for (const capture of list.filter(isFreeCapture)) useOf(capture as ts.Symbol).capturedBy.delete(fn);
    captures.set(fn, list.filter((capture) => !isFreeCapture(capture)));
  }
}

function scopeOf(node: ts.Node): ts.Node {
  return enclosingFunction(node);
}

// A parameter belongs to its function; a nested function's or class's name to the function around it.
function declaringFunction(declaration: ts.Declaration): ts.Node {
  for (let node: ts.Node = declaration; node !== undefined; node = node.parent) {
    if (ts.isParameter(node)) return node.parent;
    if (ts.isFunctionExpression(node) && node === declaration) return node;
    if (node !== declaration && isFunctionScope(node)) return node;
  }
  return declaration.getSourceFile();
}

/** this, super, new.target: what an arrow takes from the function around it. */
export function isMentionOfThis(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword ||
    (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.NewKeyword);
}

/** The function whose `this` a `this` or `super` here means: arrows have none of their own. */
export function thisOwner(node: ts.Node): ts.Node {
  let fn = enclosingFunction(node);
  while (ts.isArrowFunction(fn)) fn = enclosingFunction(fn);
  return fn;
}

/** The local variable, parameter or function that an identifier in an expression means. */
export function variableSymbol(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return undefined;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return undefined;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return undefined;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  const wanted = ts.SymbolFlags.Variable | ts.SymbolFlags.Function | ts.SymbolFlags.Class;
  if (symbol === undefined || !(symbol.flags & wanted) || symbol.valueDeclaration === undefined) return undefined;
  // a class of a module is no variable
  const isClass = ts.isClassLike(symbol.valueDeclaration);
  return isClass && standsInModule(symbol.valueDeclaration, false) ? undefined : symbol;
}

function isAssignmentTarget(node: ts.Identifier): boolean {
  let current: ts.Node = node;
  for (;;) {
    const parent: ts.Node = current.parent;
    if (ts.isBinaryExpression(parent)) {
      const operator = parent.operatorToken.kind;
      return (
        parent.left === current &&
        operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment
      ) ? isPatternOrSelf(parent, current) : false;
    }
    if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
      return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
    }
    if ((ts.isForOfStatement(parent) || ts.isForInStatement(parent)) && parent.initializer === current) return true;
    const inPattern =
      ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent) || ts.isObjectLiteralExpression(parent) ||
      ts.isSpreadAssignment(parent) || ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) ||
      (ts.isShorthandPropertyAssignment(parent) && parent.name === current) ||
      (ts.isPropertyAssignment(parent) && parent.initializer === current);
    if (!inPattern) return false;
    current = parent;
  }
}

function isPatternOrSelf(assignment: ts.BinaryExpression, left: ts.Node): boolean {
  return assignment.left === left;
}
