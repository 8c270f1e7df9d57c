// The C functions that only the prelude may call; their rows are in compiler/src/frontend/builtins/intrinsic.ts, their
// C is in c-runtime/src/lib/intrinsics.c or in the headers of the types.
// Invariant: what is called with a value of another kind than its parameter says is memory confusion: ask __kind first.

/** The element at an index, or what only __isHole can tell: a hole, or nothing at all. */
declare function __slot<T>(self: readonly T[], index: number): T;
declare function __isHole(value: unknown): boolean;
/** target.push(...items), where holes stay holes. */
declare function __appendSlots(target: unknown[], items: readonly unknown[]): void;
/** self.splice(start, count, ...items). */
declare function __splice<T>(self: T[], start: number, count: number, items: readonly T[]): T[];
/** A copy of the array, holes included. */
declare function __copy<T>(self: readonly T[]): T[];
/** A copy of the array in which holes are undefined. */
declare function __copyPresent<T>(self: readonly T[]): T[];
/** What iterating the value gives: [...value]. */
declare function __listOf<T>(iterable: unknown): T[];
/** Whether for…of takes the value. */
declare function __isIterable(value: unknown): boolean;

/** An empty map. */
declare function __newMap<K, V>(): Map<K, V>;
/** An empty set. */
declare function __newSet<T>(): Set<T>;
/** An empty weak map. */
declare function __newWeakMap<K extends WeakKey, V>(): WeakMap<K, V>;
/** An empty weak set. */
declare function __newWeakSet<T extends WeakKey>(): WeakSet<T>;

/** self.replace(search, replacement), both strings. */
declare function __replace(self: string, search: string, replacement: string): string;
/** self.replaceAll(search, replacement), both strings. */
declare function __replaceAll(self: string, search: string, replacement: string): string;

/** Order of two texts: by their letters (1), accents too (2), case too (3), letters and case (4); numbers by value. */
declare function __collate(a: string, b: string, levels: number, numeric: boolean): number;

/** The text in UTF-8, lone surrogates replaced. */
declare function __encode(text: string): Uint8Array;
/** The bytes as text, what is not UTF-8 replaced. */
declare function __decode(bytes: Uint8Array): string;

/** Of a typed array, whatever its elements: TypeError for another object. */
declare function __typedLength(self: object): number;
/** An element, of a typed array that __typedLength was asked of. */
declare function __typedElement(self: object, index: number): unknown;
/** Converts and stores an element. */
declare function __typedStore(self: object, index: number, value: unknown): void;
/** Another of the same type: zeros. */
declare function __typedLike(self: object, length: number): object;
/** Sorts by value, in place. */
declare function __typedSort(self: object): object;

/** Copies own enumerable properties. */
declare function __assign(target: object, source: unknown): void;
/** What a value is; in the order of TSF_KIND_… in lib/intrinsics.h. */
declare enum __Kind {
  Undefined = 0, Null = 1, Boolean = 2, Number = 3, String = 4, BigInt = 5,
  /** An object with properties, of a literal or a class. */
  Object = 6,
  Array = 7, Function = 8, Map = 9, Set = 10, TypedArray = 11, Generator = 12,
  /** An iterator over a built-in type. */
  Iterator = 13,
  Error = 14,
  /** One of the runtime's own, of the SDK. */
  Other = 15,
  /** WeakMap, WeakSet. */
  Weak = 16,
  Symbol = 17,
  /** ArrayBuffer. */
  Buffer = 18,
  DataView = 19,
}
declare function __kind(value: unknown): __Kind;
/** The text of a value as console.log lays it out, objects down to a depth; `hidden` adds lengths of arrays. */
declare function __inspect(value: unknown, depth: number, hidden: boolean): string;
/** The same for a cell of console.table: on one line, three elements of a list; a depth of -1 names any object. */
declare function __inspectCell(value: unknown, depth: number): string;
/** Columns of a terminal that a text takes. */
declare function __textWidth(text: string): number;
/** Indents lines of console further, or less. */
declare function __indent(columns: number): void;
/** The name of an object's class, "" for what a literal made. */
declare function __className(value: object): string;
/** The error's stack, completed, or undefined. */
declare function __errorStack(value: unknown): string | undefined;

/** The iterator that for…of would use. */
declare function __iterate(iterable: unknown): object;
/** Its next value, or the end, which only __isEnd can tell. */
declare function __next(iterator: object): unknown;
declare function __isEnd(value: unknown): boolean;
/** Ends the iteration early. */
declare function __close(iterator: object): void;
/** Resumes a generator: mode 0 next, 1 throw, 2 return. What it yields or returns. */
declare function __resume(generator: object, mode: number, sent: unknown): unknown;
/** Whether a generator has ended. */
declare function __isDone(generator: object): boolean;
/** Whether the body of an async generator stopped at an `await`, not at a `yield`. */
declare function __awaits(generator: object): boolean;

/** An event of a source's with its header: `event(data, options)` of the SDK. */
declare function __sourceEvent(data: unknown, options: object): unknown;
/** EventBatch.add and EventBatch.full; the batch is what nextBatch was called with. */
declare function __batchAdd(batch: object, event: unknown, options: undefined): void;
declare function __batchFull(batch: object): boolean;
/** `eof` of the SDK. */
declare function __endOfCapture(): unknown;

/** Notes that an event has come out of the host's queue. */
declare function __asyncDelivered(event: object): void;
/** How many events of the plugin's the host has taken and not delivered. */
declare function __asyncPending(): number;

/** Milliseconds of a clock that only goes forward, whole. */
declare function __now(): number;
/** A job or a timer was added: who drives the event loop from outside has to ask it again. */
declare function __loopChanged(): void;

/** Writes a line to standard output (0) or standard error (1), or to the host's log. */
declare function __write(stream: number, line: string): void;
/** Writes a line to the host's log; severity is the ABI's, component "" the plugin itself. */
declare function __log(severity: number, component: string, line: string): void;

/** Where in the event of the host call a value came from, from the payload's start. */
declare function __offsetStart(value: unknown): number;
/** How many bytes it has there; 0: it came from elsewhere. */
declare function __offsetLength(value: unknown): number;
