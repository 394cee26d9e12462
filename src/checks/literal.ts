/** The value of an expression made of literals only, such as `{ w: 0.5, mode: 'tanh' }`. */
import ts from 'typescript';

export type Literal =
  string | number | boolean | null | readonly Literal[] | { readonly [key: string]: Literal };

function number(node: ts.Expression): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (!ts.isPrefixUnaryExpression(node)) return undefined;
  const inner = number(node.operand);
  if (inner === undefined) return undefined;
  if (node.operator === ts.SyntaxKind.MinusToken) return -inner;
  return node.operator === ts.SyntaxKind.PlusToken ? inner : undefined;
}

function list(node: ts.ArrayLiteralExpression): Literal[] | undefined {
  const values = node.elements.map(valueOf);
  return values.every((value) => value !== undefined) ? values : undefined;
}

function record(node: ts.ObjectLiteralExpression): Record<string, Literal> | undefined {
  const values: Record<string, Literal> = {};
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property)) return undefined;
    const name = keyOf(property.name);
    const value = valueOf(property.initializer);
    if (name === undefined || value === undefined) return undefined;
    values[name] = value;
  }
  return values;
}

/** The name of a property that is written out, not computed. */
export function keyOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)
    ? name.text
    : undefined;
}

/** The value of a literal expression; undefined where anything in it would have to be computed. */
export function valueOf(node: ts.Expression): Literal | undefined {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return valueOf(node.expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isArrayLiteralExpression(node)) return list(node);
  if (ts.isObjectLiteralExpression(node)) return record(node);
  return number(node);
}

/** The value of the source of an expression. */
export function literal(source: string): Literal | undefined {
  const file = ts.createSourceFile('literal.ts', `(${source})`, ts.ScriptTarget.Latest);
  const [statement] = file.statements;
  return statement && ts.isExpressionStatement(statement) && file.statements.length === 1
    ? valueOf(statement.expression)
    : undefined;
}
