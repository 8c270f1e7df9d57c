// Random expressions of a given type.
//
// Invariant: an expression checks wherever its scope is seen, and has a value of its type whatever the program does.
import type { Choices } from "./choices.js";
import type { Callable, Scope } from "./scope.js";
import { bigint, boolean, hasPart, literal, nothing, number, type Shape, string, type Type, written } from "./types.js";

export class Expressions {
  constructor(private readonly choices: Choices) {}

  /** A type of what is known in the scope. */
  type(scope: Scope, depth: number): Type {
    const { choices } = this;
    const shapes = scope.allShapes();
    const kind = choices.below(depth <= 0 ? 4 : 14);
    const part = (): Type => this.type(scope, depth - 1);
    switch (kind) {
      case 0: return number;
      case 1: return string;
      case 2: return boolean;
      case 3: return choices.once(2) ? bigint : number;
      case 4: case 5: return { kind: "array", of: part() };
      case 6: case 7: return this.union();
      case 8: return { kind: "map", of: part() };
      case 9: return { kind: "function", parameters: choices.many(0, 2, () => this.type(scope, 0)), result: part() };
      case 10: return { kind: "tuple", of: [part(), part()] };
      case 11: return choices.once(2) ? { kind: "set", of: choices.pick([number, string, bigint]) } : { kind: "cell", of: part() };
      default: return shapes.length === 0 ? number : { kind: "object", shape: choices.pick(shapes) };
    }
  }

  private union(): Type {
    const { choices } = this;
    return choices.pick<Type>([
      { kind: "union", of: [number, string] },
      { kind: "union", of: [string, nothing] },
      { kind: "union", of: [number, nothing] },
      { kind: "union", of: [boolean, number, string] },
      { kind: "union", of: [bigint, number] },
      { kind: "union", of: [{ kind: "array", of: number }, number] },
    ]);
  }

  list(types: readonly Type[], scope: Scope, depth = 1): string {
    return types.map((type) => this.of(type, scope, depth)).join(", ");
  }

  of(type: Type, scope: Scope, depth: number): string {
    const { choices } = this;
    const values = scope.valuesOf(type);
    if (type.kind === "parameter" && (depth <= 0 || values.length === 1)) return choices.pick(values);
    if (values.length > 0 && choices.below(3) === 0) return choices.pick(values);
    if (depth <= 0 || choices.below(6) === 0) return this.simple(type, scope);
    const any = this.ofAnyKind(type, scope, depth - 1);
    return any ?? this.composed(type, scope, depth - 1);
  }

  /** What works for every type: a call, a choice, something that is looked up. */
  private ofAnyKind(type: Type, scope: Scope, depth: number): string | undefined {
    const { choices } = this;
    const again = (): string => this.of(type, scope, depth);
    switch (choices.below(9)) {
      case 5: return `(${this.of(boolean, scope, depth)} ? ${again()} : ${again()})`;
      case 6: case 7: {
        const calls = this.calls(type, scope, depth);
        return calls.length === 0 ? undefined : choices.pick(calls)();
      }
      case 8: return hasPart(type, nothing) ? undefined : this.lookedUp(type, scope, depth);
      default: return undefined;
    }
  }

  private calls(type: Type, scope: Scope, depth: number): (() => string)[] {
    const name = written(type);
    const functions = scope.callables().flatMap((callable) => {
      const made = instantiated(callable, type);
      return made === undefined ? [] : [() => `${callable.name}(${this.list(made, scope, depth)})`];
    });
    const members = scope.all().flatMap((variable): (() => string)[] => {
      const of = variable.type;
      if (of.kind === "function" && written(of.result) === name) return [() => `${variable.name}(${this.list(of.parameters, scope, depth)})`];
      if (of.kind === "cell" && written(of.of) === name) return [() => `${variable.name}.value`, () => `${variable.name}.twice[1]`];
      if (of.kind === "tuple") return of.of.flatMap((part, i) => (written(part) === name ? [() => `${variable.name}[${i}]`] : []));
      if (of.kind !== "object") return [];
      const fields = of.shape.fields.filter((field) => written(field.type) === name);
      const methods = of.shape.methods.filter(({ result }) => written(result) === name);
      return [
        ...fields.map((field) => () => field.optional ? `(${variable.name}.${field.name} ?? ${this.simple(type, scope)})` : `${variable.name}.${field.name}`),
        ...methods.map((method) => () => `${variable.name}.${method.name}(${this.list(method.parameters, scope, depth)})`),
      ];
    });
    return [...functions, ...members];
  }

