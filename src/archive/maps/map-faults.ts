import { relationships, settings } from '../../model/index.ts'
import type { ColumnUse } from './column-uses.ts'
import { isStatement, statementUses } from './fact-names.ts'
import { type ColumnReading, columnReadings, mentionColumn, numberColumn } from './map-columns.ts'
import type { ColumnRule, ImportMap } from './map-schema.ts'

/** What a map says that cannot work, each with its place; found before anything is read. */
export function mapFaults(map: ImportMap): readonly string[] {
  const readings = columnReadings(map)
  return [
    ...statementFaults(map),
    ...readings.flatMap((reading) => typeFault(reading, map.columns[reading.column])),
    ...clashes(readings, map),
    ...wordFaults(readings, map),
    ...subjectFaults(map),
  ]
}

/** The type each use needs. */
const needs: Readonly<Partial<Record<ColumnUse, ColumnRule['type']>>> = {
  date: 'date',
  yesNo: 'yesNo',
  count: 'count',
  age: 'age',
  setting: 'words',
  relationship: 'words',
  scheme: 'words',
}

function typeFault({ column, where, use }: ColumnReading, rule: ColumnRule | undefined): string[] {
  const type = needs[use]
  if (type === undefined || rule?.type === type) return []
  if (rule === undefined)
    return type === 'words'
      ? [`${where} reads “${column}”, which needs type: words with ${ourWords(use)}`]
      : []
  return [
    `${where} reads “${column}” as ${wordsFor(type)}, and columns says it is type: ${rule.type}`,
  ]
}

const wordsFor = (type: ColumnRule['type']): string =>
  ({
    date: 'a date',
    yesNo: 'yes or no',
    count: 'a count',
    age: 'an age',
    words: 'one of our words',
    text: 'text',
    code: 'a code',
  })[type]

/** A column without a type that is a date in one place and a count in another. */
function clashes(readings: readonly ColumnReading[], map: ImportMap): readonly string[] {
  const first = new Map<string, ColumnReading>()
  const faults: string[] = []
  for (const reading of readings) {
    const { column, where, use } = reading
    if (needs[use] === undefined || map.columns[column] !== undefined) continue
    const before = first.get(column)
    if (!before) first.set(column, reading)
    else if (before.use !== use)
      faults.push(`“${column}” is ${before.use} for ${before.where} and ${use} for ${where}`)
  }
  return faults
}

function wordFaults(readings: readonly ColumnReading[], map: ImportMap): readonly string[] {
  return readings.flatMap(({ column, where, use }) => {
    const rule = map.columns[column]
    const ours: readonly string[] | null =
      use === 'setting' ? settings : use === 'relationship' ? relationships : null
    if (ours === null || rule?.type !== 'words') return []
    const strange = Object.values(rule.words).filter((word) => !ours.includes(word))
    return strange.length === 0
      ? []
      : [`${where} knows no ${[...new Set(strange)].join(', ')}: it takes ${ourWords(use)}`]
  })
}

const ourWords = (use: ColumnUse): string =>
  (use === 'setting' ? settings : relationships).join(', ')

function statementFaults({ case: rule }: ImportMap): readonly string[] {
  return Object.keys(rule?.statements ?? {})
    .filter((name) => !isStatement(name))
    .map(
      (name) =>
        `case.statements.${name} is no fact; there are ${Object.keys(statementUses).join(', ')}`,
    )
}

/** What is of nobody and nothing would never be made. */
function subjectFaults(map: ImportMap): readonly string[] {
  const refs = new Set(map.mentions.map(mentionColumn))
  const faults: string[] = []
  const of = (where: string, ref: string | undefined, inCase: boolean) => {
    if (ref !== undefined && !refs.has(ref))
      faults.push(`${where}.of names “${ref}”, by which no mention is known`)
    if (ref === undefined && (!inCase || !map.case))
      faults.push(`${where} is of nothing: name a mention by its ref in “of”, or add a case`)
  }
  for (const [at, event] of map.events.entries()) of(`events.${at}`, event.of, event.inCase)
  for (const [at, thing] of map.things.entries()) of(`things.${at}`, thing.of, thing.inCase)
  for (const [at, mention] of map.mentions.entries()) {
    if (mention.inCase && !map.case)
      faults.push(`mentions.${at} is inCase, and the map makes no case`)
    if (!mention.inCase && numberColumn(mention) === undefined)
      faults.push(`mentions.${at} has no number in “ref”: outside a case nobody is known by a name`)
    if (mentionColumn(mention) === '')
      faults.push(`mentions.${at} has neither “ref” nor a column of a name`)
  }
  if (map.staff.length > 0 && !map.case)
    faults.push('staff worked on a case, and the map makes none')
  if (map.transfers !== undefined && !map.case)
    faults.push('transfers are of a case, and the map makes none')
  return faults
}
