// From entry files to a checked TypeScript program. The options are ours, whatever tsconfig.json says: only those that
// make checking stricter, or say where modules lie, are taken from there.
// Invariant: nothing here touches the disk but through ts-morph's file system host.
import { type FileSystemHost, Project, ts } from "ts-morph";
import { isInPackage, ModuleResolution } from "./javascript/resolution.js";
import { untypedPlace } from "./javascript/untyped.js";

/** What to compile. */
export interface ProjectInput {
  /** Absolute paths of the files given on the command line. */
  entryFiles: readonly string[];
  /** Absolute path of a tsconfig.json. */
  tsconfig?: string | undefined;
  /** Absolute path of the folder of @tsfalco/sdk: its index.d.ts and lib/es-subset.d.ts. */
  sdkRoot: string;
  /** Where files are read from; by default the real disk, by ts-morph's own host. */
  fileSystem?: FileSystemHost | undefined;
  /** The library's own TypeScript (compiler/prelude), compiled with every program: no findings are reported there. */
  preludeFiles?: readonly string[] | undefined;
  /** Lib files instead of the SDK's, e.g. in tests. */
  libFiles?: readonly string[] | undefined;
}

/** TypeScript's own, for those who only pass them on. */
export type SourceFile = ts.SourceFile;
export type SourceNode = ts.Node;

/** A program that was parsed, bound and checked. */
export interface FrontendProject {
  program: ts.Program;
  checker: ts.TypeChecker;
  /** The user's own files, entries and all that they import, without declarations. */
  sourceFiles: readonly ts.SourceFile[];
  /** The prelude's files by their name without folder and extension. */
  prelude: ReadonlyMap<string, ts.SourceFile>;
  /** How imports were resolved. */
  modules: ModuleResolution;
  /** TypeScript's own findings: of options, syntax and types. Empty if the program is correct TypeScript. */
  diagnostics: readonly ts.Diagnostic[];
}

/** Parses, binds and checks the entry files and what they import. */
export function createProject(input: ProjectInput): FrontendProject {
  const disk = input.fileSystem;
  const project = new Project({ skipLoadingLibFiles: true, ...(disk === undefined ? {} : { fileSystem: disk }) });
  const config = readConfig(input.tsconfig, project.getFileSystem());
  project.compilerOptions.set({ ...config.options, ...forcedOptions(input.sdkRoot, config.options) });
  const libFiles = input.libFiles ?? [`${input.sdkRoot}/lib/es-subset.d.ts`];
  const preludeFiles = input.preludeFiles ?? [];
  const ours = [...preludeFiles, ...libFiles, `${input.sdkRoot}/`];
  const host = programHost(project, ours);
  const roots = [...libFiles, ...preludeFiles, ...input.entryFiles].filter(path => host.fileExists(path));
  const options = project.compilerOptions.get();
  const modules = new ModuleResolution(host, options);
  const program = createProgram(roots, options, { ...host, resolveModuleNameLiterals: modules.resolve }, modules);
  const code = program.getSourceFiles().filter(isCode);
  const sourceFiles = code.filter(({ fileName }) => !preludeFiles.includes(fileName));
  return {
    program,
    checker: program.getTypeChecker(),
    sourceFiles,
    modules,
    prelude: new Map(code.filter(file => !sourceFiles.includes(file)).map(file => [baseName(file.fileName), file])),
    diagnostics: [...config.diagnostics, ...checkProgram(program, sourceFiles, () => leniently(program, host, modules))],
  };
}

// Again, until it is settled which JavaScript is typed and taken in. Each round takes a module in or leaves one out, and
// what was left out stays out, so this ends.
function createProgram(
  roots: readonly string[], options: ts.CompilerOptions, host: ts.CompilerHost, modules: ModuleResolution,
): ts.Program {
  for (;;) {
    const program = ts.createProgram(roots, options, host);
    if (modules.takeChange()) continue;
    for (const file of program.getSourceFiles().filter(isJavaScript)) {
      const reason = untypedPlace(file, program);
      if (reason !== undefined) modules.refuse(file, reason);
    }
    if (!modules.takeChange()) return program;
  }
}

function isJavaScript({ fileName }: ts.SourceFile): boolean {
  return /\.[mc]?js$/.test(fileName);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[mc]?ts$/, "");
}

// Files are parsed here and not by ts-morph, because it parses without `moduleDetection: force` (a file without import
// and export is a module all the same), and all comments: those of `ours` say nothing to the compiler.
function programHost(project: Project, ours: readonly string[]): ts.CompilerHost {
  const disk = project.getFileSystem();
  const canonical = (path: string): string => (disk.isCaseSensitive() ? path : path.toLowerCase());
  const read = (path: string): string | undefined => (disk.fileExistsSync(path) ? disk.readFileSync(path) : undefined);
  return {
    ...project.getModuleResolutionHost(),
    fileExists: path => disk.fileExistsSync(path),
    readFile: read,
    getSourceFile: (path, options) => {
      const text = read(path);
      if (text === undefined) return undefined;
      const given = typeof options === "object" ? options : { languageVersion: options };
      if (ours.some(start => path.startsWith(start))) return ownFile(path, text, given, project.compilerOptions.get());
      return ts.createSourceFile(path, text, { ...given, jsDocParsingMode: ts.JSDocParsingMode.ParseAll });
    },
    getDefaultLibFileName: () => "",
    writeFile: () => {},
    getCurrentDirectory: () => disk.getCurrentDirectory(),
    getCanonicalFileName: canonical,
    useCaseSensitiveFileNames: () => disk.isCaseSensitive(),
    getNewLine: () => "\n",
  };
}

