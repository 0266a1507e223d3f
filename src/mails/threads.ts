import type { Mail } from './mail.ts'

const before =
  /^(?:\s*(?:re|aw|antw|sv|fwd?|wg|tr)\s*(?:\[\d+\])?\s*:|\s*\[(?:ext|external|official[^\]]*)\])+/i

/** A subject without what answering and sending on put before it. */
export const baseSubject = (subject: string): string =>
  subject.replace(before, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()

/**
 * Mails that belong together, each thread in order of id: by the numbers their heads give and refer to, whether or not a mail of that number is
 * there (after Zawinski's way); numbers that refer to each other in a circle are one thread. A mail that refers to none and that none refers to
 * goes by its subject, to the first thread that has a mail of it.
 */
export function threadsOf<M extends Mail>(mails: readonly M[]): readonly (readonly M[])[] {
  const above = new Map<string, string>()
  const top = (name: string): string => {
    let found = name
    for (let next = above.get(found); next !== undefined; next = above.get(found)) found = next
    // What was passed on the way goes straight there the next time.
    for (let at = name; at !== found; ) {
      const next = above.get(at)!
      above.set(at, found)
      at = next
    }
    return found
  }
  const join = (a: string, b: string) => {
    const [one, other] = [top(a), top(b)]
    if (one !== other) above.set(one, other)
  }
  const own = (mail: Mail) => `mail ${mail.id}`
  const inOrder = mails.toSorted((a, b) => a.id - b.id)
  for (const mail of inOrder)
    for (const number of [mail.messageId, ...mail.references])
      if (number !== '') join(own(mail), `number ${number}`)
  const referred = new Set(mails.flatMap(({ references }) => references))
  const isLinked = ({ messageId, references }: Mail) =>
    references.length > 0 || referred.has(messageId)
  const bySubject = Map.groupBy(inOrder, ({ subject }) => baseSubject(subject))
  for (const mail of inOrder) {
    const subject = baseSubject(mail.subject)
    if (subject === '' || isLinked(mail)) continue
    const alike = bySubject.get(subject)!
    join(own(mail), own(alike.find(isLinked) ?? alike[0]!))
  }
  return [...Map.groupBy(inOrder, (mail) => top(own(mail))).values()]
}
