import type { Form } from '../exact/form.ts'
import { factQuestions } from '../exact/questions.ts'
import { allSets, type SetWord } from '../vocabulary.ts'
import { condition, sqlOf } from './condition.ts'
import type { Dialect } from './dialect.ts'
import type { MemberColumns, MemberTally } from './member-columns.ts'
import { type MemberTable, type Size, sizeColumn, sizes, tableOf } from './tables.ts'

interface Asked {
  readonly set: SetWord
  readonly that: Form
  readonly finding: MemberTally
  readonly place: number
}

/** A query of at most one row a case, and the alias its columns go by. */
export interface Found {
  readonly alias: string
  readonly query: string
}

const aliases = {
  people: { member: 'p', found: 'f' },
  events: { member: 'e', found: 'g' },
} as const satisfies Record<MemberTable, unknown>
/** Of how many events there are. */
const sizesAlias = 'n'

/**
 * Every condition asked of the members of a case, found in one pass over each table of them. Definitions that ask alike
 * share the answer.
 */
export class Quantifiers implements MemberColumns {
  readonly #dialect: Dialect
  readonly #asked = new Map<string, Asked>()
  readonly #sized = new Set<SetWord>()

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  /** The columns that will hold what was found: NULL where nobody is listed. */
  readonly found = (
    set: SetWord,
    that: Form,
    finding: MemberTally,
  ): { readonly some: string; readonly open: string } => {
    const key = JSON.stringify([set, that, finding])
    const asked = this.#asked.get(key) ?? { set, that, finding, place: this.#asked.size }
    this.#asked.set(key, asked)
    const { found } = aliases[tableOf(set)]
    return { some: `${found}.some_${asked.place}`, open: `${found}.open_${asked.place}` }
  }

  /** The numbers of a set. Where nothing is known of a set of events, nobody is listed and there is no limit. */
  readonly sizes = (set: SetWord): Readonly<Record<Size, string>> => {
    const column = (size: Size) => this.#dialect.identifier(sizeColumn(set, size))
    if (tableOf(set) === 'people') {
      return {
        listed: `c.${column('listed')}`,
        least: `c.${column('least')}`,
        most: `c.${column('most')}`,
      }
    }
    this.#sized.add(set)
    const at = (size: Size) => `${sizesAlias}.${column(size)}`
    return {
      listed: `coalesce(${at('listed')}, 0)`,
      least: `coalesce(${at('least')}, 0)`,
      most: at('most'),
    }
  }

  /** One row for each case in which somebody is listed; none where nothing is asked. */
  queries(): readonly Found[] {
    const tables = Object.keys(aliases) as readonly MemberTable[]
    return [...tables.flatMap((table) => this.#ofTable(table)), ...this.#ofSizes()]
  }

  #ofTable(table: MemberTable): readonly Found[] {
    const asked = [...this.#asked.values()].filter(({ set }) => tableOf(set) === table)
    if (asked.length === 0) return []
    const { member, found } = aliases[table]
    const key = this.#dialect.identifier('case')
    const around = { dialect: this.#dialect, person: member, found: this.found, sizes: this.sizes }
    const columns = asked.flatMap(({ set, that, finding, place }) => {
      const holds = sqlOf(condition(that, around))
      const ofSet = `${member}.${this.#dialect.identifier('set')} = ${this.#dialect.text(set)}`
      const column = (what: string) =>
        finding === 'any'
          ? `${this.#dialect.anyTrue(what)} FILTER (WHERE ${ofSet})`
          : `count(*) FILTER (WHERE ${ofSet} AND ${what})`
      return [
        `${column(holds)} AS some_${place}`,
        `${column(`(${holds}) IS NULL`)} AS open_${place}`,
      ]
    })
    const ofCase = asked.some(({ that }) =>
      factQuestions(that).some(({ fact }) => fact.of === 'case'),
    )
    const all = `${table} ${member}`
    const from = ofCase ? `${all} JOIN cases c ON c.${key} = ${member}.${key}` : all
    return [
      {
        alias: found,
        query: `SELECT ${member}.${key}, ${columns.join(', ')} FROM ${from} GROUP BY ${member}.${key}`,
      },
    ]
  }

  #ofSizes(): readonly Found[] {
    const { identifier, text } = this.#dialect
    const asked = allSets.filter((set) => this.#sized.has(set))
    if (asked.length === 0) return []
    const columns = asked.flatMap((set) =>
      sizes.map(
        (size) =>
          `max(${identifier(size)}) FILTER (WHERE ${identifier('set')} = ${text(set)}) AS ${identifier(sizeColumn(set, size))}`,
      ),
    )
    const key = identifier('case')
    return [
      {
        alias: sizesAlias,
        query: `SELECT ${key}, ${columns.join(', ')} FROM event_sets GROUP BY ${key}`,
      },
    ]
  }
}
