/**
 * What a file holds and no reader takes. It is kept with the extract and shown before anything is
 * built on it: a column nobody reads may be the one that matters.
 */
export interface NotRead {
  readonly what: NotReadKind
  /** The column, sheet, attachment… as the file calls it. */
  readonly name: string
  /** The table, sheet or document it stands in, where the extract has several. */
  readonly where?: string
  /** How many: rows with a value in the column, rows of the sheet, pages. Null: it cannot be counted. */
  readonly count: number | null
  /** Why not, where that can be told. */
  readonly why?: string
}

const some = (count: number | null, one: string, more: string): string =>
  count === null ? `some ${more}` : `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`

type Words = (name: string, count: number | null, why?: string) => string

/** What can be left unread, each in words. A reader that leaves out something new adds a line. */
const notReadWords = {
  unreadColumn: (name, count) =>
    `No map reads the column “${name}” (${some(count, 'row has', 'rows have')} a value in it).`,
  lackingColumn: (name) => `The map reads a column “${name}”, which the file does not have.`,
  preamble: (name, count) =>
    `Above the header ${some(count, 'row is', 'rows are')} not taken: “${name}”.`,
  repeatedHeader: (_, count) => `The header stands again on ${some(count, 'row', 'rows')}.`,
  hiddenSheet: (name, count) =>
    `The sheet “${name}” is hidden: its ${some(count, 'row is', 'rows are')} not taken.`,
  unmappedSheet: (name, count) =>
    `No map reads the sheet “${name}”: its ${some(count, 'row is', 'rows are')} not taken.`,
  chartSheet: (name) => `The sheet “${name}” is a chart.`,
  cellComment: (name, count) =>
    `${some(count, 'comment', 'comments')} on cells of the sheet “${name}” are not read.`,
  element: (name, count) =>
    `The element <${name}> is not read (${some(count, 'time', 'times')} in the file).`,
  payloadPart: (name, count) =>
    `“${name}” is not read (${some(count, 'time', 'times')} in the payload).`,
  queriedCode: (name, count) =>
    `The code “${name}” is not in the code set of its year: it stands ${some(count, 'time', 'times')} and is kept as it is.`,
  otherEncoding: (name, count) =>
    `${some(count, 'line is', 'lines are')} not UTF-8 like the others, and read as ${name}.`,
  nul: (_, count) => `${some(count, 'NUL character is', 'NUL characters are')} left out.`,
  unjoinedRow: (name, count) =>
    `${some(count, 'row', 'rows')} of “${name}” belong to no row of the extract.`,
  copy: (name) => `The file “${name}” is a copy of it, and is not kept twice.`,
  lackingRow: (name, count) =>
    `${some(count, 'row names', 'rows name')} a row of “${name}” that it does not have.`,
  page: (name, count) =>
    `${some(count, 'page holds', 'pages hold')} no text (${name}): a picture is not read.`,
  formData: () =>
    'It is a form (XFA) whose fields are not read: only what is printed on its pages is here.',
  attachment: (name, _, why) =>
    `The attachment “${name}” is not read${why === undefined ? '.' : `: ${why}`}`,
  cutOff: (name) => `“${name}” is cut off: what followed is not there.`,
  picture: (name, count) => `${some(count, 'picture', 'pictures')} in “${name}” are not read.`,
  documentPart: (name, count) => `${some(count, 'part', 'parts')} “${name}” are not read.`,
} as const satisfies Readonly<Record<string, Words>>

export type NotReadKind = keyof typeof notReadWords
export const notReadKinds = Object.keys(notReadWords) as [NotReadKind, ...NotReadKind[]]

const isKind = (what: string): what is NotReadKind => what in notReadWords

/** As it was kept; a kind that this version does not know is shown by its name. */
export const asNotRead = (kept: Omit<NotRead, 'what'> & { readonly what: string }): NotRead => ({
  ...kept,
  what: isKind(kept.what) ? kept.what : 'documentPart',
})

/** What was not read in words; columns the file lacks in one line, as a short extract of a system lacks many. */
export function notReadLines(notRead: readonly NotRead[]): readonly string[] {
  const lacking = notRead.filter(({ what }) => what === 'lackingColumn')
  const others = notRead.filter(({ what }) => what !== 'lackingColumn').map(notReadLine)
  if (lacking.length < 2) return [...others, ...lacking.map(notReadLine)]
  const names = lacking.map(({ name }) => name).join(', ')
  return [...others, `The map also reads these columns, which the file does not have: ${names}.`]
}

function notReadLine({ what, name, where, count, why }: NotRead): string {
  const words: Words = notReadWords[what]
  return where === undefined ? words(name, count, why) : `${where}: ${words(name, count, why)}`
}
