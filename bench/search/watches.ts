/**
 * How long an import takes longer for the watches that are kept. Makes up watches in the archive of `million.ts`: names, telephones, registrations and
 * words, as officers keep them, some joined with AND and NOT; one in fifty for a word that a fifth of all documents hold. Then marks cases as
 * changed, runs every watch in one transaction as an import does, and undoes it all. A case of the archive has ten documents.
 *
 *   node bench/search/watches.ts --data DIR [--watches 10000] [--cases 9000] [--as import|new|refresh]
 *
 * With `--as new` the watches have not run yet and each is run over everything; with `refresh` too, as a refresh does.
 */
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { createAccount, openDoor, operator, type Who } from '../../src/access/index.ts'
import { runAllWatches, runDueWatches } from '../../src/cases/index.ts'
import { openStore } from '../../src/store/index.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    watches: { type: 'string', default: '10000' },
    cases: { type: 'string', default: '9000' },
    as: { type: 'string', default: 'import' },
  },
})
if (values.data === undefined) throw new Error('Name the folder of the archive: --data DIR')

const store = await openStore({ directory: values.data })
try {
  const door = openDoor(store)
  const by = await whoKeeps()
  await door
    .enter(by, async (unit) => {
      unit.note({ action: 'computation', subject: 'bench' })
      await sql`
        insert into watch (words, owner, purpose, reason, ends_on, saved_by, run_in_full)
        select case
            when n % 50 = 0 then 'school'
            when n % 5 = 0 then (select value from thing where kind = 'phone' and id = 1 + n * 7 % (select count(*) / 2 from thing))
            when n % 5 = 1 then (select concat_ws(' ', person #>> '{givenNames,value}', person #>> '{familyName,value}') from mention where id = 1 + n * 13 % (select count(*) from mention)) || ' NOT towpath'
            when n % 5 = 2 then (select '"' || ref || '"' from case_file where id = 1 + n * 3 % (select count(*) from case_file))
            when n % 5 = 3 then 'quarrystone AND ' || substr('bcdfghklmnprstvw', 1 + n % 16, 1) || 'ado'
            else (select concat_ws(' ', person #>> '{givenNames,value}', person #>> '{familyName,value}') from mention where id = 1 + n * 11 % (select count(*) from mention))
          end, ${by.accountId}, 'review', 'bench', current_date + 30, ${by.accountId}, ${values.as !== 'new'}
        from generate_series(1, ${Number(values.watches)}) n`.execute(unit.db)
      await sql`delete from watch_due`.execute(unit.db)
      await sql`insert into watch_due select id from case_file order by md5(id::text) limit ${Number(values.cases)}`.execute(
        unit.db,
      )
      const started = performance.now()
      if (values.as === 'refresh') {
        await runAllWatches(unit, async () => () => ({ alike: [], likeThings: [] }))
      } else await runDueWatches(unit)
      const seconds = (performance.now() - started) / 1000
      const { rows } = await sql<{
        found: number
      }>`select count(*) as found from watch_match`.execute(unit.db)
      console.log(
        `${values.watches} watches over ${values.as === 'import' ? `${values.cases} cases of an import` : `everything (${values.as})`}: ${seconds.toFixed(1)} s, ${((1000 * seconds) / Number(values.watches)).toFixed(2)} ms each; ${rows[0]!.found} places found`,
      )
      throw new Error('undo')
    })
    .catch((error: Error) => {
      if (error.message !== 'undo') throw error
    })
} finally {
  await store.close()
}

/** Whose the made-up watches are: an account of the archive, made once. */
async function whoKeeps(): Promise<Who> {
  const made = await sql<{ id: string }>`
    select lookback_enter('bench', 'administrator', '{}'), (select id from account where username = 'watcher') as id`.execute(
    store.db,
  )
  const lead = await operator(store)
  const account = {
    username: 'watcher',
    name: 'Watcher',
    role: 'dataManager' as const,
    staffIds: [],
  }
  const accountId =
    made.rows[0]?.id ??
    (await createAccount(store, lead, { ...account, password: 'a long enough password' })).accountId
  return { ...lead, ...account, accountId }
}
