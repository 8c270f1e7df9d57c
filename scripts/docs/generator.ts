// The shape of a documentation generator: it writes no documentation, so that tests can compare its texts with it.

/** A file of documentation, by its path from the root. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** Makes files from tables in the code. */
export type Generator = () => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;
