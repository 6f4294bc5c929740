// What check-layers needs to know of one TypeScript file: its imports and the impure names it uses.
import ts from 'typescript'

/** Line (from 1) of a node. */
const lineOf = (source, node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1

/** Names that an import or export declaration takes as values; empty for type-only ones, ["*"] for whole-module ones. */
function valueNames(clause) {
  if (!clause) return ['*']
  if (clause.isTypeOnly) return []
  const bindings = ts.isImportClause(clause) ? clause.namedBindings : clause
  const named = bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? bindings.elements : null
  const names = named
    ? named.filter((each) => !each.isTypeOnly).map((each) => (each.propertyName ?? each.name).text)
    : bindings
      ? ['*']
      : []
  return ts.isImportClause(clause) && clause.name ? [...names, 'default'] : names
}

function importOf(source, node) {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, names: valueNames(node.importClause), line: lineOf(source, node) }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    const names = node.isTypeOnly ? [] : valueNames(node.exportClause)
    return { specifier: node.moduleSpecifier.text, names, line: lineOf(source, node) }
  }
  const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined
  return dynamic && ts.isStringLiteral(dynamic) ? { specifier: dynamic.text, names: ['*'], line: lineOf(source, node), lazy: true } : null
}

/** The impure name a node stands for, or null. Property names and types are none: `claim.process` is harmless. */
function impureName(node, declared) {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
  if (ts.isPropertyAccessExpression(node)) {
    if (node.name.text === 'localeCompare') return 'localeCompare'
    const name = `${node.expression.getText()}.${node.name.text}`
    return name === 'Date.now' || name === 'Math.random' ? name : null
  }
  if (!ts.isIdentifier(node) || declared.has(node.text)) return null
  const parent = node.parent
  const isUse =
    !(ts.isPropertyAccessExpression(parent) && parent.name === node) && !ts.isPropertyAssignment(parent) && !ts.isTypeElement(parent)
  return isUse && ['process', 'console', 'fetch', 'performance', 'setTimeout', 'setInterval'].includes(node.text) ? node.text : null
}

function declaredNames(source) {
  const names = new Set()
  const visit = (node) => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isBindingElement(node)
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

/**
 * Imports and impure names of a file.
 * @param {string} path for messages
 * @param {string} text
 * @returns {{ imports: { specifier: string, names: string[], line: number, lazy?: boolean }[], impure: { name: string, line: number }[] }}
 *   `names` holds what is imported as a value: empty for a type-only import, "*" for the whole module.
 */
export function readSource(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const declared = declaredNames(source)
  const found = { imports: [], impure: [] }
  const visit = (node) => {
    const imported = importOf(source, node)
    if (imported) found.imports.push(imported)
    const name = impureName(node, declared)
    if (name) found.impure.push({ name, line: lineOf(source, node) })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
