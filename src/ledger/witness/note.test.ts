import { expect, it } from 'vitest'
import { newSigningKey, readNote, readSigningKey, signNote } from '../index.ts'

const ours = readSigningKey(newSigningKey('ours.example/lookback'))
const theirs = readSigningKey(newSigningKey('theirs.example/lookback'))
const text = 'first line\n\nlast line\n'

it('a note reads back with who signed it, through an editor’s line ends as well', () => {
  const written = signNote(text, ours)
  for (const note of [readNote(written), readNote(written.replaceAll('\n', '\r\n'))]) {
    expect(note.text).toBe(text)
    expect(note.signers).toEqual(['ours.example/lookback'])
    expect(note.signedBy(ours.verifier)).toBe(true)
    expect(note.signedBy(theirs.verifier)).toBe(false)
    expect(note.signedBy({ ...theirs.verifier, name: ours.verifier.name })).toBe(false)
  }
})

it('a note holds the signatures of several, and passes over what is none', () => {
  const [, signature] = signNote(text, theirs).split('\n\n').slice(-2)
  const note = readNote(`${signNote(text, ours)}a remark\n${signature}`)
  expect(note.signers).toEqual(['ours.example/lookback', 'theirs.example/lookback'])
  expect(note.signedBy(ours.verifier) && note.signedBy(theirs.verifier)).toBe(true)
})

it('a note without a signature has nobody’s, and a text without an empty line is no note', () => {
  expect(readNote('a line\n\n')).toMatchObject({ text: 'a line\n', signers: [] })
  // Nothing is signed, as nothing stands before the empty line.
  expect(readNote('\n\n— x AAAA\n')).toMatchObject({ text: '\n', signers: ['x'] })
  for (const none of ['', 'a line\n', 'a line\nanother'])
    expect(() => readNote(none)).toThrow('LB_LEDGER_NOTE')
})
