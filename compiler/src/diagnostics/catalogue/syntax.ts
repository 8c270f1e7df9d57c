// Rows of syntax and library that are outside the subset: 10xx statements and oddities, 11xx expressions, 12xx names
// that other runtimes have, 13xx functions, 14xx classes and declarations, 15xx modules, 16xx async and disposal.
// "not … yet" marks what the language will have; "not" alone is a decision.
import { error } from "./row.js";

// What to write instead of members that are missed often.
const insteadOf: Partial<Record<string, string>> = {
  hasOwnProperty: "Write `Object.hasOwn(object, key)`.",
  propertyIsEnumerable: "Write `Object.hasOwn(object, key)`.",
  isPrototypeOf: "Write `instanceof`.",
  match: "Use `includes`, `indexOf` and `slice`, or `split`, for now.",
  matchAll: "Use `split`, or `indexOf` in a loop, for now.",
  search: "Use `indexOf` for now.",
  substr: "Write `slice(start, start + length)`.",
};

export const syntax = {
  // 10xx: statements and oddities
  TSF1001: error(
    "Syntax that the compiler does not know",
    (a: { construct: string }) => `${a.construct} is not compiled: the compiler has no lowering for it`,
    "Write it with statements and expressions that docs/language.md lists.",
  ),
  TSF1002: error(
    "JSX",
    () => "JSX is not compiled: there is no element factory in a native program",
    "Build the text or the object with ordinary calls and template literals.",
  ),
  TSF1003: error(
    "`with` statement",
    () => "`with` is not compiled: which variable a name means would be known only at run time",
    "Name the object: write `o.x` instead of `x`.",
  ),
  TSF1004: error(
    "`debugger` statement",
    () => "`debugger` is not compiled: no JavaScript engine is there to stop",
    "Remove it, and set a breakpoint with gdb or lldb; native code has TypeScript line numbers.",
  ),
  TSF1005: error(
    "Labelled function",
    (a: { label: string }) =>
      `the label \`${a.label}\` stands before a function declaration, where it can never be used`,
    "Remove the label.",
  ),
  TSF1008: error(
    "Comment that hides type errors",
    (a: { comment: string }) =>
      `\`${a.comment}\` hides type errors, but native code is laid out by the types, so every one must hold`,
    "Remove the comment and fix the type; `as T` is checked at run time where TypeScript cannot know.",
  ),
  TSF1009: error(
    "Triple-slash reference",
    (a: { directive: string }) => `\`${a.directive}\` adds declarations that no compiled code stands behind`,
    "Import the module that you need; the library of a tsfalco program is always the SDK's.",
  ),

  // 11xx: expressions
  TSF1101: error(
    "Loose equality",
    (a: { operator: string; strict: string }) =>
      `\`${a.operator}\` converts its operands before it compares; it is compiled only against \`null\``,
    a => `Write \`${a.strict}\`; \`x ${a.operator} null\` is fine and also covers undefined.`,
  ),
  TSF1102: error(
    "`delete` of a property that must be there",
    (a: { property: string; type: string }) =>
      `\`delete\` would take \`${a.property}\` away from \`${a.type}\`, whose type says that it is always there`,
    "Declare the property optional (`p?: T`), use a Record or Map, or assign another value.",
  ),
  TSF1104: error(
    "`instanceof` with something that is no class",
    (a: { right: string }) => `the right side of \`instanceof\`, \`${a.right}\`, is no class`,
    "Name a class, or test a discriminant property or `typeof`.",
  ),
  TSF1105: error(
    "`in` on something that may be a primitive",
    (a: { type: string }) => `\`in\` needs an object on its right, and \`${a.type}\` may be a primitive value`,
    "Narrow it first: `typeof x === \"object\" && x !== null && key in x`.",
  ),
  TSF1108: error(
    "Regular expression literal",
    (a: { literal: string }) => `the regular expression \`${a.literal}\` cannot be compiled yet`,
    "Use string methods for now: `startsWith`, `endsWith`, `includes`, `indexOf`, `split`, `slice`, `replaceAll`.",
  ),
  TSF1110: error(
    "`eval`",
    () => "`eval` is not compiled: a native program holds no compiler to run text with",
    "Write the code itself, or choose between functions by a Map.",
  ),
  TSF1111: error(
    "`Function` called to make code from text",
    () => "`Function(…)` makes code from text, and a native program holds no compiler to run text with",
    "Write an ordinary function or arrow.",
  ),
  TSF1113: error(
    "`super` in an object literal",
    () => "`super` in an object literal means its prototype's method, and object literals have none here",
    "Write a class that extends another, or call the other object's method by name.",
  ),
  TSF1114: error(
    "`__proto__`",
    () => "`__proto__` reads or changes an object's prototype, and prototypes are fixed when a class is compiled",
    "Use a class with `extends`, or spread the other object's properties: `{ ...base, … }`.",
  ),
  TSF1115: error(
    "Wrapper object of a primitive",
    (a: { name: string; primitive: string }) =>
      `\`new ${a.name}()\` makes a wrapper object, which is never equal to another; wrappers are not compiled`,
    a => `Call it without \`new\`: \`${a.name}(x)\` gives a plain \`${a.primitive}\`.`,
  ),

  // 12xx: names that other runtimes have
  TSF1201: error(
    "Name of the Node runtime",
    (a: { name: string }) => `\`${a.name}\` belongs to Node, and a compiled program runs without it`,
    "Take what you need from the plugin's config or open parameters; an SDK module for this will come later.",
  ),
  TSF1202: error(
    "Name of the browser",
    (a: { name: string }) => `\`${a.name}\` belongs to web browsers, and a compiled program runs in none`,
    "Use `console.log` or the SDK's `log` for output.",
  ),
  TSF1203: error(
    "Library part that is not there yet",
    (a: { name: string }) => `\`${a.name}\` is not in tsfalco's library yet`,
    "See docs/language.md for what is there.",
  ),
  TSF1204: error(
    "`JSON`",
    (a: { name: string }) =>
      `\`${a.name}\` is not in tsfalco's library yet: its code is generated from the target's type`,
    "In a plugin use the SDK's `toJson(value)` and `fromJson<T>(text)`; configs and payloads are decoded for you.",
  ),
  TSF1205: error(
    "`Date`",
    (a: { name: string }) => `\`${a.name}\` is not in tsfalco's library yet`,
    "Use nanoseconds as bigint for now: an event's `ts`, or the SDK's Timestamp.",
  ),
  TSF1208: error(
    "`fetch` and network names",
    (a: { name: string }) => `\`${a.name}\` reaches out to the network, which a compiled program cannot do yet`,
    "An SDK module for the network, with declared permissions, will come later.",
  ),
  TSF1209: error(
    "`RegExp`",
    (a: { name: string }) => `\`${a.name}\` is not in tsfalco's library yet`,
    "Use string methods for now: `startsWith`, `includes`, `indexOf`, `split`, `slice`, `replaceAll`.",
  ),
  TSF1212: error(
    "`Intl`",
    (a: { name: string }) =>
      `\`${a.name}\` needs the tables of all the world's locales, which a native plugin does not carry`,
    "Format numbers with `toFixed` and `padStart`; `localeCompare` compares by code point.",
  ),
  TSF1213: error(
    "`Proxy`",
    () => "`Proxy` is not compiled: property access is compiled to a fixed place, and nothing can step in between",
    "Write a class with accessors, or functions that do what the traps would do.",
  ),
  TSF1214: error(
    "`Reflect`",
    () => "`Reflect` is not compiled: classes and functions have no description at run time",
    "Use the operators themselves: `o.p`, `p in o`, `new C(…)`, `Object.keys(o)`.",
  ),
  TSF1215: error(
    "`Object` method that changes how properties work",
    (a: { name: string }) => `\`Object.${a.name}\` is not compiled: attributes and prototypes are fixed by the class`,
    "Declare the property in a class: `readonly`, `#private` or an accessor. `Object.freeze` exists.",
  ),
  TSF1216: error(
    "`globalThis`",
    () => "`globalThis` is not compiled: there is no global object, and nothing is shared between two plugin instances",
    "Export a variable from a module and import it.",
  ),
  TSF1217: error(
    "Shared memory and WebAssembly",
    (a: { name: string }) => `\`${a.name}\` is not compiled: a plugin's code is run by one thread at a time, natively`,
    "Write it as ordinary code; it is compiled ahead of time.",
  ),
  TSF1218: error(
    "Member that the library lacks",
    (a: { name: string; type: string }) => `\`${a.name}\` of \`${a.type}\` is not in tsfalco's library`,
    a => (Object.hasOwn(insteadOf, a.name) ? insteadOf[a.name] : undefined) ?? "See docs/language.md for the members that are there.",
  ),
  TSF1220: error(
    "Well-known symbol that is not there",
    (a: { name: string }) =>
      `\`Symbol.${a.name}\` is not compiled: nothing of the library asks for it`,
    "Write a method with an ordinary name and call it.",
  ),
  TSF1221: error(
    "CommonJS name",
    (a: { name: string }) => `\`${a.name}\` belongs to CommonJS, and modules are resolved at compile time here`,
    "Use `import` and `export`.",
  ),

  // 13xx: functions
  TSF1301: error(
    "`arguments`",
    () => "`arguments` is not compiled: parameters are passed in registers, not in an object",
    "Declare a rest parameter: `(...args: T[])`.",
  ),
  TSF1302: error(
    "`this` without a type",
    () => "`this` has no type here, since the function is no method and no arrow of one",
    "Make it a method or an arrow function, or declare it: `function f(this: T)`.",
  ),
  TSF1305: error(
    "`new` of a function",
    (a: { callee: string }) => `\`new ${a.callee}\` uses a function as a constructor; only classes construct here`,
    "Write a class.",
  ),
  TSF1307: error(
    "`prototype`",
    (a: { owner: string }) =>
      `\`${a.owner}.prototype\` is not compiled: methods are bound to their class at compile time`,
    "Declare the method in the class, or override it in a subclass.",
  ),
  TSF1309: error(
    "`caller` and `callee`",
    (a: { name: string }) => `\`${a.name}\` looks into the call stack, which is not there in native code`,
    "Give the function a name and call it by that.",
  ),

  // 14xx: classes and declarations
  TSF1401: error(
    "Decorator of the author's own",
    (a: { name: string }) => `the decorator \`@${a.name}\` is not one of @tsfalco/sdk's, and others are not compiled`,
    "Call a function in the constructor or in a static block, or wrap the method by hand.",
  ),
  TSF1402: error(
    "`extends` of an expression",
    (a: { base: string }) =>
      `the base class \`${a.base}\` is not the name of a class; classes are laid out at compile time`,
    "Extend a class by its name; share code by a field that holds a helper object.",
  ),
  TSF1403: error(
    "`extends` of a built-in class",
    (a: { base: string }) =>
      `extending the built-in \`${a.base}\` is not compiled; only Error classes and your own can be extended`,
    a => `Hold the \`${a.base}\` in a field and forward the methods that you need.`,
  ),
  TSF1405: error(
    "Computed class member",
    (a: { name: string }) =>
      `the member name \`[${a.name}]\` is known only at run time, and classes are laid out at compile time`,
    "Use a literal name, or a const of the module that is a literal or `Symbol()`; keep others in a Map.",
  ),
  TSF1408: error(
    "Variable of a merged namespace",
    (a: { name: string; owner: string }) =>
      `\`${a.name}\` can change, and \`${a.owner}\`, which the namespace is merged with, would not see it`,
    a => `Export a \`const\`, or functions that read and write \`${a.name}\`.`,
  ),
  TSF1409: error(
    "Declaration without a definition",
    (a: { name: string }) =>
      `\`declare\` promises that \`${a.name}\` exists elsewhere, but nothing is linked that has it`,
    "Define it, or import it from a module that does.",
  ),
  TSF1410: error(
    "`declare global` and module augmentation",
    (a: { name: string }) => `\`${a.name}\` adds to declarations of another module, but no code comes with it`,
    "Write a function that takes the object as its parameter.",
  ),

  // 15xx: modules
  TSF1501: error(
    "Module of Node",
    (a: { module: string }) => `\`${a.module}\` is a module of Node, and a compiled program runs without it`,
    "Take what you need from the plugin's config or open parameters; an SDK module for this will come later.",
  ),
  TSF1502: error(
    "Declarations beside JavaScript",
    (a: { module: string; why: string }) =>
      `\`${a.module}\` is JavaScript with a .d.ts beside it: those types are a promise, and its code has none: ${a.why}`,
    "Use a package that ships TypeScript, or JavaScript that is typed by JSDoc comments; or copy the code into a .ts file.",
  ),
  TSF1503: error(
    "Untyped JavaScript",
    (a: { module: string; why: string }) => `\`${a.module}\` is JavaScript without types: ${a.why}`,
    "Type it by JSDoc comments, use a package that ships TypeScript, or copy the code into a .ts file.",
  ),
  TSF1504: error(
    "Dynamic import",
    () => "`import()` loads code at run time, and a native program is linked as a whole",
    "Write an `import` declaration at the top of the file.",
  ),
  TSF1505: error(
    "`import.meta`",
    () => "`import.meta` describes a module's file, which a native program does not have",
    "Write the value as a constant, or take it from the config.",
  ),
  TSF1506: error(
    "`import = require`",
    (a: { name: string }) =>
      `\`import ${a.name} = require(…)\` belongs to CommonJS, and modules are resolved at compile time here`,
    "Write `import … from \"…\"`.",
  ),
  TSF1507: error(
    "`export =`",
    () => "`export =` belongs to CommonJS, and modules are resolved at compile time here",
    "Write `export default …` or `export { … }`.",
  ),
  TSF1508: error(
    "Import of a data file",
    (a: { module: string }) => `importing \`${a.module}\` as data cannot be compiled yet`,
    "Write the data as a constant in a .ts file, with `as const` if its literal types matter.",
  ),
  TSF1509: error(
    "Package that cannot be compiled",
    (a: { module: string; count: number; cause: string; place: string }) =>
      `\`${a.module}\` cannot be compiled: ${a.count === 1 ? "one error" : `${a.count} errors, the first`} at ${a.place}, ${a.cause}`,
    "Use another package, or copy what you need of it into a .ts file and change it there.",
  ),
  TSF1510: error(
    "CommonJS exports",
    () => "`module.exports` belongs to CommonJS, and modules are resolved at compile time here",
    "Write `export`; of a package, use the build that has it.",
  ),

  // 16xx: async, generators, disposal
  TSF1602: error(
    "`await` at the top level",
    () => "`await` stands at the top level of a module that something else waits for: only a program's entry may wait",
    "Export an async function, and await its call where it is needed.",
  ),
  TSF1606: error(
    "Subclass of Promise",
    () => "A class that extends `Promise` cannot be compiled: `await` and `then` take every promise for a plain one",
    "Keep a promise in a field, and give the class a `then` if it shall be awaited itself.",
  ),
};
