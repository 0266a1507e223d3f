/**
 * Calls `run` with the place of each run of two or more letters, digits or underscores in `text`,
 * which must be in lower case already, and with a hash of it. One pass over character codes: texts
 * are long and many.
 */
export function eachRun(
  text: string,
  run: (begin: number, end: number, hash: number) => void,
): void {
  let begin = -1
  let hash = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (wordUnits[code] === 1) {
      if (begin === -1) {
        begin = at
        hash = 0
      }
      hash = Math.imul(hash ^ code, 0x01000193)
      continue
    }
    if (begin !== -1 && at - begin > 1) run(begin, at, hash)
    begin = -1
  }
  if (begin !== -1 && text.length - begin > 1) run(begin, text.length, hash)
}

/** Halves of characters outside the basic plane count as letters: most of them are. */
const wordUnits = Uint8Array.from({ length: 65_536 }, (_, code) =>
  /[\p{L}\p{N}\p{M}_\p{Cs}]/u.test(String.fromCharCode(code)) ? 1 : 0,
)
