/**
 * House rule: `x as T` and `x!` go past the compiler, so a comment on the same line or the line above says why that is safe.
 * `as const` and `satisfies` need none.
 * @type {import('eslint').Rule.RuleModule}
 */
export const commentedAssertion = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { bare: '"{{what}}" goes past the compiler: say why it is safe in a comment on this line or the one above.' },
  },
  create(context) {
    const source = context.sourceCode
    const isCommented = (line) =>
      source.getAllComments().some((comment) => comment.loc.end.line === line || comment.loc.end.line === line - 1)
    const check = (node, what) => {
      if (!isCommented(node.loc.start.line) && !isCommented(node.loc.end.line)) context.report({ node, messageId: 'bare', data: { what } })
    }
    return {
      TSAsExpression(node) {
        const type = source.getText(node.typeAnnotation)
        if (type !== 'const') check(node, `as ${type}`)
      },
      TSNonNullExpression(node) {
        check(node, '!')
      },
    }
  },
}
