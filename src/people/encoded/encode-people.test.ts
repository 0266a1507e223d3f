import { expect, it } from 'vitest'
import { provide } from '../../access/index.ts'
import {
  encodedPeopleText,
  type federationErrors,
  matchEncodedFiles,
} from '../../federation/index.ts'
import { madeUpStore } from '../../federation/testing/made-up-stores.ts'
import { signNote } from '../../ledger/index.ts'
import { acts, createReview } from '../../review/index.ts'
import { exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { type EncodedLine, encodedHead, encodingSecret } from './encode-people.ts'

const north = madeUpStore('north')
const south = madeUpStore('south')
const forces = [north.force, south.force]
const secret = Buffer.alloc(32, 7)
const reason = 'Children known to both'
const now = new Date('2026-03-03T12:00:00Z')

/** A file as a store hands it over. */
function fileOf(
  store: typeof north,
  forForce: string,
  lines: readonly EncodedLine[],
  more: { readonly reason?: string; readonly made?: string; readonly by?: Uint8Array } = {},
) {
  const head = {
    ...{ store: store.force.keys[0]!.name, forForce, purpose: 'safeguarding' as const, reason },
    ...{ made: '2026-03-02T12:00:00.000Z', ledger: { size: 4, root: 'a'.repeat(64) } },
    ...encodedHead(more.by ?? secret),
    ...(more.reason && { reason: more.reason }),
    ...(more.made && { made: more.made }),
    lines: lines.length,
  }
  const text = encodedPeopleText(
    head,
    lines.map(({ encoding }) => encoding),
  )
  return { name: `${store.force.name}.encoded`, text: signNote(text, store.signer) }
}

oneEngineWithExample('people encoded for another store', (open) => {
  it('are compared with nothing but encodings, purpose on the ledger, and seldom', async () => {
    const store = await open()
    const example = await exampleReview(store)
    const { door } = example
    const review = createReview(store, door, [provide(encodingSecret, secret)])
    const asked = { forForce: 'south', purpose: 'safeguarding', reason } as const
    const encode = () => review.perform(example.officers.data, acts.people.encode, asked)
    const [lines, again] = [await encode(), await encode()]
    expect(lines.length).toBeGreaterThan(2)
    // Another order each time, so that lines cannot be laid beside those of last time.
    expect(again.map(({ encoding }) => encoding).sort()).toEqual(
      lines.map(({ encoding }) => encoding).sort(),
    )

    const ours = fileOf(north, 'south', lines)
    const theirs = fileOf(south, 'north', again)
    const { pairs, purpose } = matchEncodedFiles([ours, theirs], forces, 31, now)
    expect(purpose).toBe('safeguarding')
    const same = pairs.filter(({ likeness }) => likeness === 1)
    const people = new Set(lines.map(({ personId }) => personId))
    const found = same.filter(
      ({ left, right }) => lines[left - 1]!.personId === again[right - 1]!.personId,
    )
    expect(new Set(found.map(({ left }) => lines[left - 1]!.personId))).toEqual(people)

    const refuse = (code: keyof typeof federationErrors, file: typeof theirs, words: string) =>
      expect(() => matchEncodedFiles([ours, file], forces, 31, now)).toThrow(
        expect.objectContaining({ code, cause: expect.stringContaining(words) }),
      )
    refuse('LB_FEDERATION_COMPARISON', fileOf(south, 'east', again), 'made for east')
    refuse(
      'LB_FEDERATION_COMPARISON',
      fileOf(south, 'north', again, { reason: 'Another' }),
      'differ',
    )
    const by = Buffer.alloc(32, 8)
    refuse('LB_FEDERATION_COMPARISON', fileOf(south, 'north', again, { by }), 'two secrets')
    const made = '2025-03-02T12:00:00.000Z'
    refuse('LB_FEDERATION_STALE', fileOf(south, 'north', again, { made }), '2025-03-02')
    refuse('LB_FEDERATION_TWICE', ours, 'both of north')
    const digit = { ...theirs, text: theirs.text.replace('"lines":', '"lines": ') }
    refuse('LB_FEDERATION_ALTERED', digit, 'altered')
    refuse('LB_FEDERATION_FILE', { name: 'x', text: signNote('a\n', south.signer) }, 'first line')
    const short = fileOf(south, 'north', [{ personId: 'P1', encoding: 'AAAA - -' }])
    refuse('LB_FEDERATION_FILE', short, 'line 1 is no encoding')

    await encode()
    await encode()
    await expect(encode()).rejects.toMatchObject({ code: 'LB_PEOPLE_ENCODED_OFTEN' })
  })
})
