import type { Mail } from './mail.ts'

const before =
  /^(?:\s*(?:re|aw|antw|sv|fwd?|wg|tr)\s*(?:\[\d+\])?\s*:|\s*\[(?:ext|external|official[^\]]*)\])+/i

/** A subject without what answering and sending on put before it. */
export const baseSubject = (subject: string): string =>
  subject.replace(before, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()

/**
 * Mails that belong together, each thread in order of id: by the numbers their heads give and refer to, and where a head has none
 * of these, by subject (after Zawinski’s way, which asks for the subject last of all).
 */
export function threadsOf<M extends Mail>(mails: readonly M[]): readonly (readonly M[])[] {
  const root = new Map<string, string>()
  const find = (name: string): string => {
    const above = root.get(name) ?? name
    if (above === name) return name
    const top = find(above)
    root.set(name, top)
    return top
  }
  const join = (a: string, b: string) => root.set(find(a), find(b))
  const own = (mail: Mail) => `mail ${mail.id}`
  for (const mail of mails)
    for (const number of [mail.messageId, ...mail.references])
      if (number !== '') join(own(mail), `number ${number}`)
  const referred = new Set(mails.flatMap(({ references }) => references))
  for (const mail of mails) {
    const subject = baseSubject(mail.subject)
    const stands = mail.references.length > 0 || referred.has(mail.messageId)
    if (subject !== '' && !stands) join(own(mail), `subject ${subject}`)
  }
  // A thread by its numbers takes in what has none, by the subject of its first mail.
  const inOrder = mails.toSorted((a, b) => a.id - b.id)
  const first = new Map<string, M>()
  for (const mail of inOrder) if (!first.has(find(own(mail)))) first.set(find(own(mail)), mail)
  for (const mail of first.values()) {
    const subject = baseSubject(mail.subject)
    if (subject !== '') join(own(mail), `subject ${subject}`)
  }
  return [...Map.groupBy(inOrder, (mail) => find(own(mail))).values()]
}
