// Functions, and regular expressions, which have no members yet. Their hidden member keeps every other value from
// passing for one (and, for Function, keeps TypeScript from calling any value untyped).

declare const onlyFunctions: unique symbol;
declare const onlyRegExps: unique symbol;

declare global {
  /** The base of all functions. As a type it is refused: write the function's signature. */
  interface Function {
    readonly [onlyFunctions]: true;
    /** Its name, also the one of the variable or property that it was first given to. */
    readonly name: string;
    /** How many parameters it declares before one with a default or a rest parameter. */
    readonly length: number;
  }

  /** Known for `instanceof Function` only. */
  interface FunctionConstructor extends Function {}

  /** For `instanceof Function`. */
  const Function: FunctionConstructor;

  /** A function that is called. */
  interface CallableFunction extends Function {
    /** Calls it with this `this` and the arguments of an array. */
    apply<T, R>(this: (this: T) => R, thisArg: T): R;
    apply<T, A extends unknown[], R>(this: (this: T, ...args: A) => R, thisArg: T, args: A): R;
    /** A function that calls it with this `this` and these first arguments. */
    bind<T>(this: T, thisArg: ThisParameterType<T>): OmitThisParameter<T>;
    bind<T, A extends unknown[], B extends unknown[], R>(
      this: (this: T, ...args: [...A, ...B]) => R,
      thisArg: T,
      ...args: A
    ): (...args: B) => R;
    /** Calls it with this `this` and these arguments. */
    call<T, A extends unknown[], R>(this: (this: T, ...args: A) => R, thisArg: T, ...args: A): R;
  }

  /** A class that is constructed. */
  interface NewableFunction extends Function {}

  /** The type of a regular expression literal, which is refused for now. */
  interface RegExp {
    readonly [onlyRegExps]: true;
  }
}

export {};
