import { describe, expect, it } from 'vitest'
import { link } from './link.ts'
import { madeUpMentions } from './made-up.fixtures.ts'
import { peopleSettings } from './people-settings.ts'
import { relink } from './relink.ts'

const settings = peopleSettings()
const mentions = madeUpMentions(160, 23)
const standing = mentions.filter((_, at) => at % 9 !== 0)
const added = mentions.filter((_, at) => at % 9 === 0)

describe('an extract that comes later', () => {
  it('is linked against what stands, and says which clusters changed', async () => {
    const previous = await link({ records: standing, settings })
    const result = await relink({ records: standing, previous, added, settings })
    const truth = new Map(mentions.map(({ id, person }) => [id, person]))
    expect(result.clusters.size).toBe(mentions.length)
    const fresh = new Set(added.map(({ id }) => id))
    const found = result.pairs.filter(({ a, b }) => fresh.has(a) || fresh.has(b))
    expect(found.length).toBeGreaterThan(20)
    const joined = found.filter(({ a, b }) => result.clusters.get(a) === result.clusters.get(b))
    const wrong = joined.filter(({ a, b }) => truth.get(a) !== truth.get(b))
    expect(wrong.length).toBeLessThanOrEqual(joined.length * 0.05)

    const named = new Set(result.changed.flatMap(({ members }) => members))
    for (const id of fresh) expect(named.has(id)).toBe(true)
    for (const { id } of standing) {
      if (!named.has(id)) expect(result.clusters.get(id)).toBe(previous.clusters.get(id))
    }
  })

  it('changes nothing when nothing is added', async () => {
    const previous = await link({ records: standing, settings })
    const result = await relink({ records: standing, previous, added: [], settings })
    expect(result.changed).toEqual([])
    expect(result.pairs).toEqual(previous.pairs)
  })
})
