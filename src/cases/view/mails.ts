import { ownText, wordsOf } from '../../copies/index.ts'
import { type MailThread, threadMails } from '../../mails/index.ts'

interface MailText {
  readonly id: number
  readonly media_type: string
  readonly text: string
  readonly message_id: string | null
  readonly refers_to: string | null
  readonly attachedTo: { readonly documentId: number } | null
}

const mailTypes = new Set(['message/rfc822', 'application/vnd.ms-outlook'])
const subject = /^Subject: ([^\n]*)$/m

/** Threads of two or more mails of a case, by each mail of them. */
export function caseThreads(documents: readonly MailText[]): ReadonlyMap<number, MailThread> {
  const mails = documents.filter(({ media_type }) => mailTypes.has(media_type))
  const threads = threadMails(
    mails.map(({ id, media_type, text, message_id, refers_to }) => {
      const body = ownText(media_type, text)
      return {
        id,
        // Of mails that came before their numbers were kept, the subject tells.
        messageId: message_id ?? '',
        references: refers_to?.split(' ') ?? [],
        subject: subject.exec(text.slice(0, text.length - body.length))?.[1] ?? '',
        body,
        attached: documents.flatMap((one) =>
          one.attachedTo?.documentId === id ? [contentOf(one)] : [],
        ),
      }
    }),
  )
  return new Map(
    threads
      .filter((thread) => thread.mails.length > 1)
      .flatMap((thread) => thread.mails.map((id) => [id, thread])),
  )
}

/** Two with the same words are the same; what has none, such as a picture nobody has read, is like nothing else. */
function contentOf({ id, media_type, text }: MailText): string {
  const words = wordsOf(ownText(media_type, text))
  return words.length === 0 ? `document ${id}` : `${media_type} ${words.join(' ')}`
}
