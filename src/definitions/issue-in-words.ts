import type { z } from 'zod'
import { caseWords, didYouMean, personWords, setWords } from './vocabulary.ts'

/** Every name a definition file may use, for those that are misspelt. */
const keys = [
  ...Object.keys(caseWords),
  ...Object.keys(setWords),
  ...Object.keys(personWords),
  ...['id', 'version', 'title', 'authority', 'source', 'published', 'page', 'valid'],
  ...['from', 'until', 'notes', 'clauses', 'examples'],
  ...['words', 'when', 'answer', 'facts', 'listed', 'atLeast', 'exactly'],
]

/** What a check of the file's shape found, with the place in the file it is about. */
export function issueInWords(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.') || 'the file'
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const near = didYouMean(key, keys)
    return `${where}: “${key.slice(0, 40)}” is not known.${near ? ` Did you mean “${near}”?` : ''}`
  }
  const absent = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return `${where}: ${absent ? 'This must be given.' : issue.message}`
}
