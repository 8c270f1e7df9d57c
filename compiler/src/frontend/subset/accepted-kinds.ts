// The kinds of syntax that some lowering takes, or that a rule beside this file refuses by its own code. What is not
// listed is refused as TSF1001, so that new syntax of a later TypeScript is never silently dropped.
import { ts } from "ts-morph";

const { SyntaxKind } = ts;

const accepted: ReadonlySet<ts.SyntaxKind> = new Set([
  // names and keywords that are nodes
  SyntaxKind.Identifier, SyntaxKind.PrivateIdentifier, SyntaxKind.QualifiedName, SyntaxKind.ComputedPropertyName,
  SyntaxKind.ThisKeyword, SyntaxKind.SuperKeyword, SyntaxKind.ImportKeyword, SyntaxKind.NullKeyword,
  SyntaxKind.TrueKeyword, SyntaxKind.FalseKeyword, SyntaxKind.EndOfFileToken,
  // literals
  SyntaxKind.NumericLiteral, SyntaxKind.BigIntLiteral, SyntaxKind.StringLiteral, SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral, SyntaxKind.TemplateExpression, SyntaxKind.TemplateSpan,
  SyntaxKind.TemplateHead, SyntaxKind.TemplateMiddle, SyntaxKind.TemplateTail, SyntaxKind.ArrayLiteralExpression,
  SyntaxKind.ObjectLiteralExpression, SyntaxKind.PropertyAssignment, SyntaxKind.ShorthandPropertyAssignment,
  SyntaxKind.SpreadAssignment, SyntaxKind.SpreadElement, SyntaxKind.OmittedExpression,
  // expressions
  SyntaxKind.PropertyAccessExpression, SyntaxKind.ElementAccessExpression, SyntaxKind.CallExpression,
  SyntaxKind.NewExpression, SyntaxKind.TaggedTemplateExpression, SyntaxKind.TypeAssertionExpression,
  SyntaxKind.ParenthesizedExpression, SyntaxKind.FunctionExpression, SyntaxKind.ArrowFunction,
  SyntaxKind.DeleteExpression, SyntaxKind.TypeOfExpression, SyntaxKind.VoidExpression, SyntaxKind.AwaitExpression,
  SyntaxKind.PrefixUnaryExpression, SyntaxKind.PostfixUnaryExpression, SyntaxKind.BinaryExpression,
  SyntaxKind.ConditionalExpression, SyntaxKind.YieldExpression, SyntaxKind.ClassExpression, SyntaxKind.AsExpression,
  SyntaxKind.NonNullExpression, SyntaxKind.SatisfiesExpression, SyntaxKind.MetaProperty,
  SyntaxKind.ExpressionWithTypeArguments,
  // statements
  SyntaxKind.Block, SyntaxKind.EmptyStatement, SyntaxKind.VariableStatement, SyntaxKind.VariableDeclarationList,
  SyntaxKind.VariableDeclaration, SyntaxKind.ExpressionStatement, SyntaxKind.IfStatement, SyntaxKind.DoStatement,
  SyntaxKind.WhileStatement, SyntaxKind.ForStatement, SyntaxKind.ForInStatement, SyntaxKind.ForOfStatement,
  SyntaxKind.ContinueStatement, SyntaxKind.BreakStatement, SyntaxKind.ReturnStatement, SyntaxKind.WithStatement,
  SyntaxKind.SwitchStatement, SyntaxKind.CaseBlock, SyntaxKind.CaseClause, SyntaxKind.DefaultClause,
  SyntaxKind.LabeledStatement, SyntaxKind.ThrowStatement, SyntaxKind.TryStatement, SyntaxKind.CatchClause,
  SyntaxKind.DebuggerStatement,
  // declarations
  SyntaxKind.FunctionDeclaration, SyntaxKind.ClassDeclaration, SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration, SyntaxKind.EnumDeclaration, SyntaxKind.EnumMember, SyntaxKind.ModuleDeclaration,
  SyntaxKind.ModuleBlock, SyntaxKind.TypeParameter, SyntaxKind.Parameter, SyntaxKind.Decorator,
  SyntaxKind.PropertyDeclaration, SyntaxKind.MethodDeclaration, SyntaxKind.ClassStaticBlockDeclaration,
  SyntaxKind.Constructor, SyntaxKind.GetAccessor, SyntaxKind.SetAccessor, SyntaxKind.SemicolonClassElement,
  SyntaxKind.HeritageClause, SyntaxKind.ObjectBindingPattern, SyntaxKind.ArrayBindingPattern,
  SyntaxKind.BindingElement, SyntaxKind.PropertySignature, SyntaxKind.MethodSignature, SyntaxKind.CallSignature,
  SyntaxKind.ConstructSignature, SyntaxKind.IndexSignature,
  // modules
  SyntaxKind.ImportDeclaration, SyntaxKind.ImportClause, SyntaxKind.NamespaceImport, SyntaxKind.NamedImports,
  SyntaxKind.ImportSpecifier, SyntaxKind.ImportEqualsDeclaration, SyntaxKind.ExternalModuleReference,
  SyntaxKind.ExportAssignment, SyntaxKind.ExportDeclaration, SyntaxKind.NamedExports, SyntaxKind.NamespaceExport,
  SyntaxKind.ExportSpecifier, SyntaxKind.ImportAttributes, SyntaxKind.ImportAttribute,
  // JSX, refused as TSF1002
  SyntaxKind.JsxElement, SyntaxKind.JsxSelfClosingElement, SyntaxKind.JsxFragment,
]);

/** Whether a lowering or a rule knows nodes of this kind; tokens and types are always known. */
export function isAcceptedKind(kind: ts.SyntaxKind): boolean {
  const isToken = kind >= SyntaxKind.FirstPunctuation && kind <= SyntaxKind.LastPunctuation;
  const isKeyword = kind >= SyntaxKind.FirstKeyword && kind <= SyntaxKind.LastKeyword;
  const isType = kind >= SyntaxKind.FirstTypeNode && kind <= SyntaxKind.LastTypeNode;
  return isToken || isKeyword || isType || accepted.has(kind);
}
