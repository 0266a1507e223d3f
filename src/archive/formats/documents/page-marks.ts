import type { ReadPage } from '../../../scans/index.ts'

export interface PagePlace {
  /** From 1. */
  readonly page: number
  readonly of: number
}

const placed = ({ page, of }: PagePlace, words: string) => `[Page ${page} of ${of}${words}]`

/** What stands in a document’s text where a page is a picture: in place of it, or above what a machine read there. */
export const pageMarks = {
  waiting: (place: PagePlace): string => placed(place, ' is a picture, and has not been read yet.'),
  otherMachine: (place: PagePlace): string =>
    placed(
      place,
      ', read by another machine before it came: check names, numbers and dates against the picture.',
    ),
  machine: (place: PagePlace): string =>
    placed(place, ', read by machine: check names, numbers and dates against the picture.'),
  doubtful: (place: PagePlace): string =>
    placed(place, ', read by machine with many doubts: read the picture by eye.'),
  unreadable: (place: PagePlace): string =>
    placed(place, ' can’t be read by machine: read the picture by eye.'),
  blank: (place: PagePlace): string => placed(place, ' is blank.'),
  /** Above the words that the file has of a page, below what is read of its picture. */
  noLanguage: (place: PagePlace): string =>
    placed(
      place,
      ': the words that the file has of it read as no language, as if its letters were named wrongly. They follow as they are; read the picture.',
    ),
} as const

/** What stands for a page once it was read. */
export function pageAsRead(
  place: PagePlace,
  { state, text, isDoubtful }: Pick<ReadPage, 'state' | 'text' | 'isDoubtful'>,
): string {
  if (state !== 'machine') return pageMarks[state](place)
  const mark = isDoubtful ? pageMarks.doubtful : pageMarks.machine
  return `${mark(place)}\n${text}`
}
