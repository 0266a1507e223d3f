import { posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LookbackError } from '../../model/index.ts'
import { filePath } from './file-path.ts'

const refused = (name: string) => {
  try {
    return filePath(name)
  } catch (error) {
    if (error instanceof LookbackError) return error.code
    throw error
  }
}

describe('the name of an uploaded file', () => {
  it('keeps its folders, whichever stroke parts them', () => {
    expect(filePath('norvale/2014/crimes.csv')).toBe('norvale/2014/crimes.csv')
    expect(filePath('norvale\\2014\\crimes.csv')).toBe('norvale/2014/crimes.csv')
    expect(filePath('Straße – août (1).csv')).toBe('Straße – août (1).csv')
  })

  it.each([
    ['../crimes.csv', 'a way out'],
    ['a/../../crimes.csv', 'a way out, further in'],
    ['..\\crimes.csv', 'a way out, with the other stroke'],
    ['/etc/passwd', 'a path from the root'],
    ['C:\\crimes.csv', 'a drive'],
    ['a//b.csv', 'a folder without a name'],
    ['a/./b.csv', 'a folder that is none'],
    ['a/', 'a folder alone'],
    ['crimes\0.csv', 'a NUL'],
    ['crimes\n.csv', 'a line end'],
    ['crimes\u001b[31m.csv', 'a control of a terminal'],
    ['crimes\u202Evsc.exe', 'a character that turns text round'],
    ['crimes\u200B.csv', 'a character that nothing shows'],
    ['\uD800.csv', 'half of a character'],
    [`${'a'.repeat(201)}.csv`, 'a name too long'],
    [`${'a/'.repeat(30)}b.csv`, 'folders too deep'],
    [`${`${'a'.repeat(190)}/`.repeat(8)}b.csv`, 'a path too long'],
    [' /b.csv', 'a folder of blanks'],
  ])('is refused: %j (%s)', (name) => {
    expect(refused(name)).toBe('LB_UPLOAD_NAME')
  })

  it('whatever it is, never leads out of the upload', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', '/', '\\', 'C:', 'a', ' ', '\0', '~'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom('/', '\\'), (parts, stroke) => {
        const path = refused(parts.join(stroke))
        if (path === 'LB_UPLOAD_NAME') return
        const full = posix.resolve('/uploads/one/files', path)
        expect(full.startsWith('/uploads/one/files/')).toBe(true)
        expect(full).toBe(`/uploads/one/files/${path}`)
      }),
    )
  })
})
