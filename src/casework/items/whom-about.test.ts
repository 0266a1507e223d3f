import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { openItemsAbout } from '../../items/index.ts'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'

oneEngineWithExample('whom an item is about', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })
  const raise = (more: { readonly personId?: string; readonly caseId?: number }) =>
    example.review.perform(example.officers.ann, acts.casework.raiseItem, {
      ...{ kind: 'action' as const, title: 'Ask where the child lives', ...more },
    })
  const personOf = async (which: string) => {
    const { rows } = await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'consultation', subject: 'test' })
      return sql<{ personId: string; mentionId: number; caseId: number | null }>`
        select p.person_id as "personId", m.id as "mentionId", m.case_id as "caseId"
        from person_mention p join mention m on m.id = p.mention_id
        where ${sql.raw(which)} order by m.id limit 1`.execute(db)
    })
    return rows[0]!
  }
  const openOf = async (name: OfficerName, personId: string) =>
    (await example.review.perform(example.officers[name], acts.people.person, { personId }))?.items

  it('an item about a child of no case is found from the child’s page, with its owner', async () => {
    const child = await personOf('m.case_id is null')
    const { itemId } = await raise({ personId: child.personId })
    const item = await example.review.perform(example.officers.ann, acts.casework.item, { itemId })
    expect(item).toMatchObject({ caseId: null })
    expect(await openOf('ann', child.personId)).toMatchObject([
      { itemId, title: 'Ask where the child lives', owner: 'ann', state: 'open' },
    ])
    // From a list of children: by any record of the child.
    const [found] = await example.door.enter(example.officers.ann.who, async (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      return openItemsAbout(unit, [{ mentions: [Number(child.mentionId)], cases: [] }])
    })
    expect(found).toMatchObject([{ itemId }])
  })

  it('without a case it stands on the case of the record by which it names them', async () => {
    const person = await personOf(`m.case_id = ${example.cases['NB/1']} and m.role = 'suspect'`)
    const { itemId } = await raise({ personId: person.personId })
    const item = await example.review.perform(example.officers.ann, acts.casework.item, { itemId })
    expect(item?.caseId).not.toBeNull()
    expect(item?.child).not.toBe('')
    expect(await openOf('ann', person.personId)).toMatchObject([{ itemId }])
  })

  it('of a person there is none, it is refused at the field', async () => {
    await expect(raise({ personId: 'P999999' })).rejects.toThrow('LB_ITEM_PERSON')
    await expect(raise({ personId: 'somebody' })).rejects.toThrow('LB_ITEM_PERSON')
  })
})
