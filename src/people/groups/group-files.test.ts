import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { acts } from '../../review/index.ts'
import { inContext, type Store } from '../../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { groupOrders } from './contract.ts'

oneEngineWithExample('what people do about a group', (open) => {
  let store: Store
  let example: Example
  let people: readonly string[] = []

  const asData: <T>(work: (db: Store['db']) => Promise<T>) => Promise<T> = (work) =>
    inContext(store.db, { accountId: 'x', role: 'dataManager', staffIds: [] }, work)

  /** As a refresh writes it: groups of these people, by their places, and the cases they stand in. */
  const found = (groups: Readonly<Record<string, readonly number[]>>) =>
    asData(async (db) => {
      await sql`delete from network_group`.execute(db)
      for (const [id, members] of Object.entries(groups)) {
        const whom = members.map((at) => people[at]!)
        await sql`insert into network_group (id, strength, sources, cross_source, basis)
          values (${id}, 1, '{police}', false, '{"ties":[]}')`.execute(db)
        await sql`insert into network_group_member
          select ${id}, unnest(${whom}::text[]), 'suspect'`.execute(db)
        await sql`insert into network_group_case select distinct ${id}, m.case_id
          from mention m join person_mention p on p.mention_id = m.id
          where p.person_id = any(${whom}::text[]) and m.case_id is not null`.execute(db)
      }
    })
  const view = async (who: OfficerName, groupId: string) =>
    example.review.perform(example.officers[who], acts.people.group, { groupId })
  const list = (who: OfficerName) =>
    example.review.perform(example.officers[who], acts.people.groups, {})
  const move = (who: OfficerName, groupId: string, to: 'look' | 'close' | 'handOver', words = '') =>
    example.review.perform(example.officers[who], acts.people.moveGroup, {
      groupId,
      move: to,
      words,
    })

  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
    const { rows } = await asData((db) =>
      sql<{ id: string }>`select id from person order by mentions desc, id`.execute(db),
    )
    people = rows.map(({ id }) => id)
    await found({ GA: [0, 1, 2] })
  })

  it('begins with the first step, whose taker owns the piece of work', async () => {
    expect((await view('ann', 'GA'))!.state).toBe('new')
    await move('ann', 'GA', 'look')
    const { ann } = example.officers
    await example.review.perform(ann, acts.people.nameGroup, { groupId: 'GA', name: 'The mill' })
    await example.review.perform(ann, acts.people.noteOnGroup, { groupId: 'GA', note: 'Ask.' })
    const group = (await view('bob', 'GA'))!
    expect([group.label, group.state, group.files.length]).toEqual(['The mill', 'lookedAt', 1])
    expect(group.files[0]!.steps.map(({ step }) => step)).toEqual(['look', 'name', 'note'])
    expect(group.files[0]!.item).toMatchObject({ open: true })
    const owned = await example.review.perform(ann, acts.casework.items, {})
    expect(owned.rows.map(({ itemId }) => itemId)).toContain(group.files[0]!.item!.itemId)
    await expect(move('bob', 'GA', 'look')).rejects.toThrow('LB_GROUP_STEP')
    await expect(move('bob', 'GA', 'close')).rejects.toThrow('LB_GROUP_STEP')
    await expect(move('reader', 'GA', 'look')).rejects.toThrow('LB_NOT_ALLOWED')
  })

  it('stays with the group a refresh finds again, with a person more or less', async () => {
    await found({ GB: [1, 2, 3] })
    const group = (await view('bob', 'GB'))!
    expect([group.label, group.state]).toEqual(['The mill', 'lookedAt'])
    const [file] = group.files
    expect([file!.came.length, file!.went.length]).toEqual([1, 1])
    expect((await view('bob', `F${file!.fileId}`))!.groupId).toBe('GB')
  })

  it('goes with the larger part where a group is split, and lies in the list where none is left', async () => {
    await found({ GC: [0], GD: [1, 2] })
    expect((await view('bob', 'GD'))!.label).toBe('The mill')
    expect((await view('bob', 'GC'))!.files).toEqual([])
    await found({ GE: [3, 4] })
    const { lost } = await list('bob')
    expect(lost.map(({ label, state }) => [label, state])).toEqual([['The mill', 'lookedAt']])
    const gone = (await view('bob', lost[0]!.groupId))!
    expect([gone.members.length, gone.files[0]!.steps.length]).toEqual([0, 3])
  })

  it('shows every history where groups that were worked on apart are found as one', async () => {
    await found({ GA: [0, 1, 2], GF: [3, 4] })
    await move('bob', 'GF', 'look')
    await found({ GA: [0, 1, 2, 3, 4] })
    expect((await view('ann', 'GA'))!.files).toHaveLength(2)
    const closed = (await view('ann', 'GA'))!.files[1]!
    // Its piece of work is open, and whoever owns it says what came of it.
    await expect(move('bob', `F${closed.fileId}`, 'close', 'Done.')).rejects.toThrow(
      'LB_GROUP_ITEM_OPEN',
    )
    const { bob } = example.officers
    const { itemId } = closed.item!
    await example.review.perform(bob, acts.casework.moveItem, { itemId, move: 'accept' })
    const done = { itemId, move: 'close', result: 'They are one group.' } as const
    await example.review.perform(bob, acts.casework.moveItem, done)
    await move('ann', `F${closed.fileId}`, 'close', 'One with the other.')
    const { files, state } = (await view('ann', 'GA'))!
    expect([state, files.map((file) => file.state)]).toEqual(['lookedAt', ['lookedAt', 'closed']])
  })

  it('counts, names and tells whoever worked on a case only what they may see', async () => {
    const whole = (await view('ann', 'GA'))!
    expect(whole.casesList.map(({ ref }) => ref)).toContain('NB/1')
    const part = (await view('eve', 'GA'))!
    expect(part.casesList.map(({ ref }) => ref)).not.toContain('NB/1')
    const [row] = (await list('eve')).rows
    for (const shown of [row!, part]) {
      expect([shown.cases, shown.people]).toEqual([part.casesList.length, part.members.length])
    }
    expect(part.cases).toBeLessThan(whole.cases)
    // A note may speak of the case: that file is closed as a whole; one of other cases is not.
    expect(whole.files).toHaveLength(2)
    const ids = part.files.map(({ fileId }) => fileId)
    expect(ids).not.toContain(whole.files[0]!.fileId)
    expect(JSON.stringify(await list('eve'))).not.toContain('The mill')
  })

  it('lists the same groups whichever way they are sorted, and narrowed to a state or an area those of it', async () => {
    await found({ GA: [0, 1, 2], GB: [1, 3], GC: [4, 5] })
    for (const who of ['ann', 'eve'] as const) {
      const ask = async (asked: Readonly<Record<string, string>>) =>
        (await example.review.perform(example.officers[who], acts.people.groups, asked)).rows
      const all = await ask({})
      const ids = (rows: typeof all) => rows.map(({ groupId }) => groupId).sort()
      for (const order of groupOrders) expect(ids(await ask({ order }))).toEqual(ids(all))
      const byPeople = (await ask({ order: 'people' })).map(({ people }) => people)
      expect(byPeople).toEqual(byPeople.toSorted((a, b) => b - a))
      const byUnread = (await ask({ order: 'unread' })).map(({ cases, read }) => cases - read)
      expect(byUnread).toEqual(byUnread.toSorted((a, b) => b - a))
      for (const { state, area } of all) {
        expect(ids(await ask({ state }))).toEqual(ids(all.filter((row) => row.state === state)))
        if (area === null) continue
        expect(ids(await ask({ area }))).toEqual(ids(all.filter((row) => row.area === area)))
      }
    }
  })
})