  /** An element that may not be there, or the other. */
  private lookedUp(type: Type, scope: Scope, depth: number): string {
    const other = this.of(type, scope, depth);
    const list = (): string => this.of({ kind: "array", of: type }, scope, depth);
    const index = (): string => this.of(number, scope, depth);
    return this.choices.pick([
      () => `(${list()}[${index()}] ?? ${other})`,
      () => `(${list()}.at(${index()}) ?? ${other})`,
      () => `(${this.of({ kind: "map", of: type }, scope, depth)}.get(${this.of(string, scope, depth)}) ?? ${other})`,
      () => `id<${written(type)}>(${other})`,
      () => `((): ${written(type)} => ${bodyOf(other)})()`,
      ...(type.kind === "parameter" ? [] : [() => `(${list()}.find((x) => ${this.of(boolean, scope, 0)}) ?? ${other})`]),
    ])();
  }

  /** A call of something that the scope has; of a generator, what it gives. */
  call(scope: Scope): string | undefined {
    const { choices } = this;
    const any = scope.all();
    const methods = any.flatMap(({ name, type }) =>
      type.kind === "object" ? type.shape.methods.map((method) => ({ ...method, name: `${name}.${method.name}` })) : []);
    const values = any.flatMap(({ name, type }) => (type.kind === "function" ? [{ name, ...type }] : []));
    const argument = choices.pick([number, string]);
    const declared = [...scope.callables(), ...scope.allGenerators()].map(({ name, parameters }) =>
      ({ name, parameters: parameters.map((type) => replaced(type, argument)) }));
    const functions = [...declared, ...methods, ...values];
    if (functions.length === 0) return undefined;
    const { name, parameters } = choices.pick(functions);
    const call = `${name}(${this.list(parameters, scope, 2)})`;
    return scope.allGenerators().some((made) => made.name === name) ? `[...${call}]` : call;
  }

  /** A literal, or the least that has the type. */
  private simple(type: Type, scope: Scope): string {
    const { choices } = this;
    switch (type.kind) {
      case "parameter": return choices.pick(scope.valuesOf(type));
      case "array": return `id<${written(type)}>([${choices.many(0, 3, () => this.simple(type.of, scope)).join(", ")}])`;
      case "set": return `new Set<${written(type.of)}>()`;
      case "map": return `new Map<string, ${written(type.of)}>([${choices.many(0, 2, () => `["${choices.pick(["a", "b", "7"])}", ${this.simple(type.of, scope)}]`).join(", ")}])`;
      case "cell": return `new Cell<${written(type.of)}>(${this.simple(type.of, scope)})`;
      case "tuple": return `id<${written(type)}>([${type.of.map((part) => this.simple(part, scope)).join(", ")}])`;
      case "union": return `id<${written(type)}>(${this.simple(choices.pick(type.of), scope)})`;
      case "function": return this.arrow(type, scope, 0);
      case "object": return this.object(type.shape, scope, 0);
      default: return `id<${written(type)}>(${literal(type, choices)})`;
    }
  }

  private object(shape: Shape, scope: Scope, depth: number): string {
    const made = shape.constructed === undefined ? undefined : shape;
    if (made !== undefined) return `new ${made.name}(${made.constructed!.map((type) => this.inside(type, scope, depth)).join(", ")})`;
    const fields = shape.fields.filter(({ optional }) => !optional || this.choices.once(2));
    return `id<${shape.name}>({ ${fields.map(({ name, type }) => `${name}: ${this.inside(type, scope, depth)}`).join(", ")} })`;
  }

