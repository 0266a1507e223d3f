/** What a command has to say: one JSON document for programs, lines for people. */
export function say(options: { readonly json?: boolean }, document: unknown, words: string): void {
  process.stdout.write(options.json ? `${JSON.stringify(document)}\n` : `${words}\n`)
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

/** Columns lined up: numbers to the right, words to the left. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = [head, ...rows].map((row) => row.map(show))
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const isNumber = head.map((_, column) => rows.every((row) => typeof row[column] === 'number'))
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return isNumber[column] ? cell.padStart(width) : cell.padEnd(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const show = (cell: string | number): string =>
  typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell
