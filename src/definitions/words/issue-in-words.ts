import type { z } from 'zod'
import { didYouMean, memberWords, setWords, unitWords } from '../vocabulary.ts'
import { short, unknown } from './mistake-in-words.ts'

/** Every name a definition file may use, for those that are misspelt. */
const keys = [
  ...Object.keys(unitWords),
  ...Object.keys(setWords),
  ...Object.values(memberWords).flatMap((words) => Object.keys(words)),
  ...['id', 'version', 'title', 'authority', 'source', 'published', 'page', 'valid', 'unit'],
  'population',
  ...['from', 'until', 'notes', 'clauses', 'examples'],
  ...[
    'words',
    'when',
    'answer',
    'facts',
    'listed',
    'atLeast',
    'exactly',
    'today',
    'born',
    'covered',
  ],
]

const wanted: Readonly<Record<string, string>> = {
  string: 'a text; where it looks like something else, it stands in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: each of it begins a line with “- ”',
  object: 'fields of its own: { name: …, name: … }',
}

/** What a check of the file's shape found, with the place in the file it is about. `value`: what stands there. */
export function issueInWords(issue: z.core.$ZodIssue, value: unknown): string {
  return `${whereInWords(issue.path)}: ${whatInWords(issue, value)}`
}

/** `clause 1, when`, as a reader counts. */
function whereInWords(path: readonly PropertyKey[]): string {
  const named = { clauses: 'clause', examples: 'example' } as const
  const parts = path.flatMap((part, at) => {
    const name = path[at - 1] as keyof typeof named
    if (typeof part !== 'number')
      return path[at + 1] === undefined || !(part in named) ? [String(part)] : []
    return [Object.hasOwn(named, name) ? `${named[name]} ${part + 1}` : `number ${part + 1}`]
  })
  return parts.join(', ') || 'the file'
}

function whatInWords(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys
      const near = didYouMean(key, keys)
      if (near === key) return `“${key}” does not stand here.`
      return `“${short(key)}” is not known.${near ? ` Did you mean “${near}”?` : ''}`
    }
    case 'invalid_type':
      if (value === undefined || value === null) return 'This must be given.'
      return `This must be ${wanted[issue.expected] ?? issue.expected}.`
    case 'invalid_value': {
      const values = issue.values.map(String)
      if (value === undefined || value === null) return 'This must be given.'
      if (typeof value !== 'string' && values.includes(String(value))) {
        return `A code stands in quotes: '${String(value)}'.`
      }
      return unknown(`value “${short(String(value))}”`, String(value), values)
    }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'This must be given.'
        : `This is ${issue.minimum} or more.`
    case 'too_big':
      return issue.origin === 'array'
        ? `There may be ${issue.maximum} of them.`
        : `This is ${issue.maximum} or less.`
    default:
      return sentence(issue.message)
  }
}

const sentence = (text: string) =>
  `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}${/[.”"]$/.test(text) ? '' : '.'}`