  private inside(type: Type, scope: Scope, depth: number): string {
    return depth <= 0 ? this.simple(type, scope) : this.of(type, scope, depth - 1);
  }

  private arrow({ parameters, result }: Type & { kind: "function" }, outer: Scope, depth: number): string {
    const scope = outer.inner();
    const names = parameters.map((type) => {
      const name = scope.name("p");
      scope.variables.push({ name, type, writable: false });
      return `${name}: ${written(type)}`;
    });
    return `((${names.join(", ")}): ${written(result)} => ${bodyOf(this.inside(result, scope, depth))})`;
  }

  private composed(type: Type, scope: Scope, depth: number): string {
    const of = (part: Type): string => this.of(part, scope, depth);
    const { choices } = this;
    switch (type.kind) {
      case "number": return this.number(of);
      case "string": return this.string(of, scope);
      case "boolean": return this.boolean(of, scope);
      case "bigint": return this.bigint(of);
      case "array": return this.array(type, scope, depth);
      case "set": return `new Set<${written(type.of)}>([${choices.many(0, 3, () => of(type.of)).join(", ")}])`;
      case "map": return `new Map<string, ${written(type.of)}>([${choices.many(0, 2, () => `[${of(string)}, ${of(type.of)}]`).join(", ")}])`;
      case "cell": return this.cell(type, scope, depth);
      case "tuple": return `id<${written(type)}>([${type.of.map(of).join(", ")}])`;
      case "union": return `id<${written(type)}>(${of(choices.pick(type.of))})`;
      case "function": return this.arrow(type, scope, depth);
      case "object": return this.shaped(type.shape, scope, depth);
      default: return this.simple(type, scope);
    }
  }

  private shaped(shape: Shape, scope: Scope, depth: number): string {
    const isObject = shape.constructed === undefined;
    if (shape.below.length > 0 && this.choices.once(2)) return this.object(this.choices.pick(shape.below), scope, depth);
    if (!isObject || !this.choices.once(3)) return this.object(shape, scope, depth);
    const { name, type } = this.choices.pick(shape.fields);
    return `id<${shape.name}>({ ...${this.object(shape, scope, depth)}, ${name}: ${this.inside(type, scope, depth)} })`;
  }

  private cell({ of }: Type & { of: Type }, scope: Scope, depth: number): string {
    if (this.choices.once(2) && of.kind !== "parameter") {
      const change = this.arrow({ kind: "function", parameters: [number], result: of }, scope, depth);
      return `new Cell<number>(${this.of(number, scope, depth)}).map<${written(of)}>(${change})`;
    }
    return `new Cell<${written(of)}>(${this.of(of, scope, depth)})`;
  }

  private array(type: Type & { of: Type }, scope: Scope, depth: number): string {
    const { choices } = this;
    const name = written(type.of);
    const own = (): string => this.of(type, scope, depth);
    const element = (): string => this.of(type.of, scope, depth);
    const index = (): string => this.of(number, scope, 0);
    const test = (): string => this.arrow({ kind: "function", parameters: [type.of], result: boolean }, scope, depth);
    const spread = scope.generatorsOf(type.of).map((made) => () => `[...${made.name}(${this.list(made.parameters, scope)})].slice(0, 12)`);
    return choices.pick([
      () => `id<${written(type)}>([${choices.many(0, 4, element).join(", ")}])`,
      () => `[...${own()}, ${element()}].slice(-12)`,
      () => `${own()}.slice(${index()}, ${index()})`,
      () => `${own()}.concat(${own()}).slice(0, 12)`,
      () => `${own()}.filter(${test()})`,
      () => `${own()}.toReversed()`,
      () => `${own()}.with(0, ${element()})`,
      () => `[...${this.of({ kind: "map", of: type.of }, scope, depth)}.values()]`,
      ...(type.of.kind === "parameter" ? [] : [
        () => `${this.of({ kind: "array", of: number }, scope, depth)}.map<${name}>(${this.arrow({ kind: "function", parameters: [number], result: type.of }, scope, depth)})`,
      ]),
      ...(type.of.kind === "number" ? [() => `${own()}.toSorted((x, y) => x - y)`, () => `[...${this.of({ kind: "set", of: number }, scope, depth)}]`] : []),
      ...(type.of.kind === "string" ? [() => `${own()}.toSorted()`, () => `${this.of(string, scope, depth)}.split("")`] : []),
      ...spread,
    ])();
  }

