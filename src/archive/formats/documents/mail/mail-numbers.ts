import type { MailNumbers } from '../../../../model/index.ts'
import { Headers } from './headers.ts'

/** A line of a head has at most so many characters (RFC 5322, 2.1.1). */
const longestNumber = 998
/** Programs cut long rows themselves: what a mail began with, and what it answers, say where it belongs. */
const mostReferred = 200

/** The numbers of a mail (RFC 5322, 3.6.4): its own, and those of what it answers, the oldest first. Null: its head has none. */
export function mailNumbers(
  own: string,
  references: string,
  inReplyTo: string,
): MailNumbers | null {
  const [messageId = null] = numbersIn(own)
  const all = [...new Set([...numbersIn(references), ...numbersIn(inReplyTo)])]
  const refersTo =
    all.length <= mostReferred ? all : [...all.slice(0, 1), ...all.slice(1 - mostReferred)]
  return messageId === null && refersTo.length === 0 ? null : { messageId, refersTo }
}

export const numbersOfHead = (headers: Headers): MailNumbers | null =>
  mailNumbers(
    headers.raw('message-id'),
    headers.every('references').join(' '),
    headers.every('in-reply-to').join(' '),
  )

/** Of a message of Outlook's that keeps the head it came with. */
export const numbersOfRawHead = (head: string): MailNumbers | null =>
  numbersOfHead(new Headers(head))

/** Within angle brackets, without the blanks that folding leaves; words beside them are no numbers. One that has no brackets stands alone. */
function numbersIn(value: string): readonly string[] {
  const within = [...value.matchAll(/<([^<>]*)>/g)].map(([, number = '']) => number)
  const isBare = value.length <= longestNumber && /^\s*[^\s<>]+@[^\s<>]+\s*$/.test(value)
  const bare = within.length === 0 && isBare ? [value] : []
  return [...within, ...bare]
    .map((number) => number.replaceAll(/[\s\p{Cc}]+/gu, ''))
    .filter((number) => number !== '' && number.length <= longestNumber)
}