const ownFiles = new Map<string, ts.SourceFile>();

// The library is the same in every compilation of a process, and its trees and symbols are what TypeScript may share
// between programs of the same options, as its language service does; what is found of types is each checker's own.
function ownFile(
  path: string, text: string, given: ts.CreateSourceFileOptions, options: ts.CompilerOptions,
): ts.SourceFile {
  const key = JSON.stringify([path, given.languageVersion, given.impliedNodeFormat, options]);
  let file = ownFiles.get(key);
  if (file?.text !== text) {
    file = ts.createSourceFile(path, text, { ...given, jsDocParsingMode: ts.JSDocParsingMode.ParseNone });
    ownFiles.set(key, file);
  }
  return file;
}

// What is compiled: no declarations and no JSON.
function isCode(file: ts.SourceFile): boolean {
  return !file.isDeclarationFile && (file.flags & ts.NodeFlags.JsonFile) === 0;
}

function checkProgram(
  program: ts.Program, own: readonly ts.SourceFile[], lenient: () => ts.Program,
): ts.Diagnostic[] {
  const broken = [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics()];
  if (broken.length > 0) return broken;
  const found = own.map(file => ({ file, errors: program.getSemanticDiagnostics(file) }));
  const ofAuthor = found.filter(({ file }) => !isInPackage(file.fileName));
  const ofPackages = found.filter(({ file, errors }) => isInPackage(file.fileName) && errors.length > 0);
  const asPackages = ofPackages.length === 0 ? [] : errorsIn(lenient(), ofPackages.map(({ file }) => file.fileName));
  return [...program.getGlobalDiagnostics(), ...ofAuthor.flatMap(({ errors }) => errors), ...asPackages];
}

function errorsIn(program: ts.Program, files: readonly string[]): ts.Diagnostic[] {
  return files.flatMap(file => program.getSemanticDiagnostics(program.getSourceFile(file)));
}

/**
 * Packages are mostly written without `noUncheckedIndexedAccess`, and it is no fault of theirs that `list[i]` may be
 * undefined. It is stopped at run time where it is used as what it should be, as a cast is.
 */
function leniently(program: ts.Program, host: ts.CompilerHost, modules: ModuleResolution): ts.Program {
  const options = { ...program.getCompilerOptions(), noUncheckedIndexedAccess: false };
  const parsed: ts.CompilerHost = {
    ...host, resolveModuleNameLiterals: modules.resolve, getSourceFile: path => program.getSourceFile(path),
  };
  return ts.createProgram(program.getRootFileNames(), options, parsed);
}

// Options of the user's that are kept: where modules lie, and checks that only refuse more.
const keptOptions = [
  "paths", "pathsBasePath", "baseUrl", "rootDirs", "customConditions", "exactOptionalPropertyTypes",
  "noFallthroughCasesInSwitch", "noImplicitOverride", "noImplicitReturns", "noPropertyAccessFromIndexSignature", "noUnusedLocals",
  "noUnusedParameters", "allowUnreachableCode", "allowUnusedLabels", "verbatimModuleSyntax", "isolatedModules",
  "erasableSyntaxOnly", "noUncheckedSideEffectImports",
] as const;

/** What is taken from tsconfig.json. */
interface UserConfig {
  options: ts.CompilerOptions;
  diagnostics: ts.Diagnostic[];
}

function readConfig(tsconfig: string | undefined, disk: FileSystemHost): UserConfig {
  if (tsconfig === undefined) return { options: {}, diagnostics: [] };
  const host = configHost(disk);
  const { config, error } = ts.readConfigFile(tsconfig, host.readFile);
  if (error !== undefined) return { options: {}, diagnostics: [error] };
  const folder = tsconfig.slice(0, tsconfig.lastIndexOf("/"));
  const { options, errors } = ts.parseJsonConfigFileContent(config, host, folder, undefined, tsconfig);
  const kept = keptOptions.filter(name => options[name] !== undefined);
  return {
    options: Object.fromEntries(kept.map(name => [name, options[name]])),
    diagnostics: errors.filter(({ code }) => !aboutInputFiles.has(code)),
  };
}

// Which files a tsconfig.json includes does not matter: entries come from the command line.
const aboutInputFiles = new Set([18002, 18003]);

function configHost(disk: FileSystemHost): ts.ParseConfigHost {
  return {
    useCaseSensitiveFileNames: disk.isCaseSensitive(),
    fileExists: path => disk.fileExistsSync(path),
    readFile: path => (disk.fileExistsSync(path) ? disk.readFileSync(path) : undefined),
    readDirectory: () => [],
  };
}

function forcedOptions(sdkRoot: string, kept: ts.CompilerOptions): ts.CompilerOptions {
  return {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    ignoreDeprecations: "6.0",
    noLib: true,
    types: [],
    jsx: ts.JsxEmit.Preserve,
    skipLibCheck: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    useDefineForClassFields: true,
    experimentalDecorators: false,
    forceConsistentCasingInFileNames: true,
    paths: {
      ...kept.paths, "@tsfalco/sdk": [`${sdkRoot}/index.d.ts`], "@tsfalco/sdk/test": [`${sdkRoot}/test.d.ts`],
    },
  };
}
