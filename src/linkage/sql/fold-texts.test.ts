import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldIdentifierText, foldPhoneText, foldWordsText, formOf } from '../fold/fold-text.ts'
import type { Form } from '../fold/forms.ts'
import { nicknameTable } from '../fold/nicknames.ts'
import { planLinkage } from '../plan/link-plan.ts'
import { parseSettings } from '../settings/link-settings.ts'
import { randomFrom } from '../testing/made-up-mentions.ts'
import { type Database, openDatabase } from './database.ts'
import { duckdb } from './dialect.ts'
import { foldIdentifier, foldPhone, foldWords } from './fold-sql.ts'
import { loadRecords } from './load-records.ts'
import { prepareReference } from './reference-tables.ts'
import { sqlPlan } from './sql-plan.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())

/** ƛ and ɤ got their capitals in a Unicode newer than the engine's. */
const tooNew = new Set(['ƛ', 'ɤ'])
const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => String.fromCodePoint(from + at))
const letters = [...range(1, 0x600), ...range(0x1e00, 0x2200), ...range(0xac00, 0xac40)].filter(
  (letter) => !tooNew.has(letter),
)

const asked = async (texts: readonly string[], sql: (value: string) => string) => {
  const values = texts.map((text, at) => `(${at}, ${duckdb.text(text)})`).join(', ')
  const [found] = await database.columns(
    `SELECT ${sql('v')} FROM (VALUES ${values}) AS t(n, v) ORDER BY n`,
  )
  return found
}

const random = randomFrom(3)
const some = (alphabet: string, longest: number) =>
  Array.from({ length: 1 + Math.floor(random() * longest) }, () => {
    return [...alphabet][Math.floor(random() * [...alphabet].length)]
  }).join('')

describe('folding without an database is what the database does', () => {
  it('letter by letter', async () => {
    const texts = letters.flatMap((letter) => [`a${letter}b`, `${letter} ${letter}`])
    expect(texts.map(foldWordsText)).toEqual(await asked(texts, (v) => foldWords(duckdb, v)))
  })

  it('with words too long to keep', async () => {
    const texts = [199, 200, 201, 5000].flatMap((count) => ['x'.repeat(count), 'é'.repeat(count)])
    expect(texts.map(foldWordsText)).toEqual(await asked(texts, (v) => foldWords(duckdb, v)))
  })

  it('with telephones', async () => {
    const texts = Array.from({ length: 400 }, () => some('+04401279 ()-', 18))
    const engines = await asked(texts, (v) => foldPhone(duckdb, v))
    const kept = engines!.map((digits) => (String(digits).length >= 7 ? digits : null))
    expect(texts.map(foldPhoneText)).toEqual(kept)
  })

  it('with identifiers', async () => {
    const texts = Array.from({ length: 400 }, () => some('nhs::-/ 12ıÉßİ\u3000', 14))
    const engines = await asked(texts, (v) => foldIdentifier(duckdb, v))
    const kept = engines!.map((text) => (/^[^:].*:[^:]+$/su.test(String(text)) ? text : null))
    expect(texts.map(foldIdentifierText)).toEqual(kept)
  })

  it('in every form of words', async () => {
    const forms =
      'compact first initial prefix2 prefix3 prefix4 sound short address sector district'
    const settings = parseSettings({
      version: 1,
      comparisons: [{ kind: 'text', name: 'a', field: 'a' }],
      blocking: forms.split(' ').map((form) => ({ name: form, on: [`a:${form}`] })),
    })
    const linkPlan = planLinkage(settings)
    const plan = sqlPlan(linkPlan)
    const texts = [
      ...nicknameTable().map(({ name }) => name),
      ...Array.from({ length: 1500 }, () => some('ABCDEFGHIJKLMNOPQRSTUVWXYZAEIOHH ', 9)),
      ...Array.from({ length: 300 }, () => some('é王Ł 1 ST RD', 8)),
    ]
    const records = texts.map((a, id) => ({ id, source: 's', fields: { a } }))
    await loadRecords(database, linkPlan, records)
    await prepareReference(database, plan, 'raw')
    await database.run(`CREATE OR REPLACE TABLE formed AS ${plan.columns.select('raw')}`)
    for (const form of forms.split(' ') as Form[]) {
      const own = texts.map((text) => {
        const words = foldWordsText(text)
        return words === null ? null : formOf(form, words)
      })
      const column = plan.columns.use('a', form)
      const [engines] = await database.columns(`SELECT ${column} FROM formed ORDER BY idx`)
      expect(own, form).toEqual(engines)
    }
  })
})
