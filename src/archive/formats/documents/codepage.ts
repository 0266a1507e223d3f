import { isUtf8 } from 'node:buffer'

/** Code pages that no name of the form `windows-125x` has, by the number Windows gives them. */
const named: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  20866: 'koi8-r',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
}

const usual = 'windows-1252'

function labelOf(codepage: number): string {
  const found = named[codepage]
  if (found !== undefined) return found
  if (codepage >= 1250 && codepage <= 1258) return `windows-${codepage}`
  if (codepage >= 28592 && codepage <= 28606 && codepage !== 28591)
    return `iso-8859-${codepage - 28590}`
  return usual
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

/** Text in a code page of Windows; one that no decoder knows is read as Windows-1252. */
export function decodeCodepage(bytes: Uint8Array, codepage: number): string {
  const stated = labelOf(codepage)
  // Programs state UTF-8 of what is none.
  const label = stated === 'utf-8' && !isUtf8(bytes) ? usual : stated
  let decoder = decoders.get(label)
  if (!decoder) {
    try {
      decoder = new TextDecoder(label)
    } catch {
      decoder = new TextDecoder(usual)
    }
    decoders.set(label, decoder)
  }
  return decoder.decode(bytes)
}
