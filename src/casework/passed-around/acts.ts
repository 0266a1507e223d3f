import { sql } from 'kysely'
import { z } from 'zod'
import {
  defineAct,
  defineLongAct,
  fields,
  outputs,
  type UnitOfWork,
  workedOut,
  workedOutFields,
} from '../../access/index.ts'
import { headingOf, purposeOf } from '../../cases/index.ts'
import { anchorOf } from '../../facts/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { addUp, noPassage } from './add-up.ts'
import { type AllPassages, allPassages, passagesShown } from './all-passages.ts'
import { type PassedFile, readPassages } from './read-passages.ts'

const { text, id, count } = outputs
/** The page holds the fifty that fared worst. */
const worst = 50

const sums = {
  handOffs: count,
  returns: count,
  daysWithNobody: count,
  breaks: count,
  ours: count,
} as const

const fileRow = z.strictObject({
  caseId: id,
  ref: text,
  source: text,
  agency: text,
  holders: z.array(text),
  ...sums,
})
const childRow = z.strictObject({ personId: text, name: text, files: count, ...sums })

const passedAround = z.strictObject({
  ...workedOutFields,
  /** Files that were passed on at all. */
  passedOn: count,
  /** Of them, those with days on which nobody is recorded as holding them. */
  withNobody: count,
  returned: count,
  files: z.array(fileRow),
  children: z.array(childRow),
})
export type PassedAround = z.infer<typeof passedAround>

const sumsOf = (files: readonly PassedFile[]) =>
  addUp(
    ['handOffs', 'returns', 'daysWithNobody', 'breaks', 'ours'],
    files.map(({ passage, ours }) => ({ ...(passage ?? noPassage), ours })),
  )

const holdersOf = ({ passage }: PassedFile): string[] => [
  ...new Set((passage?.spells ?? []).flatMap(({ holder }) => holder ?? [])),
]

export const passedAroundMost = defineLongAct({
  name: 'casework.passedAround',
  kind: 'read',
  about: 'The fifty files and the fifty children that were passed around most, by the old records',
  permission: 'readCase',
  input: fields.nothing,
  output: passedAround,
  subject: () => 'cases',
  notes: ['computation', 'consultation'],
  async run(context): Promise<PassedAround> {
    const { value, ...when } = await workedOut(context, allPassages)
    return context.enter(async (unit) => {
      const all = await passagesShown(unit, value ?? { files: [], children: [] })
      const files = await filesOf(unit, all)
      const children = await childrenOf(unit, all)
      unit.note({
        action: 'consultation',
        subject: 'cases',
        details: {
          part: 'passed around',
          cases: files.map(({ caseId }) => caseId),
          people: children.map(({ personId }) => personId),
        },
      })
      return {
        ...when,
        passedOn: all.files.length,
        withNobody: all.files.filter(({ daysWithNobody }) => daysWithNobody > 0).length,
        returned: all.files.filter(({ returns }) => returns > 0).length,
        files,
        children,
      }
    })
  },
})

/** As they stand now, in the order that was worked out. */
async function filesOf(unit: UnitOfWork, { files }: AllPassages): Promise<PassedAround['files']> {
  const ids = files.slice(0, worst).map(({ caseId }) => caseId)
  const found = await readPassages(unit, sql`c.id = any(${ids}::bigint[])`)
  const byId = new Map(found.map((file) => [file.caseId, file]))
  return ids.flatMap((id) => {
    const file = byId.get(id)
    if (!file) return []
    const { caseId, ref, source, agency } = file
    return [{ caseId, ref, source, agency, holders: holdersOf(file), ...sumsOf([file]) }]
  })
}

/** Whoever is somebody else since is left out until it is worked out anew. */
async function childrenOf(
  unit: UnitOfWork,
  { children }: AllPassages,
): Promise<PassedAround['children']> {
  const shown = children.slice(0, worst)
  const { rows } = await sql<{ readonly id: string; readonly name: string }>`
    select id, display_name as name from person
    where id = any(${shown.map(({ personId }) => personId)}::text[])`.execute(unit.db)
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const cases = shown.flatMap((child) => child.cases)
  const byId = new Map(
    (await readPassages(unit, sql`c.id = any(${cases}::bigint[])`)).map((file) => [
      file.caseId,
      file,
    ]),
  )
  return shown.flatMap(({ personId, cases }) => {
    const name = names.get(personId)
    const own = cases.flatMap((caseId) => byId.get(caseId) ?? [])
    return name === undefined ? [] : [{ personId, name, files: own.length, ...sumsOf(own) }]
  })
}

const spell = z.strictObject({
  holder: text.nullable(),
  from: text,
  to: text,
  days: count,
})
const passageView = z.strictObject({
  /** The child; null where one case was asked for. */
  name: text.nullable(),
  ...sums,
  files: z.array(
    z.strictObject({
      caseId: id,
      ref: text,
      source: text,
      agency: text,
      opened: text.nullable(),
      closed: text.nullable(),
      /** Null: no day is recorded on which it began or ended. */
      spells: z.array(spell).nullable(),
      handOffs: count,
      returns: count,
      daysWithNobody: count,
      breaks: count,
      outside: count,
      ours: count,
    }),
  ),
})
export type PassageView = z.infer<typeof passageView>

const viewOf = (name: string | null, files: readonly PassedFile[]): PassageView => ({
  name,
  ...sumsOf(files),
  files: files.map(({ passage, unit: _, sourceId: __, ...file }) => {
    const { spells, ...counted } = passage ?? noPassage
    return { ...file, ...counted, spells: passage && spells.map((one) => ({ ...one })) }
  }),
})

export const passageOfCase = defineAct({
  name: 'casework.passageOfCase',
  kind: 'read',
  about: 'Who had a case from when to when, by its recorded hand-offs',
  permission: 'readCase',
  input: z.strictObject({ caseId: fields.id }),
  /** Null before this session gave a purpose. */
  output: passageView.nullable(),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run(unit, { caseId }): Promise<PassageView | null> {
    await headingOf(unit, caseId)
    const purpose = await purposeOf(unit, unit.session, caseId)
    if (purpose === null) return null
    const files = await readPassages(unit, sql`c.id = ${caseId}`)
    unit.note({
      action: 'consultation',
      subject: `case:${caseId}`,
      purpose,
      details: { part: 'passed around' },
    })
    return viewOf(null, files)
  },
})

export const passageOfChild = defineAct({
  name: 'casework.passageOfChild',
  kind: 'read',
  about: 'Who had the cases of a child from when to when, by their recorded hand-offs',
  permission: 'readCase',
  input: z.strictObject({ personId: fields.key }),
  output: passageView,
  subject: ({ personId }) => `person:${personId}`,
  notes: ['consultation'],
  async run(unit, { personId }): Promise<PassageView> {
    const anchor = anchorOf(personId)
    const person =
      anchor === null
        ? undefined
        : await unit.db
            .selectFrom('person_mention')
            .innerJoin('person', 'person.id', 'person_mention.person_id')
            .select(['person.id', 'person.display_name'])
            .where('person_mention.mention_id', '=', anchor)
            .executeTakeFirst()
    if (!person) throw refusal(caseworkErrors, 'LB_PASSAGE_NOT_FOUND')
    const files = await readPassages(
      unit,
      sql`c.id in (select m.case_id from mention m join person_mention p on p.mention_id = m.id
        where p.person_id = ${person.id} and m.role = 'victim')`,
    )
    unit.note({
      action: 'consultation',
      subject: `person:${person.id}`,
      details: { part: 'passed around', cases: files.map(({ caseId }) => caseId) },
    })
    return viewOf(person.display_name, files)
  },
})
