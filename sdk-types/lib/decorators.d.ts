// The context types of standard (TC39) decorators, which the SDK's own decorators need. An author's own
// decorators are refused by the compiler, so the members serve type-checking only.

/** The context of a class decorator. */
interface ClassDecoratorContext<
  Class extends abstract new (...args: never) => unknown = abstract new (...args: never) => unknown,
> {
  /** What is decorated. */
  readonly kind: "class";
  /** Its name. */
  readonly name: string | undefined;
  /** Runs after the class is defined. */
  addInitializer(initializer: (this: Class) => void): void;
}

/** The context of a method's decorator. */
interface ClassMethodDecoratorContext<
  This = unknown,
  Value extends (this: This, ...args: never) => unknown = (this: This, ...args: never) => unknown,
> {
  /** What is decorated. */
  readonly kind: "method";
  /** Its name. */
  readonly name: string | symbol;
  /** Whether it is static. */
  readonly static: boolean;
  /** Whether its name is `#private`. */
  readonly private: boolean;
  /** The method of an object. */
  readonly access: {
    /** Whether the object has it. */
    has(object: This): boolean;
    /** The method. */
    get(object: This): Value;
  };
}

/** The context of a getter's decorator. */
interface ClassGetterDecoratorContext<This = unknown, Value = unknown> {
  /** What is decorated. */
  readonly kind: "getter";
  /** Its name. */
  readonly name: string | symbol;
  /** Whether it is static. */
  readonly static: boolean;
  /** Whether its name is `#private`. */
  readonly private: boolean;
  /** The getter of an object. */
  readonly access: {
    /** Whether the object has it. */
    has(object: This): boolean;
    /** Its value. */
    get(object: This): Value;
  };
}

/** The context of a setter's decorator. */
interface ClassSetterDecoratorContext<This = unknown, Value = unknown> {
  /** What is decorated. */
  readonly kind: "setter";
  /** Its name. */
  readonly name: string | symbol;
  /** Whether it is static. */
  readonly static: boolean;
  /** Whether its name is `#private`. */
  readonly private: boolean;
  /** The setter of an object. */
  readonly access: {
    /** Whether the object has it. */
    has(object: This): boolean;
    /** Sets its value. */
    set(object: This, value: Value): void;
  };
}

/** The context of a accessor's decorator. */
interface ClassAccessorDecoratorContext<This = unknown, Value = unknown> {
  /** What is decorated. */
  readonly kind: "accessor";
  /** Its name. */
  readonly name: string | symbol;
  /** Whether it is static. */
  readonly static: boolean;
  /** Whether its name is `#private`. */
  readonly private: boolean;
  /** The accessor of an object. */
  readonly access: {
    /** Whether the object has it. */
    has(object: This): boolean;
    /** Its value. */
    get(object: This): Value;
    /** Sets its value. */
    set(object: This, value: Value): void;
  };
}

/** The context of a field's decorator. */
interface ClassFieldDecoratorContext<This = unknown, Value = unknown> {
  /** What is decorated. */
  readonly kind: "field";
  /** Its name. */
  readonly name: string | symbol;
  /** Whether it is static. */
  readonly static: boolean;
  /** Whether its name is `#private`. */
  readonly private: boolean;
  /** The field of an object. */
  readonly access: {
    /** Whether the object has it. */
    has(object: This): boolean;
    /** Its value. */
    get(object: This): Value;
    /** Sets its value. */
    set(object: This, value: Value): void;
  };
}

/** What an accessor's decorator gets. */
interface ClassAccessorDecoratorTarget<This, Value> {
  /** The getter. */
  get(this: This): Value;
  /** The setter. */
  set(this: This, value: Value): void;
}

/** What an accessor's decorator may return. */
interface ClassAccessorDecoratorResult<This, Value> {
  /** Another getter. */
  get?(this: This): Value;
  /** Another setter. */
  set?(this: This, value: Value): void;
  /** Another initial value. */
  init?(this: This, value: Value): Value;
}
