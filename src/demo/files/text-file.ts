import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** A text file written as it grows: a million cases never stand in memory at once. */
export interface TextFile {
  write(text: string): void
  close(): void
}

const enough = 1 << 18

export function openText(path: string): TextFile {
  mkdirSync(dirname(path), { recursive: true })
  const handle = openSync(path, 'w')
  let held = ''
  const flush = () => {
    if (held !== '') writeSync(handle, held)
    held = ''
  }
  return {
    write(text) {
      held += text
      if (held.length > enough) flush()
    },
    close() {
      flush()
      closeSync(handle)
    },
  }
}
