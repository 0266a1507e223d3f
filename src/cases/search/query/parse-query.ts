import { refusal } from '../../../model/index.ts'
import { casesErrors } from '../../errors.ts'
import {
  type Condition,
  deepest,
  type Leaf,
  longestDistance,
  mostLeaves,
  type Query,
  usualDistance,
} from './query.ts'
import { readTokens, type Token } from './read-tokens.ts'

/**
 * Reads what somebody typed: words beside each other are looked for together; “quotation”, AND, OR, NOT, brackets and NEAR mean
 * the same wherever anything is searched for. AND binds closer than OR.
 *
 * @throws LB_SEARCH_WORDS saying in words what is wrong
 */
export function parseQuery(typed: string, field = 'query'): Query {
  const searchFault = (cause: string) => refusal(casesErrors, 'LB_SEARCH_WORDS', { cause, field })
  const tokens = readTokens(typed.replaceAll('\0', ' ').toWellFormed(), searchFault)
  const leaves: Leaf[] = []
  if (tokens.length === 0) {
    return { leaves: [{ kind: 'words', text: '' }], condition: { kind: 'leaf', leaf: 0 } }
  }
  let at = 0
  const condition = either(0)
  if (at < tokens.length) throw searchFault('A bracket is closed that was not opened.')
  if (!finds(condition)) {
    throw searchFault('It says what is not to be found, and beside that nothing to look for.')
  }
  return { leaves, condition }

  function either(depth: number): Condition {
    if (depth > deepest) throw searchFault(`Brackets stand in more than ${deepest} others.`)
    const parts = [both(depth)]
    while (next()?.kind === 'OR') {
      at += 1
      parts.push(both(depth))
    }
    return joined('or', parts)
  }

  function both(depth: number): Condition {
    const parts = [one(depth)]
    for (;;) {
      const token = next()
      if (!token || token.kind === 'OR' || token.kind === ')') return joined('and', parts)
      if (token.kind === 'AND') at += 1
      parts.push(one(depth))
    }
  }

  function one(depth: number): Condition {
    const token = next()
    if (token?.kind === 'NOT') {
      at += 1
      if (next()?.kind === 'NOT') throw searchFault('NOT stands twice.')
      return { kind: 'not', part: one(depth) }
    }
    if (token?.kind === '(') {
      at += 1
      const inside = either(depth + 1)
      if (next()?.kind !== ')') throw searchFault('A bracket is opened and not closed.')
      at += 1
      return inside
    }
    if (token === undefined) throw searchFault(`Nothing follows after ${nameOf(tokens[at - 1])}.`)
    if (token.kind !== 'word' && token.kind !== 'quoted') {
      throw searchFault(
        at === 0
          ? `Nothing stands before ${nameOf(token)}.`
          : `${nameOf(token)} follows ${nameOf(tokens[at - 1])}, with nothing to look for between them.`,
      )
    }
    return leaf(token)
  }

  function leaf(token: Token & { readonly text: string }): Condition {
    at += 1
    const near = next()
    if (near?.kind === 'NEAR') {
      at += 1
      const other = next()
      if (other?.kind !== 'word' && other?.kind !== 'quoted') {
        throw searchFault('NEAR stands between two words or quotations.')
      }
      at += 1
      if (next()?.kind === 'NEAR') {
        throw searchFault('NEAR joins two at a time: write AND between one pair and the next.')
      }
      const within = near.within ?? usualDistance
      if (within < 1 || within > longestDistance) {
        throw searchFault(`NEAR reaches from 1 to ${longestDistance} words.`)
      }
      return keep({ kind: 'near', text: token.text, other: other.text, within })
    }
    if (token.kind === 'quoted') return keep({ kind: 'quoted', text: token.text })
    const words = [token.text]
    // The word before NEAR belongs to it alone.
    for (let word = next(); word?.kind === 'word'; word = next()) {
      if (tokens[at + 1]?.kind === 'NEAR') break
      words.push(word.text)
      at += 1
    }
    return keep({ kind: 'words', text: words.join(' ') })
  }

  function keep(one: Leaf): Condition {
    leaves.push(one)
    if (leaves.length > mostLeaves) {
      throw searchFault(`It has more than ${mostLeaves} parts.`)
    }
    return { kind: 'leaf', leaf: leaves.length - 1 }
  }

  function next(): Token | undefined {
    return tokens[at]
  }
}

const joined = (kind: 'and' | 'or', parts: readonly Condition[]): Condition =>
  parts.length === 1 ? parts[0]! : { kind, parts }

/** Whether a case can only meet it by something that stands in it. */
function finds(condition: Condition): boolean {
  if (condition.kind === 'leaf') return true
  if (condition.kind === 'not') return false
  return condition.kind === 'and' ? condition.parts.some(finds) : condition.parts.every(finds)
}

const nameOf = (token: Token | undefined): string =>
  token && 'text' in token ? `“${token.text}”` : (token?.kind ?? 'it')
