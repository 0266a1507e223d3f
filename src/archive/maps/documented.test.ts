import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  type BirthStatement,
  caseKinds,
  eventKinds,
  mentionRoles,
  relationships,
  settings,
  sourceKinds,
  thingKinds,
} from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { anyEngine } from '../../testing/stores.ts'
import { type Desk, openDesk } from '../testing/desk.ts'
import { statementUses } from './fact-names.ts'
import { codeListIds, mapShape } from './map-schema.ts'
import { nameOrders } from './name-orders.ts'

const open = anyEngine('documented')

const doc = readFileSync(new URL('../../../docs/import-maps.md', import.meta.url), 'utf8')
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(doc)?.[1] ?? ''

/** Every name a map may use as a key, at whatever depth. */
function keysIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own =
    'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null
      ? Object.keys(schema.properties)
      : []
  return [...own, ...Object.values(schema).flatMap(keysIn)]
}

describe('docs/import-maps.md', () => {
  it('has every key of a map, every fact and every word of ours by name', () => {
    const keys = keysIn(z.toJSONSchema(mapShape, { io: 'input', unrepresentable: 'any' }))
    expect(keys.length).toBeGreaterThan(60)
    const names = [
      ...keys,
      ...Object.keys(statementUses),
      ...[caseKinds, eventKinds, mentionRoles, relationships, settings, sourceKinds].flat(),
      ...[thingKinds, codeListIds, nameOrders].flat(),
    ]
    const lacking = new Set(
      names.filter((name) => !new RegExp(`\`[^\`\\n]*\\b${name}\\b`).test(doc)),
    )
    expect([...lacking]).toEqual([])
  })

  it('says of every fact what it reads', () => {
    const rows = [...doc.matchAll(/^\| `(\w+)` \| ([a-z ]+)/gm)].map(
      ([, name = '', reads = '']) => [name, reads.trim()],
    )
    const words = { yesNo: 'yes or no', count: 'a count', setting: 'words' } as const
    for (const [name, use] of Object.entries(statementUses))
      expect(rows).toContainEqual([name, words[use]])
  })
})

describe('the whole example of docs/import-maps.md', () => {
  let store: Store
  let desk: Desk
  beforeAll(async () => {
    store = await open()
    desk = await openDesk(store)
  })
  afterAll(async () => {
    desk.clear()
  })

  it('makes what the page says', async () => {
    const result = await desk.take([desk.lay('crimes.csv', block('csv'))], {
      source: 'our-force:policeCrime',
      map: desk.lay('our-force.yml', block('yaml')),
    })
    expect(result.refused).toEqual([])
    expect(result.extracts).toMatchObject([
      { map: 'our-force', received: 3, imported: 3, quarantined: 0, noted: 1, notRead: [] },
    ])
    expect(`${(await lines()).join('\n')}\n`).toBe(block('text'))
  })

  const lines = () =>
    desk.read(async (work) => {
      const cases = await work.db.selectFrom('case_file').selectAll().orderBy('ref').execute()
      const mentions = await work.db.selectFrom('mention').selectAll().orderBy('id').execute()
      return cases.flatMap(({ id, ref, facts, category }) => [
        `${ref} opened ${told(facts.opened)}, happened ${told(facts.occurred)}, class ${category}`,
        ...mentions
          .filter(({ case_id }) => case_id === id)
          .map(({ role, person }) => {
            const { givenNames, familyName, aliases, birth, phones, relationship } = person
            const parts = [
              `${role} ${told(givenNames)} ${told(familyName)}`,
              ...aliases.map((alias) => `also ${alias}`),
              ...(birth.known ? [bornAs(birth.value)] : [`birth: ${birth.reason}`]),
              ...phones,
              ...(relationship.known ? [relationship.value] : []),
            ]
            return `  ${parts.join(', ')}`
          }),
      ])
    })
})

const told = (value: unknown): string =>
  z.object({ value: z.string() }).safeParse(value).data?.value ?? 'not recorded'

function bornAs(birth: BirthStatement): string {
  if (birth.kind === 'age') return `age ${birth.age} in ${birth.at}`
  if (birth.kind === 'year') return `year ${birth.year}`
  return birth.kind === 'month' ? `month ${birth.month}` : `date ${birth.date}`
}