  private number(of: (type: Type) => string): string {
    const { choices } = this;
    const n = (): string => (choices.once(3) ? `(${literal(number, choices)})` : of(number));
    const s = (): string => of(string);
    return choices.pick([
      () => `(${n()} ${choices.pick(["+", "-", "*", "/", "%"])} ${n()})`,
      () => `(${n()} ${choices.pick(["+", "-", "*", "/", "%"])} ${n()})`,
      () => `(${n()} ${choices.pick(["&", "|", "^", "<< +", ">>", ">>>"])} ${n()})`,
      () => `(${choices.pick(["-", "~", "+"])}(${n()}))`,
      () => `Math.${choices.pick(["floor", "ceil", "trunc", "round", "abs", "sign", "sqrt", "fround", "clz32"])}(${n()})`,
      () => `Math.${choices.pick(["min", "max", "imul"])}(${n()}, ${n()})`,
      () => `${s()}.length`,
      () => `${of({ kind: "array", of: choices.pick([number, string]) })}.length`,
      () => `${s()}.${choices.pick(["indexOf", "lastIndexOf"])}(${s()})`,
      () => `${s()}.charCodeAt(${n()})`,
      () => `Number(${choices.pick([s, () => of(boolean), () => of(bigint)])()})`,
      () => `${choices.pick(["parseInt", "parseFloat"])}(${s()})`,
      () => `${of({ kind: "map", of: number })}.size`,
      () => `${of({ kind: "array", of: number })}.reduce((x, y) => x ${choices.pick(["+", "-", "^"])} y, ${n()})`,
      () => `(id<number>(${n()}) || ${n()})`,
      () => `${of({ kind: "array", of: number })}.indexOf(${n()})`,
    ])();
  }

  private string(of: (type: Type) => string, scope: Scope): string {
    const { choices } = this;
    const s = (): string => of(string);
    const n = (): string => of(number);
    const printed = (): string => of(choices.pick<Type>([number, string, boolean, bigint, ...scope.all().map(({ type }) => type).filter(isPrintable)]));
    return choices.pick([
      () => `cut(${s()} + ${choices.pick([s, n])()})`,
      () => `cut(\`${choices.pick(["", "<", "a "])}\${${printed()}}${choices.pick(["", "|"])}\${${printed()}}\`)`,
      () => `String(${printed()})`,
      () => `${s()}.${choices.pick(["slice", "substring"])}(${n()}, ${n()})`,
      () => `${s()}.charAt(${n()})`,
      () => `(${s()}.at(${n()}) ?? "none")`,
      () => `${s()}.${choices.pick(["toUpperCase", "toLowerCase", "trim", "trimStart", "toString"])}()`,
      () => `${s()}.pad${choices.pick(["Start", "End"])}(${choices.below(9)}, ${s()})`,
      () => `(${n()}).toString(${choices.pick(["", "2", "16", "36"])})`,
      () => `id<number>(${n()}).toFixed(${choices.below(6)})`,
      () => `(typeof ${choices.pick([n, s, () => of(this.union())])()})`,
      () => `cut(${of({ kind: "array", of: choices.pick([number, string, boolean]) })}.join(${s()}))`,
      () => `cut(${s()}.replace(${s()}, ${choices.pick(['"$"', '"x"'])}))`,
      () => `cut(${s()}.split(${s()}).join("+"))`,
      () => `(id<string>(${s()}) || ${s()})`,
    ])();
  }

