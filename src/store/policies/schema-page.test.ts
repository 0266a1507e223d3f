import { expect, it } from 'vitest'
import { embeddedCopies } from '../../testing/embedded-copies.ts'
import { asOwnerOfTables } from '../testing/as-owner-of-tables.ts'
import { type Column, readColumns, readIndexes, readKeys } from '../testing/read-schema.ts'
import { type Table, tablesByRoom, viewsByRoom } from './index.ts'
import { type Rule, verbs } from './policy.ts'

const code = (text: string) => `\`${text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim()}\``

const ruleWords = (rule: Rule): string => {
  if (typeof rule === 'string') return code(rule)
  if (!('using' in rule)) return rule.map(code).join(' or ')
  const columns = rule.columns ? ` (${rule.columns.join(', ')} only)` : ''
  const check = rule.check ? `, and then ${code(rule.check)}` : ''
  return `${code(rule.using)}${check}${columns}`
}

const columnWords = ({ name, type, nullable, byDefault, computed }: Column) =>
  `| ${name} | ${type} | ${nullable ? 'may be null' : ''} | ${
    byDefault === null ? '' : `${computed ? 'always ' : ''}${code(byDefault)}`
  } |`

it('docs/schema.md is what a migrated database holds (update: vitest run src/store/policies -u)', async () => {
  const store = await embeddedCopies()
  const { columns, keys, indexes } = await asOwnerOfTables(store, async (db) => ({
    columns: Map.groupBy(await readColumns(db), ({ table }) => table),
    keys: Map.groupBy(await readKeys(db), ({ table }) => table),
    indexes: Map.groupBy(await readIndexes(db), ({ table }) => table),
  }))
  await store.close()

  const tableWords = (name: string, { about, policies, appendOnly }: Table) => [
    `### ${name}`,
    '',
    `${about}${appendOnly ? ' Append-only.' : ''}`,
    '',
    '| column | type | | default |',
    '|---|---|---|---|',
    ...(columns.get(name) ?? []).map(columnWords),
    '',
    ...(keys.get(name) ?? []).map(({ words }) => `- ${code(words)}`),
    ...(indexes.get(name) ?? []).map(({ words }) => `- index ${code(words)}`),
    '',
    ...verbs.flatMap((verb) => {
      const rule = policies[verb]
      return rule === undefined ? [] : [`- **${verb}** where ${ruleWords(rule)}`]
    }),
    '',
  ]
  const viewWords = (name: string, about: string) => [
    `### ${name} (view)`,
    '',
    about,
    '',
    (columns.get(name) ?? []).map((column) => `${column.name} ${column.type}`).join(', '),
    '',
  ]

  const views: Readonly<Record<string, Readonly<Record<string, string>>>> = viewsByRoom
  const rooms = Object.entries(tablesByRoom).flatMap(([room, tables]) => [
    `## ${room}`,
    '',
    ...Object.entries(tables).flatMap(([name, table]) => tableWords(name, table)),
    ...Object.entries(views[room] ?? {}).flatMap(([name, about]) => viewWords(name, about)),
  ])
  const intro = [
    '# The tables',
    '',
    'Every table of a store by the room it belongs to: its columns, keys and indexes as a migrated database',
    'has them, and which rows each verb may touch. A test makes this page from a database and from',
    '`src/store/policies`, and holds the database to those; it is not written by hand.',
    '',
    'Row security holds everybody, the owner of the tables included. Nobody acts as the owner after the',
    'migrations: every connection acts as `lookback_app`, which may do what is listed and nothing else. Who',
    'asks is said at the start of each transaction (`lookback_role()`, `lookback_account()`);',
    '`lookback_conflicts()` are the cases this person worked on for an agency, `lookback_free()` says that',
    'there are none. An append-only table keeps what was written: a trigger refuses update, delete and truncate.',
    '',
    '`lookback_migration` (name, hash, applied_at) says by which migrations a store was made.',
    '',
  ]
  const shown = Object.values(tablesByRoom).flatMap((tables) => Object.keys(tables))
  const seen = Object.values(views).flatMap((each) => Object.keys(each))
  expect([...shown, ...seen, 'lookback_migration'].sort()).toEqual([...columns.keys()].sort())
  await expect([...intro, ...rooms].join('\n')).toMatchFileSnapshot('../../../docs/schema.md')
})
