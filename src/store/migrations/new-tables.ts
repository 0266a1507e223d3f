import { migrations } from './index.ts'
import { migrationTable, runsOf } from './run-texts.ts'

/**
 * All that makes the tables of a new store, each a line: for a server that reads its statements from lines, before anybody can
 * connect. What `migrate` finds then is what it would have left.
 *
 * @param account who owns the tables
 */
export function newTables(account: string): readonly string[] {
  return [
    `set session authorization ${account}`,
    `set time zone 'UTC'`,
    'begin',
    oneLine(migrationTable),
    ...runsOf(migrations).flatMap(({ name, hash, bodies }) => [
      ...bodies.map((body) => `do ${literal(body)}`),
      `insert into lookback_migration (name, hash) values (${literal(name)}, ${literal(hash)})`,
    ]),
    'grant select on lookback_migration to lookback_app',
    'commit',
  ]
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')

/** The same text, without a line's end in it. */
const literal = (text: string): string =>
  `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\n', '\\n')}'`
