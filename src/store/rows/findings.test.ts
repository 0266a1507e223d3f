import { sql, type Transaction } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { oneEngine } from '../../testing/stores.ts'
import { type Context, type Database, inContext, insertRows, type Store } from '../index.ts'

const operator = { accountId: 'operator', role: 'dataManager', staffIds: [] }
const explanation = (id: number, place: number) => ({
  id,
  place,
  answer: 'met',
  clauses: '[]',
  missing: '[]',
})

oneEngine('findings', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await inContext(store.db, operator, async (tx) => {
      await insertRows(tx, 'source', [{ id: 's', name: 'S', agency: 'A', kind: 'policeCrime' }])
      const cases = [1, 2].map((id) => ({
        id,
        source_id: 's',
        ref: `${id}`,
        kind: 'crime',
        facts: {},
      }))
      await insertRows(tx, 'case_file', cases)
      await insertRows(tx, 'case_staff', [
        { source_id: 's', key: 'k', case_id: 1, staff_id: 'S1', part: 'p' },
      ])
      const definitions = ['d', 'e'].map((id) => ({
        id,
        version: 1,
        title: 't',
        authority: 'a',
        yaml: 'y',
        hash: 'h',
      }))
      await insertRows(tx, 'definition', definitions)
      const evaluated = ['d', 'e'].map((id, at) => ({
        place: at + 1,
        definition_id: id,
        version: 1,
      }))
      await insertRows(tx, 'evaluated_definition', evaluated)
      await insertRows(tx, 'explanation', [explanation(1, 1), explanation(2, 2), explanation(3, 2)])
      await insertRows(tx, 'case_findings', [{ case_id: 1, explanations: [1, 2] }])
    })
  })

  const attempt = (statement: string, who: Context = operator) =>
    inContext(store.db, who, (tx: Transaction<Database>) => sql.raw(statement).execute(tx))

  it('are one for each definition, each with its explanation, however a row is written', async () => {
    for (const explanations of ['{1}', '{1,2,3}', '{2,1}', '{1,1}', '{1,4}', '{1,null}']) {
      const added = `insert into case_findings (case_id, explanations) values (2, '${explanations}')`
      await expect(attempt(added)).rejects.toThrow('LB_FINDING_UNEXPLAINED')
      const changed = `update case_findings set explanations = '${explanations}'`
      await expect(attempt(changed)).rejects.toThrow('LB_FINDING_UNEXPLAINED')
    }
    await attempt(`update case_findings set explanations = '{1,3}'`)
    await attempt(`update case_findings set explanations = '{1,2}'`)
  })

  it('keep their explanation, also of a case that whoever removes it may not see', async () => {
    const bound = { ...operator, staffIds: ['S1'] }
    for (const who of [operator, bound]) {
      await expect(attempt('delete from explanation where id = 1', who)).rejects.toThrow(
        'LB_FINDING_UNEXPLAINED',
      )
    }
    await attempt('delete from explanation where id = 3', bound)
  })

  it('show nobody what links supply to a case they may not see', async () => {
    await attempt(
      `update case_findings set bases = '{"d@1": {"viaLinks": ["P1.age"], "ties": []}}'`,
    )
    const seen = async (staffIds: readonly string[]) => {
      const { rows } = await attempt('select basis from finding', {
        accountId: 'x',
        role: 'reader',
        staffIds,
      })
      return rows.length
    }
    expect([await seen([]), await seen(['S1'])]).toEqual([2, 0])
  })

  it('are counted as they come, change and go, without a look at the cases', async () => {
    await inContext(store.db, operator, async (tx) => {
      const counted = async () => {
        const of = async (from: string) =>
          (await sql.raw(`select * from (${from}) x order by 1, 2, 3`).execute(tx)).rows
        const kept = await of('select definition_id, version, answer, cases from figure_count')
        const anew = await of(
          'select definition_id, version, answer, count(*) as cases from finding group by 1, 2, 3',
        )
        expect(kept).toEqual(anew)
        return kept
      }
      const before = await counted()
      expect(before).toMatchObject([
        { definition_id: 'd', cases: 1 },
        { definition_id: 'e', cases: 1 },
      ])
      const run = (statement: string) => sql.raw(statement).execute(tx)
      await insertRows(tx, 'explanation', [explanation(3, 2)])
      await run(`insert into case_findings (case_id, explanations) values (2, '{1,3}')`)
      expect(await counted()).toMatchObject([{ cases: 2 }, { cases: 2 }])
      await run(`update case_findings set explanations = '{1,2}' where case_id = 2`)
      await counted()
      await run('delete from case_findings where case_id = 2')
      expect(await counted()).toEqual(before)
      await run('delete from case_findings')
      expect(await counted()).toEqual([])
    })
  })
})
