import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import {
  type CaseFacts,
  classifyFiles,
  type Definition,
  evaluate,
  parseDefinition,
  shippedDefinitions,
} from '../index.ts'
import { someFacts } from '../some-facts.fixtures.ts'
import { writeFacts } from '../testing/fact-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookback-facts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const shipped = await shippedDefinitions()

let written = 0
/** Files of the texts, in a folder of their own. */
function files(texts: Readonly<Record<string, string>>): readonly string[] {
  const home = mkdtempSync(join(folder, 'given-'))
  return Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(home, name), text)
    return join(home, name)
  })
}

async function run(inputs: readonly string[], definitions: readonly Definition[] = shipped) {
  written += 1
  const out = join(folder, `out-${written}`)
  const done = await classifyFiles({ definitions, inputs, out, format: 'csv', threads: 1 })
  const [, ...lines] = readFileSync(done.file, 'utf8').trim().split('\n')
  return { done, found: lines.map((line) => line.split(',')), out }
}

const asFiles = (cases: readonly CaseFacts[], format: 'csv' | 'parquet') =>
  writeFacts(cases, mkdtempSync(join(folder, 'facts-')), format)

describe('definitions over files of facts', () => {
  it.each(['csv', 'parquet'] as const)(
    'answer as the interpreter does, from %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(someFacts, { minLength: 1, maxLength: 25 }), async (some) => {
          const cases = some.map((facts, caseId) => ({ ...facts, caseId }))
          const { found, done } = await run(await asFiles(cases, format))
          expect(done.findings).toBe(cases.length * shipped.length)
          const byCase = new Map(cases.map((facts) => [String(facts.caseId), facts]))
          for (const [ref = '', id, version, answer] of found) {
            const definition = shipped.find(
              (each) => each.id === id && String(each.version) === version,
            )
            const facts = byCase.get(ref)
            if (!definition || !facts) throw new Error(`${id}@${version} of ${ref}`)
            expect([ref, id, answer]).toEqual([ref, id, evaluate(definition, facts).answer])
          }
        }),
        { numRuns: 8 },
      )
    },
  )

  it('takes references as they are, leaves out what is not known, and counts', async () => {
    const inputs = files({
      'cases.csv':
        'case,kind,sexual,exchange\nNB/1,crime,yes,true\nNB/2,crime,yes,\n"Q, 3",referral,no,no\n',
      'people-2019.csv': 'case,set,age\nNB/1,victims,15\nNB/2,victims,15\n"Q, 3",victims,16\n',
    })
    const definition = shipped.filter(({ id }) => id === 'dcsf-cse-2009')
    const { done, out } = await run(inputs, definition)
    expect(done.counts).toMatchObject([{ met: 1, notMet: 1, undetermined: 1, lower: 1, upper: 2 }])
    expect(readFileSync(done.file, 'utf8')).toBe(
      'case,definition,version,answer\nNB/1,dcsf-cse-2009,1,met\nNB/2,dcsf-cse-2009,1,undetermined\n"Q, 3",dcsf-cse-2009,1,notMet\n',
    )
    expect(readFileSync(join(out, 'counts.csv'), 'utf8')).toBe(
      'definition,version,population,met,notMet,undetermined,lower,upper\ndcsf-cse-2009,1,3,1,1,1,1,2\n',
    )
  })

  it('puts to the interpreter what a rule not proved exact leaves open', async () => {
    const own = parseDefinition(
      (shipped[0]?.yaml ?? '').replace(
        /^clauses:[\s\S]*/m,
        'clauses:\n  - { id: any, words: Any, when: sexual || !sexual }\nexamples: []\n',
      ),
    )
    if (!own.ok) throw new Error(JSON.stringify(own.errors))
    const { done } = await run(files({ 'cases.csv': 'case,kind\n1,crime\n' }), [own.definition])
    expect([done.interpreted, done.counts[0]?.met]).toEqual([1, 1])
  })

  const fine = 'case,kind\n1,crime\n'
  it.each([
    ['a file whose name says no kind', { 'facts.csv': fine }, /not named for what it holds/],
    ['no cases', { 'people.csv': 'case,set,age\n1,victims,15\n' }, /No file of cases/],
    [
      'a column no fact is called',
      { 'cases.csv': 'case,kind,sexaul\n1,crime,yes\n' },
      /"sexaul".*mean "sexual"/,
    ],
    [
      'a value that is none',
      { 'cases.csv': 'case,kind,sexual\n1,crime,perhaps\n' },
      /1 row\(s\) of cases have "perhaps" as sexual.*true or false/,
    ],
    [
      'half a year',
      { 'cases.csv': fine, 'people.csv': 'case,set,age\n1,victims,15.5\n' },
      /"15.5" as age/,
    ],
    [
      'a day that is none',
      { 'cases.csv': 'case,kind,opened\n1,crime,2010-02-30\n' },
      /"2010-02-30" as opened/,
    ],
    [
      'a code not in its list',
      { 'cases.csv': 'case,kind,setting\n1,crime,moon\n' },
      /"moon" as setting/,
    ],
    ['no kind', { 'cases.csv': 'case,sexual\n1,yes\n' }, /have nothing as kind/],
    ['no reference', { 'cases.csv': 'case,kind\n,crime\n' }, /have nothing as case/],
    ['a case twice', { 'cases.csv': `${fine}1,crime\n` }, /case 1 stands twice/],
    [
      'people of no case',
      { 'cases.csv': fine, 'people.csv': 'case,set\n2,victims\n' },
      /case 2, which is not in cases/,
    ],
    [
      'a set that is none',
      { 'cases.csv': fine, 'people.csv': 'case,set\n1,witnesses\n' },
      /"witnesses" as set/,
    ],
    [
      'a number that its rows contradict',
      { 'cases.csv': 'case,kind,victims_listed\n1,crime,2\n' },
      /numbers of victims of the case 1/,
    ],
    [
      'rows of differing length',
      { 'cases.csv': 'case,kind\n1,crime,3,4\n2\n' },
      /could not be read|no fact of cases/,
    ],
    ['what is no Parquet', { 'cases.parquet': 'x' }, /could not be read/],
  ] as const)('%s is refused, and nothing is written', async (_, texts, words) => {
    const refused = run(files(texts))
    await expect(refused).rejects.toThrow(words)
    await expect(refused).rejects.toMatchObject({ code: 'LB_DEFINITION_INPUT' })
    expect(() => readFileSync(join(folder, `out-${written}`, 'findings.csv'))).toThrow('ENOENT')
  })
})
