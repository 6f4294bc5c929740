import { findSentences } from '../annotations/en/sentences.js'
import { tables } from '../knowledge/generated.js'
import type { ReportInput } from '../records/document.js'
import { readTextKnowledge } from '../text/knowledge.js'
import { readDocument } from '../text/read-document.js'

/** The sentences and words of a report as CoNLL-U with forms only, to be filled by `parseConllu`. Furniture is left out. */
export function sentencesToConllu(input: ReportInput): string {
  const { doc } = readDocument(input, readTextKnowledge(tables))
  const blocks = findSentences(doc).map((sentence) => {
    const text = doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
    const rows = sentence.words.map((word, index) => {
      const spaced = sentence.words[index + 1]?.start === word.end ? 'SpaceAfter=No' : '_'
      return [index + 1, word.form, '_', '_', '_', '_', '_', '_', '_', spaced].join('\t')
    })
    return [`# sent_id = ${doc.id}-${String(sentence.index + 1)}`, `# text = ${text}`, ...rows, ''].join('\n')
  })
  return blocks.length === 0 ? '' : `${blocks.join('\n')}\n`
}
