import { type CaseDocument, type CaseWording, wordingMark } from '../../../cases/index.ts'
import { mediaWords, pageStateWords, percentWords, plural } from '../../../words/index.ts'

/** Documents are open until so many characters are on the page; the rest take one line each. */
const openCharacters = 5_000

/** The documents with the words of their line. The first is always open: it is what is read. */
export function documentModels(documents: readonly CaseDocument[]) {
  let shown = 0
  return documents.map((document, at) => {
    const characters = document.marked.reduce((sum, { text }) => sum + text.length, 0)
    // What is read once need not be open twice.
    const isToRead = document.copyOf === null && document.containedIn === null
    if (isToRead) shown += characters
    let nth = 0
    const marked = document.marked.map((part) => ({
      ...part,
      place: part.mark?.startsWith(wordingMark) ? wordsPlace(document.documentId, ++nth) : null,
    }))
    const marks = document.marked.filter(({ mark }) => mark !== null).length
    return {
      ...document,
      ownName: ownName(document),
      // One that is not on the page is named without a link.
      isParentShown: documents.some(
        ({ documentId }) => documentId === document.attachedTo?.documentId,
      ),
      attached: documents
        .filter(({ attachedTo }) => attachedTo?.documentId === document.documentId)
        .map((one) => ({ documentId: one.documentId, name: ownName(one) })),
      marked,
      elsewhereLeft: document.copiesElsewhereInAll - document.copiesElsewhere.length,
      open: at === 0 || (isToRead && shown <= openCharacters),
      pictures: document.pages.map(({ page, state, isDoubtful }) => ({
        number: page,
        words: pageStateWords(state, isDoubtful),
      })),
      words: [
        mediaWords(document.mediaType),
        marks > 0 && plural(marks, 'mark'),
        threadWords(documents, document),
        document.sameNumber.length > 0 &&
          `gives the same message number as ${document.sameNumber.map(({ name }) => name).join(', ')}, with other words`,
        copiesWords(documents, document),
      ].flatMap((words) => words || []),
    }
  })
}

/** "3 mails, 1 to read; contained: …" of a mail that is read; of one that stands in another, in which. */
function threadWords(
  documents: readonly CaseDocument[],
  { documentId, containedIn, thread }: CaseDocument,
): string {
  if (containedIn !== null) return `contained in the mail ${containedIn.name}`
  if (thread === null) return ''
  const held = documents.filter((one) => one.containedIn?.documentId === documentId)
  const names = held.length > 0 ? `; contained: ${held.map(({ name }) => name).join(', ')}` : ''
  return `thread of ${plural(thread.mails, 'mail')}, ${thread.toRead} to read${names}`
}

/** "4 copies: 2 the same, 2 differ" of the one that is read; of a copy, what it is a copy of. */
function copiesWords(
  documents: readonly CaseDocument[],
  { documentId, copyOf }: CaseDocument,
): string {
  if (copyOf !== null)
    return copyOf.isSame
      ? `the same words as ${copyOf.name}`
      : `${percentWords(copyOf.likeness)} of the same words as ${copyOf.name}`
  const copies = documents.flatMap((one) =>
    one.copyOf?.documentId === documentId ? [one.copyOf] : [],
  )
  const same = copies.filter(({ isSame }) => isSame).length
  const parts = [
    same > 0 && `${same} the same`,
    copies.length > same && `${copies.length - same} differ`,
  ]
  return copies.length === 0
    ? ''
    : `${plural(copies.length, 'copy', 'copies')}: ${parts.filter(Boolean).join(', ')}`
}

/** That pages of these documents are not read, so that nothing here speaks for them; null: every page is. */
export function unreadPagesWords(documents: readonly CaseDocument[]): string | null {
  const states = documents.flatMap(({ pages }) => pages.map(({ state }) => state))
  const count = (state: string) => states.filter((one) => one === state).length
  const [unreadable, waiting] = [count('unreadable'), count('waiting')]
  const parts = [
    unreadable > 0 &&
      `${plural(unreadable, 'page')} that no machine can read: read the ${unreadable === 1 ? 'picture' : 'pictures'} by eye`,
    waiting > 0 && `${plural(waiting, 'page')} that ${waiting === 1 ? 'waits' : 'wait'} to be read`,
  ].filter(Boolean)
  return parts.length === 0
    ? null
    : `This case has ${parts.join(', and ')}. Nothing of that is found by search, orders the reading or is proposed.`
}

/** What a reading of these documents covers besides; null: nothing. */
export function coversWords(documents: readonly CaseDocument[]): string | null {
  const copies = documents.filter(({ copyOf }) => copyOf !== null).length
  const cases = new Set(documents.flatMap((one) => one.copiesElsewhere.map(({ caseId }) => caseId)))
  const parts = [
    copies > 0 && `${plural(copies, 'copy', 'copies')} of what is read`,
    cases.size > 0 && `documents also held by ${plural(cases.size, 'other case')}`,
  ].filter(Boolean)
  return parts.length === 0 ? null : `Reading this file covers ${parts.join(', and ')}.`
}

/** Of what is attached, its name without that of the document it stood in, which is said beside it. */
function ownName({ name, attachedTo }: CaseDocument): string {
  const before = attachedTo === null ? '' : `${attachedTo.name} › `
  return before !== '' && name.startsWith(before) ? name.slice(before.length) : name
}

const wordsPlace = (documentId: number, number: number) => `words-${documentId}-${number}`

/** Each place with words that may have led to a decision, with the link to it. */
export const wordingModels = (wording: readonly CaseWording[]) =>
  wording.map((one) => ({ ...one, place: wordsPlace(one.documentId, one.number) }))
