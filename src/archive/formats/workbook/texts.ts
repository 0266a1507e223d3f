import { readPart } from '../bytes/part-reader.ts'
import type { Zip } from '../bytes/zip.ts'

/**
 * Characters that XML cannot hold are written `_xHHHH_` in a workbook's texts (ECMA-376 part 1,
 * 22.9.2.19 ST_Xstring): `_x000D_` is a carriage return, `_x005F_` the underscore itself.
 */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/** The texts that cells share, by their number (18.4.9); of rich texts the words, without phonetic hints. */
export async function sharedTexts(zip: Zip, part: string | null): Promise<readonly string[]> {
  if (part === null) return []
  const texts: string[] = []
  let text = ''
  let isText = false
  let isPhonetic = false
  const found = readPart<string>(zip, part, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name, out) {
      isText = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'si') out.push(unescaped(text))
    },
  })
  for await (const one of found) texts.push(one)
  return texts
}
