import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { readWording, shippedTerms, termsOf } from '../../wording/index.ts'
import type { DocumentText } from './documents.ts'

/** Words of a document of the time that may have led to a decision. Nothing is rewritten, and nobody is scored. */
export const caseWordingSchema = outputs.object({
  documentId: outputs.id,
  document: outputs.text,
  /** Of its document, counted from 1. */
  number: outputs.count,
  words: outputs.text,
  /** Whether somebody is quoted: it is then not the writer who says so. */
  quoted: z.boolean(),
  means: outputs.text,
  instead: outputs.text,
})
export type CaseWording = z.output<typeof caseWordingSchema>

const terms = new Map(termsOf(shippedTerms).map((term) => [term.id, term]))

/** Each place in the documents of a case, in their order. */
export const caseWording = (documents: readonly DocumentText[]): readonly CaseWording[] =>
  documents.flatMap(({ id, name, text }) =>
    readWording(text).passages.map(({ term, from, to, quoted }, at) => {
      const { means, instead } = terms.get(term)!
      const words = text.slice(from, to).replaceAll(/\s+/g, ' ')
      return { documentId: id, document: name, number: at + 1, words, quoted, means, instead }
    }),
  )
