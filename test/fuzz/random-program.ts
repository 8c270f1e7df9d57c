// A random program that checks: interfaces, classes that extend each other, generic and plain functions, generators,
// closures, unions, exceptions, loops with labels, numbers and bigints at their edges. What it computes it prints.
//
// Invariant: it ends (each loop and each function spends from a store that runs out), texts, bigints and arrays stay
// small, and it does nothing that docs/language.md says is otherwise under Node.
import type { Choices } from "./choices.js";
import { Expressions } from "./expressions.js";
import { Scope, type Variable } from "./scope.js";
import { bigint, boolean, hasPart, type Method, nothing, number, type Shape, string, type Type, written } from "./types.js";

/** What every program begins with. */
const head = `
let left = 1000;
let lines = 200;
class Spent extends Error {
  override name = "Spent";
}
function tick(): void {
  if (--left < 0) throw new Spent("spent");
}
function id<T>(x: T): T {
  return x;
}
function log(...values: unknown[]): void {
  if (--lines >= 0) console.log(...values);
}
const cut = (text: string): string => text.slice(0, 30);
const small = (n: bigint): bigint => BigInt.asIntN(150, n);
const told = (e: unknown): unknown => (e instanceof Error ? \`\${e.name}: \${e.message}\` : e);
class Cell<T> {
  constructor(public value: T) {}
  map<U>(change: (value: T) => U): Cell<U> {
    tick();
    return new Cell(change(this.value));
  }
  get twice(): [T, T] {
    return [this.value, this.value];
  }
}
`;

export function randomProgram(choices: Choices): string {
  return new Maker(choices).program();
}

/** Where a statement stands. */
interface Place {
  scope: Scope;
  /** Of a function: what it returns. */
  returns?: Type | undefined;
  /** Of a generator. */
  yields?: Type | undefined;
  /** Names of the loops around; "" has no label. */
  loops: readonly string[];
}

class Maker {
  readonly #lines: string[] = [];
  #indent = 0;
  #statementsLeft = 50;
  readonly #expressions: Expressions;

  constructor(readonly choices: Choices) {
    this.#expressions = new Expressions(choices);
  }

  program(): string {
    const { choices } = this;
    const top = new Scope();
    for (let i = choices.below(3); i > 0; i--) this.#interface(top);
    for (let i = choices.below(3); i > 0; i--) this.#class(top);
    for (let i = choices.below(4); i > 0; i--) choices.pick([this.#function, this.#generic, this.#generator]).call(this, top);
    this.#statementsLeft = 60;
    const place: Place = { scope: top.inner(), loops: [] };
    this.#nested("function main(): void {", () => {
      for (let i = 4 + choices.below(12); i > 0; i--) {
        this.#statement(place, 8);
        if (choices.once(2)) this.#call(place.scope);
      }
      this.#body(place, 2);
    });
    return `${head}${this.#lines.join("\n")}
try {
  main();
} catch (e) {
  console.log("ended by", told(e));
}
`;
  }

