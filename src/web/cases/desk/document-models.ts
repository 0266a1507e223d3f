import { type CaseDocument, type CaseWording, wordingMark } from '../../../cases/index.ts'
import { mediaWords, pageStateWords, plural } from '../../../words/index.ts'

/** Documents are open until so many characters are on the page; the rest take one line each. */
const openCharacters = 5_000

/** The documents with the words of their line. The first is always open: it is what is read. */
export function documentModels(documents: readonly CaseDocument[]) {
  let shown = 0
  return documents.map((document, at) => {
    const characters = document.marked.reduce((sum, { text }) => sum + text.length, 0)
    shown += characters
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
      open: at === 0 || shown <= openCharacters,
      pictures: document.pages.map(({ page, state, isDoubtful }) => ({
        number: page,
        words: pageStateWords(state, isDoubtful),
      })),
      words: [mediaWords(document.mediaType), marks > 0 && plural(marks, 'mark')]
        .filter(Boolean)
        .join(', '),
    }
  })
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
