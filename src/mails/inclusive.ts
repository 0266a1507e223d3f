import type { Mail } from './mail.ts'
import { holds, rowOfWords, sentencesOf } from './quoted-text.ts'
import { threadsOf } from './threads.ts'

export interface MailThread {
  readonly mails: readonly number[]
  /** Those that hold something no other does: whoever reads them reads every sentence of the thread. */
  readonly toRead: readonly number[]
  /** The others, and the mail to be read in which each stands whole, with all that is attached to it. */
  readonly contained: ReadonlyMap<number, number>
  /** Mails whose heads give a number that another of the thread gives with other words, and those others: one of them is not what it says. */
  readonly sameNumber: ReadonlyMap<number, readonly number[]>
}

/** Which mails of each thread are to be read; threads in the order of their first mail. */
export const threadMails = (mails: readonly Mail[]): readonly MailThread[] =>
  threadsOf(mails).map((thread) => {
    const rows = thread.map((mail) => ({ mail, row: rowOfWords(mail.body) }))
    // What holds another is longer, or the same and came before it.
    const longest = rows.toSorted(
      (a, b) =>
        b.row.length - a.row.length ||
        b.mail.attached.length - a.mail.attached.length ||
        a.mail.id - b.mail.id,
    )
    const read: typeof rows = []
    const contained = new Map<number, number>()
    for (const one of longest) {
      const sentences = sentencesOf(one.mail.body)
      const holder = read.find(
        ({ mail, row }) =>
          one.mail.attached.every((what) => mail.attached.includes(what)) && holds(row, sentences),
      )
      if (holder) contained.set(one.mail.id, holder.mail.id)
      else read.push(one)
    }
    const ids = thread.map(({ id }) => id)
    return {
      mails: ids,
      toRead: ids.filter((id) => !contained.has(id)),
      contained,
      sameNumber: sameNumbers(rows),
    }
  })

/** Copies of one mail have its words; a mail that has others under its number was made, or changed, by somebody. */
function sameNumbers(
  rows: readonly { readonly mail: Mail; readonly row: string }[],
): ReadonlyMap<number, readonly number[]> {
  const numbered = rows.filter(({ mail }) => mail.messageId !== '')
  const found = new Map<number, readonly number[]>()
  for (const alike of Map.groupBy(numbered, ({ mail }) => mail.messageId).values()) {
    for (const { mail, row } of alike) {
      const others = alike.filter((other) => other.row !== row).map((other) => other.mail.id)
      if (others.length > 0) found.set(mail.id, others)
    }
  }
  return found
}
