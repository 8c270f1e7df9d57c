// Which file an import leads to. TypeScript takes a package's declarations; here its code is taken, since nobody has
// checked declarations against it: the TypeScript that they were made of, or JavaScript that is typed by its comments.
// Invariant: all imports of a module lead to the same file, so that its types are one set.
import { dirname, join, normalize } from "node:path/posix";
import { ts } from "ts-morph";

/** Why JavaScript is not taken as typed: what was found first, and where. */
export interface UntypedReason {
  file: ts.SourceFile;
  /** Offset in its text. */
  start: number;
  message: string;
}

/**
 * Resolves the imports of one program, which may be made several times until no decision changes: first all code is
 * taken, then that of modules in which something untyped was found is not.
 */
export class ModuleResolution {
  /** Code by the file that TypeScript took instead, or by itself if it has no declarations. */
  private readonly code = new Map<string, string>();
  private readonly untyped = new Map<string, UntypedReason>();
  /** Files that an import was led to before it was known that their code is imported as well. */
  private readonly asDeclared = new Set<string>();
  /** What was found for each import, by `importKey`. */
  private readonly found = new Map<string, ts.ResolvedModuleFull>();
  private hasChanged = false;
  private readonly cache: ts.ModuleResolutionCache;

  constructor(private readonly host: ts.CompilerHost, private readonly options: ts.CompilerOptions) {
    this.cache = ts.createModuleResolutionCache(host.getCurrentDirectory(), host.getCanonicalFileName, options);
  }

  /** For the host of the program. */
  readonly resolve = (
    literals: readonly ts.StringLiteralLike[], containingFile: string, redirected: ts.ResolvedProjectReference | undefined,
    options: ts.CompilerOptions, from: ts.SourceFile,
  ): readonly ts.ResolvedModuleWithFailedLookupLocations[] => {
    const imported = new Set(literals.filter(importsCode).map(({ text }) => text));
    return literals.map((literal) => {
      const mode = ts.getModeForUsageLocation(from, literal, options);
      const { text } = literal;
      const found = ts.resolveModuleName(text, containingFile, options, this.host, this.cache, redirected, mode);
      const { resolvedModule } = found;
      if (resolvedModule === undefined || isSdk(text) || !mayHaveCode(resolvedModule)) return found;
      this.found.set(importKey(containingFile, text), resolvedModule);
      return { ...found, resolvedModule: this.choose(resolvedModule, text, containingFile, imported.has(text)) };
    });
  };

  /** Whether the program must be made again, because it holds declarations of a module whose code is imported. */
  takeChange(): boolean {
    const { hasChanged } = this;
    this.hasChanged = false;
    return hasChanged;
  }

  /** The module with this code is not taken as typed; its other files neither, if it is a package. */
  refuse(file: ts.SourceFile, reason: UntypedReason): void {
    this.untyped.set(unitOf(file.fileName), reason);
    this.hasChanged = true;
  }

  /** Of an import that leads to no code that is compiled: whether it has declarations, and why its code was not taken. */
  withoutCode({ fileName }: ts.SourceFile, specifier: string): { isDeclared: boolean; reason?: UntypedReason } | undefined {
    const found = this.found.get(importKey(fileName, specifier));
    if (found === undefined) return undefined;
    const code = this.code.get(found.resolvedFileName);
    const reason = code === undefined ? undefined : this.untyped.get(unitOf(code));
    if (code !== undefined && reason === undefined) return undefined;
    return { isDeclared: isDeclaration(found.extension), ...(reason === undefined ? {} : { reason }) };
  }

  private choose(
    found: ts.ResolvedModuleFull, specifier: string, from: string, isImported: boolean,
  ): ts.ResolvedModuleFull {
    const { resolvedFileName: key, extension } = found;
    if (isImported && !this.code.has(key)) {
      const code = isJavaScript(extension) ? key : this.sourceOf(key) ?? this.implementationOf(specifier, from);
      if (code !== undefined) this.code.set(key, code);
      if (code !== undefined && this.asDeclared.has(key)) this.hasChanged = true;
    }
    const code = this.code.get(key);
    if (code === undefined || this.untyped.has(unitOf(code))) {
      this.asDeclared.add(key);
      // TypeScript leaves out the JavaScript of packages, and says so at the import
      return isJavaScript(extension) ? { ...found, isExternalLibraryImport: true } : found;
    }
    return { ...found, resolvedFileName: code, extension: extensionOf(code), isExternalLibraryImport: false };
  }

  /** The TypeScript that declarations were made of, if it was shipped with them: what editors show as the definition. */
  private sourceOf(declarations: string): string | undefined {
    const [source, ...others] = sourcesIn(this.host.readFile(`${declarations}.map`));
    if (source === undefined || others.length > 0 || !/(?<!\.d)\.[mc]?ts$/.test(source)) return undefined;
    const path = normalize(join(dirname(declarations), source));
    return this.host.fileExists(path) ? path : undefined;
  }

  /** The JavaScript that an import leads to at run time. */
  private implementationOf(specifier: string, from: string): string | undefined {
    // not in the public types: what "Go to source definition" asks with
    const options = { ...this.options, noDtsResolution: true } as ts.CompilerOptions;
    const { resolvedModule } = ts.resolveModuleName(specifier, from, options, this.host);
    return resolvedModule !== undefined && isJavaScript(resolvedModule.extension)
      ? resolvedModule.resolvedFileName
      : undefined;
  }
}

/** Whether the file lies in a package that was installed. */
export function isInPackage(file: string): boolean {
  return file.includes("/node_modules/");
}

/** The folder of a package, `…/node_modules/@scope/name`; a file that is in none is a unit of its own. */
export function unitOf(file: string): string {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? file;
}

// Of an import or export that is not only of types.
function importsCode(literal: ts.StringLiteralLike): boolean {
  const { parent } = literal;
  if (ts.isExportDeclaration(parent)) return !parent.isTypeOnly;
  if (!ts.isImportDeclaration(parent)) return false;
  const clause = parent.importClause;
  if (clause === undefined) return true;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return false;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || ts.isNamespaceImport(bindings)) return true;
  return bindings.elements.length === 0 || bindings.elements.some(({ isTypeOnly }) => !isTypeOnly);
}

/** The files that a source map names, relative to its own. */
function sourcesIn(map: string | undefined): string[] {
  try {
    const { sourceRoot = "", sources } = JSON.parse(map ?? "{}") as { sourceRoot?: string; sources?: string[] };
    return (sources ?? []).map((source) => `${sourceRoot}${source}`);
  } catch {
    return [];
  }
}

/** The SDK is declarations, and its code is in the runtime. */
const isSdk = (specifier: string): boolean => specifier === "@tsfalco/sdk" || specifier.startsWith("@tsfalco/sdk/");

function mayHaveCode({ extension }: ts.ResolvedModuleFull): boolean {
  return isDeclaration(extension) || isJavaScript(extension);
}

const importKey = (file: string, specifier: string): string => `${file}\n${specifier}`;

const isDeclaration = (extension: string): boolean => /^\.d\.[mc]?ts$/.test(extension);

const isJavaScript = (extension: string): boolean => /^\.[mc]?js$/.test(extension);

const extensionOf = (file: string): string => /\.[mc]?[jt]s$/.exec(file)![0];