  private boolean(of: (type: Type) => string, scope: Scope): string {
    const { choices } = this;
    const comparable = choices.pick([number, string, bigint, number]);
    const b = (): string => of(boolean);
    const instances = scope.all().filter(({ type }) => type.kind === "object" && type.shape.below.some(({ constructed }) => constructed !== undefined));
    return choices.pick([
      // TypeScript takes some `a < (b` for the type arguments of a call
      () => `(${of(comparable)} ${choices.pick(["<", "<=", ">", ">=", "===", "!=="])} id<${written(comparable)}>(${of(comparable)}))`,
      () => `(${of(number)} ${choices.pick(["<", "<=", ">", ">="])} id<bigint>(${of(bigint)}))`,
      () => `(${b()} ${choices.pick(["&&", "||"])} ${b()})`,
      () => `!${b()}`,
      () => `${of(string)}.${choices.pick(["includes", "startsWith", "endsWith"])}(${of(string)})`,
      () => `Number.${choices.pick(["isInteger", "isNaN", "isSafeInteger", "isFinite"])}(${of(number)})`,
      () => `Object.is(${of(number)}, ${of(number)})`,
      () => `${of({ kind: "array", of: number })}.includes(${of(number)})`,
      () => `${of({ kind: "set", of: string })}.has(${of(string)})`,
      () => `Boolean(${of(choices.pick([number, string, bigint]))})`,
      () => {
        if (instances.length === 0) return `id<boolean>(${b()})`;
        const { name, type } = choices.pick(instances);
        // without `id` the variable would be narrowed
        const classes = type.kind === "object" ? type.shape.below.filter(({ constructed }) => constructed !== undefined) : [];
        return `(id<${written(type)}>(${name}) instanceof ${choices.pick(classes).name})`;
      },
    ])();
  }

  private bigint(of: (type: Type) => string): string {
    const { choices } = this;
    const big = (): string => of(bigint);
    return choices.pick([
      () => `small(${big()} ${choices.pick(["+", "-", "*"])} ${big()})`,
      () => `(${big()} ${choices.pick(["&", "|", "^"])} ${big()})`,
      () => `(${big()} ${choices.pick(["/", "%"])} ${choices.pick(["3n", "-7n", "4294967296n", "18446744073709551617n"])})`,
      () => `small(${big()} ${choices.pick(["<<", ">>"])} ${choices.pick(["0n", "1n", "31n", "63n", "64n"])})`,
      () => `(-(${big()}))`,
      () => `BigInt(${of(number)} | 0)`,
      () => `BigInt.${choices.pick(["asIntN", "asUintN"])}(${choices.pick(["1", "8", "48", "63", "64", "65"])}, ${big()})`,
      () => `(~${big()})`,
    ])();
  }
}

const isPrintable = (type: Type): boolean => type.kind === "union" && type.of.every(({ kind }) => kind !== "array" && kind !== "object");

const bodyOf = (text: string): string => (text.startsWith("{") ? `(${text})` : text);

/** The parameters of a call that gives this type; a generic function is called with it. */
function instantiated({ parameters, result }: Callable, wanted: Type): readonly Type[] | undefined {
  if (result.kind === "parameter") return parameters.map((type) => replaced(type, wanted));
  const isGeneric = (result.kind === "array" || result.kind === "cell") && result.of.kind === "parameter";
  if (isGeneric) return wanted.kind === result.kind ? parameters.map((type) => replaced(type, wanted.of)) : undefined;
  return written(result) === written(wanted) ? parameters.map((type) => replaced(type, number)) : undefined;
}

function replaced(type: Type, by: Type): Type {
  switch (type.kind) {
    case "parameter": return by;
    case "array": case "cell": return { ...type, of: replaced(type.of, by) };
    case "function": return { ...type, parameters: type.parameters.map((part) => replaced(part, by)), result: replaced(type.result, by) };
    default: return type;
  }
}
