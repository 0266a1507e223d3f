import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { decodeText, encodingOf, noNotes, textOf } from './decode.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookback-decode-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(bytes: Buffer) {
  const path = join(folder, 'text')
  writeFileSync(path, bytes)
  const notes = noNotes()
  let text = ''
  for await (const piece of textOf(path, encodingOf(bytes.subarray(0, 65_536)), notes))
    text += piece
  return { text, notes }
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const plain = 'all of it is plain\n'.repeat(80_000)

describe('text', () => {
  it.each([
    ['UTF-8', Buffer.from('Zoë\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffZoë\n')],
    ['Windows-1252', latin1('Zoë\n')],
    ['UTF-16 with a mark', Buffer.from('\ufeffZoë\n', 'utf16le')],
    ['UTF-16 without one', Buffer.from('Zoë\n', 'utf16le')],
    ['UTF-16 of the other order', Buffer.from('\ufeffZoë\n', 'utf16le').swap16()],
    ['the other order without a mark', Buffer.from('Zoë\n', 'utf16le').swap16()],
  ])('is read in %s', async (_, bytes) => {
    expect((await read(bytes)).text).toBe('Zoë\n')
    expect(decodeText(bytes)).toBe('Zoë\n')
  })

  it('is read as Windows-1252 where it is not UTF-8, however late in the file that shows', async () => {
    const { text, notes } = await read(Buffer.concat([Buffer.from(plain), latin1('Müller\n')]))
    expect(text.endsWith('plain\nMüller\n')).toBe(true)
    expect(text.length).toBe(plain.length + 7)
    expect(notes).toEqual({ otherLines: 1, hasUtf8: false, nuls: 0 })
  })

  it('of two encodings is read line by line, and the lines of the other are counted', async () => {
    const bytes = Buffer.concat([Buffer.from('Zoë\n'), latin1('Müller\n'), Buffer.from('Łukasz')])
    const { text, notes } = await read(bytes)
    expect(text).toBe('Zoë\nMüller\nŁukasz')
    expect(notes).toEqual({ otherLines: 1, hasUtf8: true, nuls: 0 })
  })

  it('keeps letters whole that stand where two pieces of the file meet', async () => {
    const long = `${'x'.repeat((1 << 18) - 1)}é${'y'.repeat(1 << 21)}é\n`
    expect((await read(Buffer.from(long))).text).toBe(long)
  })

  it('leaves out a stray NUL and counts it', async () => {
    const { text, notes } = await read(Buffer.from('a,b\nc,\u0000d\n'))
    expect(text).toBe('a,b\nc,d\n')
    expect(notes.nuls).toBe(1)
  })

  it('is refused where the bytes are none', () => {
    const database = Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) % 32))
    expect(() => encodingOf(database)).toThrow(expect.objectContaining({ code: 'LB_FILE_BINARY' }))
  })
})
