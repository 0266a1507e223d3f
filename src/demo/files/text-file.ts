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
  let buffer = ''
  const flush = () => {
    if (buffer !== '') writeSync(handle, buffer)
    buffer = ''
  }
  return {
    write(text) {
      buffer += text
      if (buffer.length > enough) flush()
    },
    close() {
      flush()
      closeSync(handle)
    },
  }
}
