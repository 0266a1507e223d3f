import type { Catalogue } from '../catalogue.ts'
import { attributesOf, isForPeople, type Literal, literalsOf } from './literals.ts'
import { attributeMessage, type Message, messagesOf, plainSpaces } from './messages.ts'
import { type TemplateToken, tokensOf } from './template-tokens.ts'

export interface TranslatedTemplate {
  readonly text: string
  /** What it says to people, as the catalogue has it, each once. */
  readonly messages: readonly string[]
  /** Those of them that the catalogue has not. */
  readonly unfinished: readonly string[]
}

/**
 * A template with what it says to people in another language: sentences, texts in quotes that it writes out, and attributes
 * that are read out. Whatever the catalogue has not stays as it is.
 */
export function translateTemplate(template: string, catalogue: Catalogue): TranslatedTemplate {
  const messages = new Set<string>()
  const look = (key: string): string | null => {
    messages.add(key)
    return Object.hasOwn(catalogue, key) ? catalogue[key]! : null
  }
  const tokens = tokensOf(template)
  const raws = tokens.map((token) => withLiterals(token, look))
  const said = messagesOf(tokens)
  let text = ''
  let at = 0
  for (const message of said) {
    text += raws.slice(at, message.from).join('')
    const found = look(message.key)
    const english = raws.slice(message.from, message.to).join('')
    // The blanks around it stay: without them two sentences would run into each other.
    const [before = ''] = /^\s*/.exec(english) ?? []
    const [after = ''] = /\s*$/.exec(english) ?? []
    text += found === null ? english : before + filled(found, message, raws) + after
    at = message.to
  }
  text += raws.slice(at).join('')
  return {
    text,
    messages: [...messages],
    unfinished: [...messages].filter((key) => !Object.hasOwn(catalogue, key)),
  }
}

type Look = (key: string) => string | null

function withLiterals({ kind, raw }: TemplateToken, look: Look): string {
  if (kind === 'value') return inExpression(raw, look)
  if (kind === 'control')
    return /^\{%-?\s*(?:include|import|from|extends)\b/.test(raw) ? raw : inExpression(raw, look)
  if (kind !== 'tag') return raw
  const attributes = replaced(raw, attributesOf(raw), (text) => {
    const message = attributeMessage(text)
    const found = message && look(message.key)
    return message && found !== null
      ? found.replaceAll(/\{(\d+)\}/g, (_, number) => message.values[Number(number) - 1] ?? '')
      : text
  })
  return attributes.replaceAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (inner) =>
    inExpression(inner, look),
  )
}

/** Words for people that look like a code are said in another language too where the catalogue has them. */
const inExpression = (expression: string, look: Look): string =>
  replaced(expression, literalsOf(expression), (text) => {
    const key = plainSpaces(text)
    const found = isForPeople(text) ? look(key) : null
    if (found === null) return text
    return text.replace(text.trim(), () => found.replaceAll('"', '\\"'))
  })

function replaced(raw: string, literals: readonly Literal[], by: (text: string) => string): string {
  let text = ''
  let at = 0
  for (const literal of literals) {
    text += raw.slice(at, literal.from) + by(literal.text)
    at = literal.to
  }
  return text + raw.slice(at)
}

/** A translation with the values and tags of the template in their places. */
const filled = (found: string, { values, parts }: Message, raws: readonly string[]): string =>
  found.replaceAll(/\{(\d+)(?::([^}]*))?\}|<(\/?)(\d+)>/g, (_, value, forms, closes, part) => {
    if (part !== undefined) {
      const { opens, closes: end } = parts[Number(part) - 1]!
      return raws[closes ? end : opens]!
    }
    const raw = raws[values[Number(value) - 1]!]!
    if (forms === undefined) return raw
    return `{{ (${raw
      .replace(/^\{\{-?/, '')
      .replace(/-?\}\}$/, '')
      .trim()}) | formFor("${forms}") }}`
  })
