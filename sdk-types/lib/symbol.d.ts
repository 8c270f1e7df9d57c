// Symbols: those that a program makes, and the well-known ones that mean something here.

/** The members of a `symbol`. */
interface Symbol {
  /** What it was made with. */
  readonly description: string | undefined;
  /** "Symbol(description)"; a symbol becomes a text in no other way than this and `String(symbol)`. */
  toString(): string;
  /** The primitive itself. */
  valueOf(): symbol;
}

interface SymbolConstructor {
  /** A new symbol, which is equal to no other. */
  (description?: string | number): symbol;
  /** The symbol of that key, the same each time. */
  for(key: string): symbol;
  /** The key of a symbol that `Symbol.for` gave. */
  keyFor(sym: symbol): string | undefined;
  /** The method that gives an object's iterator, for `for…of` and spreading. */
  readonly iterator: unique symbol;
  /** The method that gives an object's asynchronous iterator, for `for await`. */
  readonly asyncIterator: unique symbol;
  /** The method that releases an object's resources. */
  readonly dispose: unique symbol;
  /** The method that releases an object's resources asynchronously. */
  readonly asyncDispose: unique symbol;
  /** The static method that `instanceof` asks. */
  readonly hasInstance: unique symbol;
  /** The method that makes an object a primitive. */
  readonly toPrimitive: unique symbol;
  /** The property with the word in "[object …]". */
  readonly toStringTag: unique symbol;
}

/** `Symbol(x)`: a new symbol; and the well-known symbols. */
declare const Symbol: SymbolConstructor;
