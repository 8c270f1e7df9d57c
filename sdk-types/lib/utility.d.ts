// The utility types, as in TypeScript's own library but without `any`.

/** T with all properties optional. */
type Partial<T> = { [P in keyof T]?: T[P] };

/** T with all properties required. */
type Required<T> = { [P in keyof T]-?: T[P] };

/** T with all properties readonly. */
type Readonly<T> = { readonly [P in keyof T]: T[P] };

/** The properties K of T. */
type Pick<T, K extends keyof T> = { [P in K]: T[P] };

/** An object with the keys K and values T. */
type Record<K extends PropertyKey, T> = { [P in K]: T };

/** The members of the union T that are not assignable to U. */
type Exclude<T, U> = T extends U ? never : T;

/** The members of the union T that are assignable to U. */
type Extract<T, U> = T extends U ? T : never;

/** T without the properties K. */
type Omit<T, K extends PropertyKey> = Pick<T, Exclude<keyof T, K>>;

/** T without null and undefined. */
type NonNullable<T> = T & {};

/** The parameters of a function, as a tuple. */
type Parameters<T extends (...args: never) => unknown> = T extends (...args: infer P) => unknown ? P : never;

/** The parameters of a constructor, as a tuple. */
type ConstructorParameters<T extends abstract new (...args: never) => unknown> =
  T extends abstract new (...args: infer P) => unknown ? P : never;

/** What a function returns. */
type ReturnType<T extends (...args: never) => unknown> = T extends (...args: never) => infer R ? R : never;

/** What a constructor makes. */
type InstanceType<T extends abstract new (...args: never) => unknown> =
  T extends abstract new (...args: never) => infer R ? R : never;

/** The type of a function's `this` parameter, or unknown. */
type ThisParameterType<T> = T extends (this: infer U, ...args: never) => unknown ? U : unknown;

/** A function's type without its `this` parameter. */
type OmitThisParameter<T> =
  unknown extends ThisParameterType<T> ? T : T extends (...args: infer A) => infer R ? (...args: A) => R : T;

/** Marks the type of `this` in an object literal's methods. */
interface ThisType<T> {}

/** T in upper case. */
type Uppercase<S extends string> = intrinsic;

/** T in lower case. */
type Lowercase<S extends string> = intrinsic;

/** T with its first character in upper case. */
type Capitalize<S extends string> = intrinsic;

/** T with its first character in lower case. */
type Uncapitalize<S extends string> = intrinsic;

/** T, from which nothing is inferred. */
type NoInfer<T> = intrinsic;

/** What `await` makes of T. */
type Awaited<T> = T extends null | undefined
  ? T
  : T extends object & { then(onfulfilled: infer F, ...args: infer _): unknown }
    ? F extends (value: infer V, ...args: infer _) => unknown
      ? Awaited<V>
      : never
    : T;
