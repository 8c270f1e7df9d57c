// What a compilation is asked to do.

export type OutputKind = "shared" | "static" | "program";

export interface CompileOptions {
  /** Entry files as given. */
  files: readonly string[];
  outputs: readonly OutputKind[];
  /** -o: a file, or a folder when it ends in /. */
  output?: string | undefined;
  /** Prints or writes the intermediate instead of compiling on. */
  emit?: "ir" | "c" | undefined;
  /** Leaves the C beside the output. */
  keepC: boolean;
  /** The C compiler; default: TSFALCO_CC, CC, cc. */
  cc?: string | undefined;
  optimize: string;
  sanitize: readonly string[];
  /** Passes instead of the standard ones. */
  passes?: readonly string[] | undefined;
  printIr?: string | undefined;
  verifyIr: boolean;
  time: boolean;
  tsconfig?: string | undefined;
  /** Least plugin API version to ask for, "3.11". */
  minApi?: string | undefined;
  verbose: boolean;
  /** The program that is made is one of tests, for `tsfalco test`. */
  testing?: boolean;
  /** Only says what is wrong; makes nothing. */
  checkOnly?: boolean;
  /** Also says how much of the program has no error. */
  coverage?: boolean;
}

export const defaultOptions: CompileOptions = {
  files: [], outputs: [], keepC: false, optimize: "2", sanitize: [], verifyIr: false, time: false, verbose: false,
};
