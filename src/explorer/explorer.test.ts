import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { UnitOfWork } from '../access/index.ts'
import { acts } from '../review/index.ts'
import { inContext, type Store } from '../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { oneEngineWithExample } from '../testing/stores.ts'
import { readTies } from './read-ties.ts'

oneEngineWithExample('a chart', (open) => {
  let store: Store
  let example: Example
  let chartId = 0
  let closed = ''

  const view = (
    who: OfficerName,
    more: { readonly on?: string; readonly a?: string; readonly b?: string } = {},
    id = chartId,
  ) => example.review.perform(example.officers[who], acts.explorer.chart, { chartId: id, ...more })
  const begin = async (who: OfficerName, from: string) =>
    (await example.review.perform(example.officers[who], acts.explorer.open, { from })).chartId
  const expand = (
    who: OfficerName,
    node: string,
    kind: 'case' | 'person' | 'child',
    id = chartId,
  ) =>
    example.review.perform(example.officers[who], acts.explorer.expand, { chartId: id, node, kind })
  const undo = (id = chartId) =>
    example.review.perform(example.officers.ann, acts.explorer.undo, { chartId: id })
  const places = async (who: OfficerName, id = chartId) =>
    (await view(who, {}, id)).nodes.map(({ key, x, y }) => `${key} ${x} ${y}`)

  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
    closed = `case:${example.cases['NB/1']}`
    chartId = await begin('ann', closed)
  })

  it('grows by what its counts promise, and stands to the pixel for everybody', async () => {
    const { on } = await view('ann', { on: closed })
    const people = on!.more.find(({ kind }) => kind === 'person')!
    await expand('ann', closed, 'person')
    const before = await places('ann')
    expect(before).toHaveLength(1 + people.count)
    expect(await places('bob')).toEqual(before)
    await expand('bob', closed, 'child')
    expect((await places('ann')).slice(0, before.length)).toEqual(before)
  })

  it('says which records tie two, and how sure a machine is', async () => {
    const { ties } = await view('ann')
    expect(ties.length).toBeGreaterThan(0)
    for (const { a, b, records } of ties) {
      const { behind } = await view('ann', { a, b })
      expect(behind!.evidence.length).toBe(records)
    }
  })

  it('takes each step back, and keeps what was taken back in its history', async () => {
    const before = await places('ann')
    const node = before[0]!.split(' ')[0]!
    await example.review.perform(example.officers.ann, acts.explorer.move, {
      ...{ chartId, node, x: 999, y: 5 },
    })
    expect((await places('bob'))[0]).toBe(`${node} 999 5`)
    await undo()
    expect(await places('ann')).toEqual(before)
    const { steps } = await view('ann')
    expect(steps.filter(({ undone }) => undone).map(({ words }) => words)).toEqual([
      'Moved on the chart: NB/1',
    ])
    const { ann } = example.officers
    const kept = { chartId, name: 'The mill', note: 'Ask again.', state: 'kept' } as const
    await example.review.perform(ann, acts.explorer.keep, kept)
    expect(await view('bob')).toMatchObject({ name: 'The mill', note: 'Ask again.', state: 'kept' })
    await expect(
      example.review.perform(example.officers.reader, acts.explorer.keep, kept),
    ).rejects.toThrow('LB_NOT_ALLOWED')
  })

  it('finds the shortest ways between two of its people', async () => {
    const { rows } = await inContext(
      store.db,
      { accountId: 'x', role: 'dataManager', staffIds: [] },
      (tx) =>
        sql<{ a: string; b: string }>`
          select p.person_id as a, q.person_id as b from person_mention p
            join mention m on m.id = p.mention_id join mention n on n.case_id = m.case_id
            join person_mention q on q.mention_id = n.id
          where p.person_id < q.person_id order by 1, 2 limit 1`.execute(tx),
    )
    const [a, b] = [`person:${rows[0]!.a}`, `person:${rows[0]!.b}`]
    const id = await begin('ann', a)
    await expect(
      example.review.perform(example.officers.ann, acts.explorer.path, { chartId: id, a, b }),
    ).rejects.toThrow('LB_CHART_NODE')
    const first = await view('ann', { on: a }, id)
    expect(first.on!.more.some(({ kind }) => kind === 'case')).toBe(true)
    await expand('ann', a, 'case', id)
    const cases = (await view('ann', {}, id)).nodes.filter(({ kind }) => kind === 'case')
    const path = { chartId: id, a, b: cases[0]!.key }
    await example.review.perform(example.officers.ann, acts.explorer.path, path)
    expect((await view('ann', {}, id)).steps.at(-1)!.words).toMatch(/: 1 tie$/)
  })

  it('puts a case or a person on it by name, and finds ways between them in the order of time', async () => {
    const id = await begin('ann', closed)
    const { ann } = example.officers
    const add = (what: string) =>
      example.review.perform(ann, acts.explorer.add, { chartId: id, what })
    const { node } = await add('nb/3')
    expect(node).toBe(`case:${example.cases['NB/3']}`)
    expect((await view('ann', {}, id)).nodes.map(({ key }) => key)).toEqual([closed, node])
    await expect(add('P999999')).rejects.toThrow('LB_CHART_NODE')
    await expect(
      example.review.perform(example.officers.eve, acts.explorer.add, { chartId, what: 'NB/1' }),
    ).rejects.toThrow('LB_CHART')
    const ends = { chartId: id, a: closed, b: node }
    await example.review.perform(ann, acts.explorer.path, ends)
    const { nodes, steps } = await view('ann', {}, id)
    expect(nodes.length).toBeGreaterThan(2)
    expect(steps.at(-1)!.words).toMatch(/^Way from NB\/1 to NB\/3: 2 ties$/)
    // One of the two ways round is in the order of their days; both where a day is not recorded.
    const inTime = await Promise.all(
      [ends, { ...ends, a: node, b: closed }].map((each) =>
        example.review.perform(ann, acts.explorer.path, { ...each, inTime: 'yes' }).then(
          () => true,
          (error: Error) => error.message.includes('LB_CHART_NO_PATH') && false,
        ),
      ),
    )
    expect(inTime).toContain(true)
  })

  it('reads only the kind that is asked, and a preview of it keeps nothing', async () => {
    const unit = (kinds: readonly ('case' | 'place' | 'person')[]) =>
      inContext(store.db, { accountId: 'x', role: 'dataManager', staffIds: [] }, (db) =>
        readTies({ db } as unknown as UnitOfWork, [closed], { kinds }),
      )
    const people = await unit(['person'])
    expect(people.length).toBeGreaterThan(0)
    expect(people.every(({ to }) => to.startsWith('person:'))).toBe(true)
    expect(await unit(['case'])).toEqual([])
    const { ann } = example.officers
    const before = (await example.review.perform(ann, acts.explorer.charts, {})).total
    const { nodes } = await example.review.perform(ann, acts.explorer.preview, { from: closed })
    expect(nodes.map(({ key }) => key)).toEqual([closed])
    expect((await example.review.perform(ann, acts.explorer.charts, {})).total).toBe(before)
    expect(await example.review.perform(ann, acts.explorer.areas, {})).toBeNull()
  })

  it('shows, counts and hints nothing of a case closed to the asker', async () => {
    const everything = JSON.stringify([
      await example.review.perform(example.officers.eve, acts.explorer.charts, {}),
      await view('eve').catch((error: Error) => error.message),
    ])
    for (const secret of [`"${closed}"`, 'NB/1"', 'The mill', 'Ask again']) {
      expect(everything).not.toContain(secret)
    }
    await expect(begin('eve', closed)).rejects.toThrow('LB_CHART_NODE')
    // Everything she can reach is what a review without the case would show her.
    const { rows } = await inContext(
      store.db,
      { accountId: 'x', role: 'dataManager', staffIds: [] },
      (tx) => sql<{ id: string }>`select id from person order by id`.execute(tx),
    )
    for (const { id } of rows) {
      const from = `person:${id}`
      const own = await begin('eve', from).catch(() => null)
      if (own === null) continue
      const { on, nodes } = await view('eve', { on: from }, own)
      const key = nodes[0]!.key
      const seen = await inContext(
        store.db,
        { accountId: 'x', role: 'dataManager', staffIds: [] },
        (tx) =>
          sql<{ cases: number }>`select count(distinct m.case_id) as cases
            from person_mention p join mention m on m.id = p.mention_id
            where p.person_id = ${key.slice('person:'.length)} and m.case_id <> ${example.cases['NB/1']}`.execute(
            tx,
          ),
      )
      const cases = (on?.more ?? []).find(({ kind }) => kind === 'case')?.count ?? 0
      expect([key, cases]).toEqual([key, seen.rows[0]!.cases])
    }
  })

  it('previews to whoever a case is closed to nothing that a review without it would not show', async () => {
    const { ann, eve } = example.officers
    const nb1 = example.cases['NB/1']!
    const preview = (who: typeof ann, from: string) =>
      example.review.perform(who, acts.explorer.preview, { from })
    const without = await inContext(
      store.db,
      { accountId: 'x', role: 'dataManager', staffIds: [] },
      async (tx) =>
        (
          await sql<{ from: string; nodes: readonly string[] }>`
            with seen as (
              select p.person_id, m.id, m.case_id from person_mention p join mention m on m.id = p.mention_id
              where m.case_id is distinct from ${nb1}),
            member as (
              select distinct n.group_id, seen.person_id from network_group_member n join seen using (person_id)),
            tied as (
              select member.group_id, member.person_id, 'case:' || seen.case_id as key
                from member join seen using (person_id) where seen.case_id is not null
              union
              select member.group_id, member.person_id, 'person:' || other.person_id
                from member join seen using (person_id)
                  join link k on (seen.id in (k.a, k.b)) and k.probability >= 0.5
                  join seen other on other.id in (k.a, k.b) and other.person_id <> seen.person_id
                where not exists (select from member m where m.group_id = member.group_id and m.person_id = other.person_id)),
            shared as (select group_id, key from tied group by 1, 2 having count(*) > 1),
            stands as (
              select group_id, 'person:' || person_id as key from member union select group_id, key from shared)
            select 'group:' || g.id as "from", coalesce((
              select array_agg(key order by key) from stands where group_id = g.id), '{}') as nodes
            from network_group g
            union all
            select distinct 'person:' || person_id, array['person:' || person_id] from seen
            union all
            select 'case:' || id, array['case:' || id] from case_file where id <> ${nb1}
            order by 1`.execute(tx)
        ).rows,
    )
    const groups = without.filter(({ from }) => from.startsWith('group:'))
    // What it is about: to others the case stands on one of them.
    const open = await Promise.all(groups.map(({ from }) => preview(ann, from)))
    expect(open.flatMap(({ nodes }) => nodes.map(({ key }) => key))).toContain(closed)
    await expect(preview(eve, closed)).rejects.toThrow('LB_CHART_NODE')
    let shownToHer = 0
    for (const { from, nodes } of without) {
      const shown = await preview(eve, from).catch((error: Error) => error.message)
      // Somebody whose number comes from their record in the closed case is left out: less is shown, never more.
      if (typeof shown === 'string') {
        expect(shown).toContain('LB_CHART_NODE')
        continue
      }
      const more = shown.nodes.filter(({ key }) => !nodes.includes(key))
      expect([from, more]).toEqual([from, []])
      shownToHer += from.startsWith('group:') ? shown.nodes.length : 0
      expect(JSON.stringify(shown)).not.toContain('NB/1')
    }
    expect(shownToHer).toBeGreaterThan(0)
  })

  it('says with a telephone how the victim it is recorded with wishes to be reached', async () => {
    const { review, officers } = example
    const [kit] = (
      await review.perform(officers.ann, acts.people.search, { query: 'ferrow', purpose: 'review' })
    ).rows
    await inContext(store.db, { accountId: 'x', role: 'dataManager', staffIds: [] }, async (tx) => {
      await sql`
        with phone as (insert into thing (kind, value) values ('phone', '07100000001') returning id)
        insert into thing_link (source_id, key, thing_id, mention_id)
        select m.source_id, 'made up', phone.id, m.id from phone, mention m
          join person_mention p on p.mention_id = m.id
          where p.person_id = ${kit!.personId} limit 1`.execute(tx)
    })
    const id = await begin('ann', `person:${kit!.personId}`)
    await review.perform(officers.ann, acts.explorer.expand, {
      ...{ chartId: id, node: `person:${kit!.personId}`, kind: 'phone' },
    })
    const phones = async () =>
      (await view('ann', {}, id)).nodes
        .filter(({ kind, contact }) => kind === 'phone' || contact !== null)
        .map(({ kind, contact }) => [kind, contact?.state])
    expect(await phones()).toEqual([['phone', 'notAsked']])
    await review.perform(officers.ann, acts.contact.keepPlan, {
      personId: kit!.personId,
      namedContact: officers.ann.who.accountId,
      channels: {},
      wants: {},
      reviewOn: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
      doNotContact: 'anyContact',
      saidBy: 'themselves',
      saidOn: '2026-01-05',
    })
    expect(await phones()).toEqual([['phone', 'doNotContact']])
  })
})
