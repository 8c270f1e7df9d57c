// What is wrong in an installed package is told where the author imports it, with the first cause: the author does not
// mend the package, but chooses another one.
import { ts } from "ts-morph";
import { diagnosticOf } from "../diagnostics/catalogue/index.js";
import { type Diagnostic, placeOf } from "../diagnostics/diagnostic.js";
import { isInPackage } from "./javascript/resolution.js";
import type { FrontendProject } from "./project.js";

/** As `diagnostics`, which are sorted, but with one at each import that leads to files of packages with errors. */
export function tellAtImports(diagnostics: readonly Diagnostic[], project: FrontendProject): Diagnostic[] {
  const isInside = ({ span }: Diagnostic): boolean => span !== undefined && isInPackage(span.file);
  const causes = diagnostics.filter(isInside);
  if (causes.length === 0) return [...diagnostics];
  const imports = new Imports(project);
  const byImport = new Map<ts.StringLiteral, [Diagnostic, ...Diagnostic[]]>();
  for (const cause of causes) {
    const place = cause.severity === "error" ? imports.leadingTo(cause.span!.file) : undefined;
    if (place === undefined) continue;
    const others = byImport.get(place);
    if (others === undefined) byImport.set(place, [cause]);
    else others.push(cause);
  }
  const told = [...byImport].map(([place, found]) => atImport(place, found));
  return [...told, ...diagnostics.filter((each) => !isInside(each))];
}

/** The author's files, without those of installed packages. */
export function ownFiles({ sourceFiles }: FrontendProject): ts.SourceFile[] {
  return sourceFiles.filter(({ fileName }) => !isInPackage(fileName));
}

function atImport(specifier: ts.StringLiteral, errors: readonly [Diagnostic, ...Diagnostic[]]): Diagnostic {
  const [first] = errors;
  const { line, column } = placeOf(first.span!);
  const { fileName, text } = specifier.getSourceFile();
  const where = first.span!.file.slice(first.span!.file.lastIndexOf("/node_modules/") + "/node_modules/".length);
  const message = first.message.split("\n")[0]!.replace(/\.$/, "");
  return diagnosticOf("TSF1509", {
    module: specifier.text, count: errors.length, cause: `${first.code}: ${message}`, place: `${where}:${line}:${column}`,
  }, { file: fileName, text, start: specifier.getStart(), end: specifier.end }, [
    { message: "the first of them", span: first.span! },
  ]);
}

/** Which imports of the author's lead to which files. */
class Imports {
  private readonly leading: readonly { place: ts.StringLiteral; reached: ReadonlySet<string> }[];

  constructor(private readonly project: FrontendProject) {
    this.leading = ownFiles(project).flatMap((file) => this.specifiersOf(file)).map((place) => ({ place, reached: this.reach(place) }));
  }

  /** The first import through which the file is reached. */
  leadingTo(file: string): ts.StringLiteral | undefined {
    return this.leading.find(({ reached }) => reached.has(file))?.place;
  }

  // Not further than to files of the author's: those have imports of their own.
  private reach(place: ts.StringLiteral): Set<string> {
    const reached = new Set<string>();
    const visit = (specifier: ts.StringLiteral): void => {
      const file = this.targetOf(specifier);
      if (file === undefined || reached.has(file.fileName) || !isInPackage(file.fileName)) return;
      reached.add(file.fileName);
      for (const next of this.specifiersOf(file)) visit(next);
    };
    visit(place);
    return reached;
  }

  private specifiersOf(file: ts.SourceFile): ts.StringLiteral[] {
    return file.statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
      const specifier = statement.moduleSpecifier;
      return specifier !== undefined && ts.isStringLiteral(specifier) ? [specifier] : [];
    });
  }

  private targetOf(specifier: ts.StringLiteral): ts.SourceFile | undefined {
    const declaration = this.project.checker.getSymbolAtLocation(specifier)?.declarations?.[0];
    return declaration !== undefined && ts.isSourceFile(declaration) ? declaration : undefined;
  }
}
