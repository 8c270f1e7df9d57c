// From entry files to a checked TypeScript program. The options are ours, whatever tsconfig.json says: only those that
// make checking stricter, or say where modules lie, are taken from there.
// Invariant: nothing here touches the disk but through ts-morph's file system host.
import { type FileSystemHost, getCompilerOptionsFromTsConfig, Project, ts } from "ts-morph";

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
  /** Lib files instead of the SDK's, e.g. in tests. */
  libFiles?: readonly string[] | undefined;
}

/** A program that was parsed, bound and checked. */
export interface FrontendProject {
  program: ts.Program;
  checker: ts.TypeChecker;
  /** The user's own files, entries and all that they import, without declarations. */
  sourceFiles: readonly ts.SourceFile[];
  /** TypeScript's own findings: of options, syntax and types. Empty if the program is correct TypeScript. */
  diagnostics: readonly ts.Diagnostic[];
}

/** Parses, binds and checks the entry files and what they import. */
export function createProject(input: ProjectInput): FrontendProject {
  const config = readConfig(input);
  const project = new Project({
    compilerOptions: { ...config.options, ...forcedOptions(input.sdkRoot, config.options) },
    skipLoadingLibFiles: true,
    ...(input.fileSystem === undefined ? {} : { fileSystem: input.fileSystem }),
  });
  const libFiles = input.libFiles ?? [`${input.sdkRoot}/lib/es-subset.d.ts`];
  for (const file of [...libFiles, ...input.entryFiles]) project.addSourceFileAtPathIfExists(file);
  const program = project.getProgram().compilerObject;
  forceModules(program);
  return {
    program,
    checker: program.getTypeChecker(),
    sourceFiles: program.getSourceFiles().filter(isCode),
    diagnostics: [...config.diagnostics, ...checkProgram(program)],
  };
}

// ts-morph parses without `moduleDetection: force`. A file without import and export is a module here all the same, or
// its variables would be global; TypeScript marks such a file in just this way, before it binds.
function forceModules(program: ts.Program): void {
  for (const file of program.getSourceFiles() as readonly (ts.SourceFile & { externalModuleIndicator?: unknown })[]) {
    if (isCode(file)) file.externalModuleIndicator ??= true;
  }
}

// What is compiled: no declarations and no JSON.
function isCode(file: ts.SourceFile): boolean {
  return !file.isDeclarationFile && (file.flags & ts.NodeFlags.JsonFile) === 0;
}

function checkProgram(program: ts.Program): ts.Diagnostic[] {
  const broken = [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics()];
  if (broken.length > 0) return broken;
  const own = program.getSourceFiles().filter(isCode);
  return [...program.getGlobalDiagnostics(), ...own.flatMap(file => [...program.getSemanticDiagnostics(file)])];
}

// Options of the user's that are kept: where modules lie, and checks that only refuse more.
const keptOptions = [
  "paths", "baseUrl", "rootDirs", "customConditions", "exactOptionalPropertyTypes", "noFallthroughCasesInSwitch",
  "noImplicitOverride", "noImplicitReturns", "noPropertyAccessFromIndexSignature", "noUnusedLocals",
  "noUnusedParameters", "allowUnreachableCode", "allowUnusedLabels", "verbatimModuleSyntax", "isolatedModules",
  "erasableSyntaxOnly", "noUncheckedSideEffectImports",
] as const satisfies readonly (keyof ts.CompilerOptions)[];

/** What is taken from tsconfig.json. */
interface UserConfig {
  options: ts.CompilerOptions;
  diagnostics: ts.Diagnostic[];
}

function readConfig({ tsconfig, fileSystem }: ProjectInput): UserConfig {
  if (tsconfig === undefined) return { options: {}, diagnostics: [] };
  const { options, errors } = getCompilerOptionsFromTsConfig(tsconfig, fileSystem === undefined ? {} : { fileSystem });
  const kept = keptOptions.filter(name => options[name] !== undefined).map(name => [name, options[name]]);
  const pathsBase = options["pathsBasePath"];
  return {
    options: { ...Object.fromEntries(kept), ...(pathsBase === undefined ? {} : { pathsBasePath: pathsBase }) },
    diagnostics: errors.map(error => error.compilerObject),
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
    allowJs: false,
    noEmit: true,
    noLib: true,
    types: [],
    jsx: ts.JsxEmit.Preserve,
    skipLibCheck: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    useDefineForClassFields: true,
    experimentalDecorators: false,
    forceConsistentCasingInFileNames: true,
    paths: { ...kept.paths, "@tsfalco/sdk": [`${sdkRoot}/index.d.ts`] },
  };
}
