// The global library of a tsfalco program, in place of lib.es*.d.ts (programs are compiled with `noLib`).
// It declares exactly what the compiler supports: a member that is missing here is red in the editor and is
// refused by the compiler. No file below holds `any`, but for what
// is sent to an iterator.
/// <reference path="core.d.ts" />
/// <reference path="symbol.d.ts" />
/// <reference path="function.d.ts" />
/// <reference path="utility.d.ts" />
/// <reference path="iterator.d.ts" />
/// <reference path="array.d.ts" />
/// <reference path="string.d.ts" />
/// <reference path="number.d.ts" />
/// <reference path="math.d.ts" />
/// <reference path="bigint.d.ts" />
/// <reference path="object.d.ts" />
/// <reference path="map-set.d.ts" />
/// <reference path="weak.d.ts" />
/// <reference path="error.d.ts" />
/// <reference path="typed-array.d.ts" />
/// <reference path="bytes.d.ts" />
/// <reference path="console.d.ts" />
/// <reference path="promise.d.ts" />
/// <reference path="dispose.d.ts" />
/// <reference path="timer.d.ts" />
/// <reference path="system.d.ts" />
/// <reference path="abort.d.ts" />
/// <reference path="decorators.d.ts" />
