/**
 * Relative links of a Markdown text that lead to no file, each as a message. Links to the web and to headings are not followed.
 * @param {string} markdown
 * @param {(target: string) => boolean} exists asked with the path as written, without its #heading
 */
export function findBrokenLinks(markdown, exists) {
  const text = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '')
  const targets = [...text.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map(([, target]) => (target ?? '').replace(/#.*$/, ''))
  const local = targets.filter((target) => target !== '' && !/^[a-z][a-z+.-]*:/i.test(target))
  return [...new Set(local)].filter((target) => !exists(target)).map((target) => `the link to ${target} leads nowhere`)
}
