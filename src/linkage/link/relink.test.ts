import { describe, expect, it } from 'vitest'
import { peopleSettings } from '../settings/people-settings.ts'
import { inFull } from '../testing/in-full.ts'
import { madeUpMentions } from '../testing/made-up-mentions.ts'
import { link } from './link.ts'
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

  it('names clusters so that every earlier name leads on, whether they grew, met or fell apart', async () => {
    const previous = await link({ records: standing, settings })
    const later = mentions.map(({ id, ...rest }) => ({ ...rest, id: id + 10_000 }))
    const added = later.filter((_, at) => at % 5 === 0)
    const { clusters, changed } = await relink({ records: standing, previous, added, settings })
    const groups = (of: ReadonlyMap<number, number>) => Map.groupBy(of.keys(), (id) => of.get(id)!)
    const [then, now] = [groups(previous.clusters), groups(clusters)]
    for (const { cluster, members, before } of changed) {
      expect(cluster).toBe(Math.min(...members))
      // The ids that come later are larger: who only grew keeps the name, who met has the smallest.
      if (before.length > 0) expect(before).toContain(previous.clusters.get(cluster))
    }
    const grew = changed.filter(
      ({ members, before: [only, ...others] }) =>
        only !== undefined &&
        others.length === 0 &&
        then.get(only)!.every((id) => members.includes(id)),
    )
    expect(grew.length).toBeGreaterThan(10)
    for (const { cluster, before } of grew) expect(cluster).toBe(before[0])
    const touched = new Set(changed.flatMap(({ before }) => before))
    for (const [name, members] of then) {
      expect(clusters.has(name)).toBe(true)
      if (!touched.has(name)) expect(now.get(name)).toEqual(members)
    }
  })

  it('gives what a whole linkage with the same model gives', async () => {
    const previous = await link({ records: standing, settings })
    const result = await relink({ records: standing, previous, added, settings })
    const held = { ...settings, model: previous.model }
    const whole = await link({ records: [...standing, ...added], settings: held })
    const key = ({ a, b }: { readonly a: number; readonly b: number }) => `${a}:${b}`
    const fresh = new Set(added.map(({ id }) => id))
    const ofFresh = (pairs: typeof whole.pairs) =>
      pairs.filter(({ a, b }) => fresh.has(a) || fresh.has(b)).map(key)
    expect(ofFresh(result.pairs)).toEqual(ofFresh(whole.pairs))
  })

  it('changes nothing when nothing is added', async () => {
    const previous = await link({ records: standing, settings })
    const result = await relink({ records: standing, previous, added: [], settings })
    expect(result.changed).toEqual([])
    expect(inFull(result.pairs)).toEqual(inFull(previous.pairs))
  })
})
