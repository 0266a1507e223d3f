/**
 * Calls `word` with the place of each run of two or more letters, digits or underscores in `text`,
 * which must be in lower case already. One pass over character codes: texts are long and many.
 */
export function eachRun(text: string, run: (begin: number, end: number) => void): void {
  let begin = -1
  for (let at = 0; at < text.length; at += 1) {
    if (isWordUnit(text.charCodeAt(at))) {
      if (begin === -1) begin = at
      continue
    }
    if (begin !== -1 && at - begin > 1) run(begin, at)
    begin = -1
  }
  if (begin !== -1 && text.length - begin > 1) run(begin, text.length)
}

const wordUnits = Uint8Array.from({ length: 65_536 }, (_, code) =>
  /[\p{L}\p{N}\p{M}_\p{Cs}]/u.test(String.fromCharCode(code)) ? 1 : 0,
)

/** Halves of characters outside the basic plane count as letters: most of them are. */
const isWordUnit = (code: number): boolean => wordUnits[code] === 1