  #line(text: string): void {
    this.#lines.push("  ".repeat(this.#indent) + text);
  }

  #nested(head: string, body: () => void, tail = "}"): void {
    this.#line(head);
    this.#indent++;
    body();
    this.#indent--;
    this.#line(tail);
  }

  // declarations

  #interface(scope: Scope): void {
    const shape: Shape = {
      name: scope.name("I"), methods: [], below: [],
      fields: this.choices.many(1, 3, (i) => ({
        name: `f${i}`, type: this.#expressions.type(scope, 1), optional: this.choices.once(4), writable: !this.choices.once(4),
      })),
    };
    this.#nested(`interface ${shape.name} {`, () => {
      for (const { name, type, optional, writable } of shape.fields) {
        this.#line(`${writable ? "" : "readonly "}${name}${optional ? "?" : ""}: ${written(type)};`);
      }
    });
    scope.shapes.push(shape);
  }

  #class(scope: Scope): void {
    const { choices } = this;
    const base = choices.once(2) ? choices.pick(scope.classes.length === 0 ? [undefined] : scope.classes) : undefined;
    const name = scope.name("C");
    const seenAs = base === undefined && choices.once(3) ? scope.allShapes().find(({ constructed }) => constructed === undefined) : undefined;
    const added = choices.many(1, 2, (i) => ({ name: `${name.toLowerCase()}_${i}`, type: this.#expressions.type(scope, 1) }));
    const own = [...(seenAs?.fields ?? []), ...added].map(({ name, type }) => ({ name, type, optional: false, writable: true }));
    const constructed = [...(base?.constructed ?? []), ...own.map(({ type }) => type)];
    const shape = { name, constructed, below: [] as Shape[], fields: [...(base?.fields ?? []), ...own], methods: [...(base?.methods ?? [])] };
    seenAs?.below.push(shape);
    this.#nested(`class ${name}${base === undefined ? "" : ` extends ${base.name}`} {`, () => {
      for (const field of own) this.#line(`${field.name}: ${written(field.type)};`);
      const count = choices.once(2) ? this.#static(name, scope) : undefined;
      if (choices.once(2)) this.#line(`#hidden = ${this.#expressions.of(number, scope, 1)};`);
      const parameters = constructed.map((type, i) => `a${i}: ${written(type)}`).join(", ");
      this.#nested(`constructor(${parameters}) {`, () => {
        const given = base?.constructed?.length ?? 0;
        if (base !== undefined) this.#line(`super(${Array.from({ length: given }, (_, i) => `a${i}`).join(", ")});`);
        own.forEach((field, i) => this.#line(`this.${field.name} = a${given + i};`));
        if (count !== undefined) this.#line(`${name}.${count}++;`);
      });
      for (const old of choices.once(2) ? (base?.methods ?? []) : []) this.#method(old, shape, scope, "override ");
      for (let i = choices.below(3); i > 0; i--) {
        const method = { name: scope.name("m"), parameters: choices.many(0, 2, () => this.#expressions.type(scope, 1)), result: this.#expressions.type(scope, 1) };
        this.#method(method, shape, scope, "");
        shape.methods.push(method);
      }
    });
    for (const above of scope.shapes) if (base !== undefined && (above === base || above.below.includes(base))) above.below.push(shape);
    scope.classes.push(shape);
    scope.shapes.push(shape);
  }

  #static(name: string, scope: Scope): string {
    const made = scope.name("made");
    this.#line(`static ${made} = 0;`);
    scope.variables.push({ name: `${name}.${made}`, type: number, writable: true });
    return made;
  }

  #method(method: Method, shape: Shape, outer: Scope, modifier: string): void {
    const scope = outer.inner();
    const parameters = this.#parameters(method.parameters, scope);
    this.#nested(`${modifier}${method.name}(${parameters}): ${written(method.result)} {`, () => {
      const self = scope.name("self");
      this.#line(`const ${self}: ${shape.name} = this;`);
      scope.variables.push({ name: self, type: { kind: "object", shape }, writable: false });
      this.#functionBody(scope, method.result, 3);
    });
  }

  #parameters(types: readonly Type[], scope: Scope): string {
    return types.map((type) => {
      const name = scope.name("p");
      scope.variables.push({ name, type, writable: this.choices.once(2) });
      return `${name}: ${written(type)}`;
    }).join(", ");
  }

  #functionBody(scope: Scope, result: Type, size: number): void {
    this.#line("tick();");
    this.#body({ scope, loops: [], returns: result }, size);
    this.#line(`return ${this.#expressions.of(result, scope, 2)};`);
  }

  #function(outer: Scope): void {
    const name = outer.name("f");
    const result = this.#expressions.type(outer, 2);
    const parameters = this.choices.many(0, 3, () => this.#expressions.type(outer, 1));
    const scope = outer.inner();
    this.#nested(`function ${name}(${this.#parameters(parameters, scope)}): ${written(result)} {`, () => {
      this.#functionBody(scope, result, 5);
    });
    outer.functions.push({ name, parameters, result });
  }

  /** T stands for any type: values of it come from parameters only. */
  #generic(outer: Scope): void {
    const name = outer.name("g");
    const T: Type = { kind: "parameter", name: "T" };
    const result = this.choices.pick<Type>([T, { kind: "array", of: T }, { kind: "cell", of: T }, string, number]);
    const extra = this.choices.many(0, 1, () => this.choices.pick<Type>([
      number, { kind: "array", of: T }, { kind: "function", parameters: [T], result: T }, { kind: "function", parameters: [T, T], result: boolean },
    ]));
    const scope = outer.inner();
    this.#nested(`function ${name}<T>(${this.#parameters([T, T, ...extra], scope)}): ${written(result)} {`, () => {
      this.#functionBody(scope, result, 4);
    });
    outer.functions.push({ name, parameters: [T, T, ...extra], result });
  }

  #generator(outer: Scope): void {
    const name = outer.name("y");
    const yields = this.#expressions.type(outer, 1);
    const parameters = this.choices.many(0, 2, () => this.#expressions.type(outer, 1));
    const scope = outer.inner();
    this.#nested(`function* ${name}(${this.#parameters(parameters, scope)}): Generator<${written(yields)}, void, undefined> {`, () => {
      this.#line("tick();");
      this.#body({ scope, loops: [], yields }, 5);
      this.#line(`yield ${this.#expressions.of(yields, scope, 2)};`);
    });
    outer.generators.push({ name, parameters, result: yields });
  }

  // statements

  #body(place: Place, size: number): void {
    for (let i = 1 + this.choices.below(size); i > 0 && this.#statementsLeft > 0; i--) this.#statement(place, size);
    const shown = place.scope.variables.filter(({ type }) => type.kind !== "function").slice(0, 5);
    if (shown.length > 0 && !this.choices.once(3)) this.#line(`log("${place.scope.name("end")}", ${shown.map(({ name }) => name).join(", ")});`);
  }

  #block(place: Place, size: number, head: string, prepare: (scope: Scope) => void = () => {}, tail = "}"): void {
    const scope = place.scope.inner();
    prepare(scope);
    this.#nested(head, () => this.#body({ ...place, scope }, Math.max(1, Math.floor(size / 2))), tail);
  }

  #statement(place: Place, size: number): void {
    const { choices } = this;
    const expressions = this.#expressions;
    const { scope } = place;
    this.#statementsLeft--;
    const isLeaf = size <= 1 || this.#indent > 5;
    const kind = choices.below(isLeaf ? 8 : 18);
    switch (kind) {
      case 0: case 1: {
        const type = expressions.type(scope, 1);
        return this.#line(`log("${scope.name("at")}", ${expressions.of(type, scope, 3)});`);
      }
      case 2: case 3: return this.#declaration(scope);
      case 4: return this.#assignment(scope);
      case 5: return this.#mutation(scope);
      case 6: return this.#exit(place);
      case 7: return this.#destructuring(scope);
      case 8: {
        const condition = expressions.of(boolean, scope, 3);
        const hasElse = choices.once(2);
        this.#block(place, size, `if (${condition}) {`, undefined, hasElse ? "} else" : "}");
        if (hasElse) this.#block(place, size, "{");
        return;
      }
      case 9: return this.#loop(place, size);
      case 10: return this.#forOf(place, size);
      case 11: return this.#narrowing(place, size);
      case 12: return this.#try(place, size);
      case 13: return this.#switch(place, size);
      case 14: return this.#closure(place);
      case 15: return this.#block(place, size, "{");
      case 16: return this.#call(scope);
      default: return this.#counter(place);
    }
  }

  #call(scope: Scope): void {
    const call = this.#expressions.call(scope);
    if (call !== undefined) this.#line(`log("${scope.name("call")}", ${call});`);
  }

  #declaration(scope: Scope): void {
    const type = this.#expressions.type(scope, 2);
    const writable = this.choices.once(2);
    const value = this.#expressions.of(type, scope, 3);
    const name = scope.name("v");
    this.#line(`${writable ? "let" : "const"} ${name}: ${written(type)} = id<${written(type)}>(${value});`);
    scope.variables.push({ name, type, writable });
  }

  #assignment(scope: Scope): void {
    const target = this.#target(scope);
    if (target === undefined) return this.#declaration(scope);
    const { name, type } = target;
    const value = this.#expressions.of(type, scope, 3);
    const compound = type.kind === "number" && this.choices.once(2);
    const operator = compound ? this.choices.pick(["+=", "-=", "*=", "&=", ">>=", ">>>=", "|=", "%="]) : "=";
    this.#line(`${name} ${operator} ${limited(type, compound ? value : `id<${written(type)}>(${value})`)};`);
  }

  /** Something that can be written. */
  #target(scope: Scope): Variable | undefined {
    const targets = scope.all().flatMap((variable) => {
      const own = variable.writable ? [variable] : [];
      if (variable.type.kind === "cell") own.push({ name: `${variable.name}.value`, type: variable.type.of, writable: true });
      if (variable.type.kind !== "object") return own;
      const fields = variable.type.shape.fields.filter(({ writable, optional }) => writable && !optional);
      return [...own, ...fields.map(({ name, type }) => ({ name: `${variable.name}.${name}`, type, writable: true }))];
    });
    return targets.length === 0 ? undefined : this.choices.pick(targets);
  }

  #mutation(scope: Scope): void {
    const { choices } = this;
    const found = scope.all().filter(({ type }) => type.kind === "array" || type.kind === "map" || type.kind === "set");
    if (found.length === 0) return this.#declaration(scope);
    const { name, type } = choices.pick(found);
    if (type.kind !== "array" && type.kind !== "map" && type.kind !== "set") return;
    const value = this.#expressions.of(type.of, scope, 2);
    const text = this.#expressions.of(string, scope, 1);
    const index = `Math.abs(${this.#expressions.of(number, scope, 1)} | 0) % (${name}.length + 1)`;
    const statements = {
      array: [
        `if (${name}.length < 12) ${name}.push(${value});`, `${name}.pop();`, `if (${name}.length < 12) ${name}.unshift(${value});`,
        `${name}.shift();`, `${name}.reverse();`, `${name}.splice(${index}, 1, ${value});`, `${name}[${index}] = ${value};`,
        `${name}.length = Math.min(${name}.length, 2);`, `${name}.fill(${value}, 1);`,
      ],
      map: [`if (${name}.size < 12) ${name}.set(cut(${text}), ${value});`, `${name}.delete(${text});`],
      set: [`if (${name}.size < 12) ${name}.add(${value});`, `${name}.delete(${value});`, `${name}.clear();`],
    };
    this.#line(choices.pick(statements[type.kind]));
  }

  #exit(place: Place): void {
    const { scope, returns, yields, loops } = place;
    if (this.#indent < 2 && returns === undefined && yields === undefined && !this.choices.once(4)) return this.#declaration(scope);
    const condition = this.#expressions.of(boolean, scope, 2);
    const exits = [`throw new Error(cut(${this.#expressions.of(string, scope, 1)}));`];
    if (this.choices.once(3)) exits.push(`throw ${this.#expressions.of(this.choices.pick([number, string]), scope, 1)};`);
    if (returns !== undefined) exits.push(`return ${this.#expressions.of(returns, scope, 2)};`);
    if (yields !== undefined) {
      return this.#line(`yield ${this.#expressions.of(yields, scope, 2)};`);
    }
    for (const label of loops) exits.push(`continue${label && ` ${label}`};`, `break${label && ` ${label}`};`);
    this.#line(`if (${condition}) ${this.choices.pick(exits.reverse())}`);
  }

  #destructuring(scope: Scope): void {
    const tuples = scope.all().filter(({ type }) => type.kind === "tuple" || type.kind === "array");
    if (tuples.length === 0) return this.#declaration(scope);
    const { name, type } = this.choices.pick(tuples);
    if (type.kind === "tuple") {
      const names = type.of.map(() => scope.name("d"));
      this.#line(`const [${names.join(", ")}] = ${name};`);
      type.of.forEach((of, i) => scope.variables.push({ name: names[i]!, type: of, writable: false }));
    } else if (type.kind === "array" && !hasPart(type.of, nothing)) {
      const [first, rest] = [scope.name("d"), scope.name("d")];
      this.#line(`const [${first} = ${this.#expressions.of(type.of, scope, 1)}, ...${rest}] = ${name};`);
      scope.variables.push({ name: first, type: type.of, writable: false }, { name: rest, type, writable: false });
    }
  }

  #label(place: Place): [text: string, loops: readonly string[]] {
    if (!this.choices.once(3)) return ["", [...place.loops.filter((label) => label !== ""), ""]];
    const label = place.scope.name("L");
    return [`${label}: `, [...place.loops, label]];
  }

  #loop(place: Place, size: number): void {
    const [label, loops] = this.#label(place);
    const i = place.scope.name("i");
    const limit = this.#expressions.of(number, place.scope, 2);
    const head = this.choices.pick([
      `for (let ${i} = 0; ${i} < ${1 + this.choices.below(5)}; ${i}++) {`,
      `for (let ${i} = Math.min(5, ${limit}); ${i} >= 0; ${i} -= ${this.choices.pick(["1", "2", "0.5"])}) {`,
      `for (const ${i} of id<number[]>([${this.choices.many(0, 4, (n) => String(n)).join(", ")}])) {`,
    ]);
    const prepare = (scope: Scope): void => void scope.variables.push({ name: i, type: number, writable: false });
    this.#line("tick();");
    this.#block({ ...place, loops }, size, `${label}${head} tick();`, prepare);
  }

  #forOf(place: Place, size: number): void {
    const { scope } = place;
    const [label, loops] = this.#label(place);
    const type = this.#expressions.type(scope, 1);
    const generators = scope.generatorsOf(type);
    const [text, of] = this.choices.pick<[string, Type]>([
      [this.#expressions.of({ kind: "array", of: type }, scope, 2), type],
      [this.#expressions.of({ kind: "set", of: number }, scope, 2), number],
      [this.#expressions.of(string, scope, 2), string],
      ...generators.map((made): [string, Type] => [`${made.name}(${this.#expressions.list(made.parameters, scope)})`, type]),
    ]);
    const name = scope.name("e");
    const prepare = (inner: Scope): void => void inner.variables.push({ name, type: of, writable: false });
    this.#block({ ...place, loops }, size, `${label}for (const ${name} of ${text}) { tick();`, prepare);
  }

  #narrowing(place: Place, size: number): void {
    const unions = place.scope.all().filter(({ type, writable }) => type.kind === "union" && !writable);
    if (unions.length === 0) return this.#declaration(place.scope);
    const { name, type } = this.choices.pick(unions);
    if (type.kind !== "union" || name.includes(".")) return;
    const part = this.choices.pick(type.of);
    const prepare = (scope: Scope): void => {
      scope.variables.push({ name: scope.name("n"), type: part, writable: false });
    };
    const inner = place.scope.inner();
    prepare(inner);
    const narrowed = inner.variables.at(-1)!.name;
    this.#nested(`if (${test(name, part)}) {`, () => {
      this.#line(`const ${narrowed}: ${written(part)} = ${name};`);
      this.#body({ ...place, scope: inner }, Math.max(1, Math.floor(size / 2)));
    });
  }

  #try(place: Place, size: number): void {
    const [hasCatch, hasFinally] = this.choices.pick([[true, false], [true, true], [false, true]]);
    this.#block(place, size, "try {", undefined, "}");
    if (hasCatch) {
      const scope = place.scope.inner();
      this.#nested("catch (e) {", () => {
        this.#line(`log("caught", told(e));`);
        this.#body({ ...place, scope }, Math.max(1, Math.floor(size / 2)));
      });
    }
    // what leaves a `finally` replaces what was under way
    if (hasFinally) this.#block(place, 2, "finally {");
  }

  #switch(place: Place, size: number): void {
    const type = this.choices.pick([number, string, bigint]);
    const [value, ...cases] = Array.from({ length: 2 + this.choices.below(3) }, () => this.#expressions.of(type, place.scope, 1));
    const inner = { ...place, loops: place.loops.filter((label) => label !== "") };
    this.#nested(`switch (id<${written(type)}>(${value})) {`, () => {
      for (const one of cases) {
        this.#block(inner, size, `case id<${written(type)}>(${one}): {`);
        if (this.choices.once(2)) this.#line("break;");
      }
      if (this.choices.once(2)) this.#block(inner, size, "default: {");
    });
  }

  #closure(place: Place): void {
    const { scope } = place;
    const name = scope.name("k");
    const parameters = this.choices.many(0, 2, () => this.#expressions.type(scope, 1));
    const result = this.#expressions.type(scope, 1);
    const inner = scope.inner();
    const asArrow = this.choices.once(2);
    const list = this.#parameters(parameters, inner);
    const head = asArrow ? `const ${name} = (${list}): ${written(result)} => {` : `function ${name}(${list}): ${written(result)} {`;
    this.#nested(head, () => this.#functionBody(inner, result, 3), asArrow ? "};" : "}");
    scope.functions.push({ name, parameters, result });
  }

  /** A variable that closures share. */
  #counter(place: Place): void {
    const [count, add] = [place.scope.name("v"), place.scope.name("k")];
    this.#line(`let ${count}: number = ${this.#expressions.of(number, place.scope, 1)};`);
    this.#line(`const ${add} = (by: number): number => (${count} += by);`);
    place.scope.variables.push({ name: count, type: number, writable: true });
    place.scope.functions.push({ name: add, parameters: [number], result: number });
  }
}

/** A value that a variable may hold on to. */
function limited(type: Type, value: string): string {
  if (type.kind === "string") return `cut(${value})`;
  return type.kind === "bigint" ? `small(${value})` : value;
}

function test(name: string, part: Type): string {
  if (part.kind === "undefined") return `${name} === undefined`;
  if (part.kind === "array") return `Array.isArray(${name})`;
  return `typeof ${name} === "${part.kind === "object" ? "object" : part.kind}"`;
}
