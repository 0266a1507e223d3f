import { sql } from 'kysely'
import { z } from 'zod'
import { defineLongAct, fields, type UnitOfWork } from '../../access/index.ts'
import { childEventKinds, evaluate } from '../../definitions/index.ts'
import type { KnownChild } from '../../facts/index.ts'
import { openItemsAbout } from '../../items/index.ts'
import { pageOf, pageRows, pageStart } from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'
import { inOrderOf } from './child-answers.ts'
import { countOf } from './child-rules.ts'
import { type ChildList, childListSchema, type ListedChild, unnamedChild } from './contract.ts'
import { factsFor } from './kept-answers.ts'
import { type Answered, answerAll, computeRule } from './known-children.ts'
import { casesOf } from './records-of-children.ts'

/** Of the rules that nothing decides, so many things that would settle them are named. */
const mostUnknown = 6

/** Null where there is no such rule. The children this officer may see, whoever else meets it. */
export const listChildren = defineLongAct({
  name: 'figures.children',
  kind: 'read',
  about: 'The children who meet a rule as of today, each with the records and what is not known',
  permission: 'listBehindFigure',
  input: z.strictObject({
    rule: fields.key,
    page: fields.page,
    /** One of them alone. */
    personId: fields.key.nullable().default(null),
  }),
  output: childListSchema.nullable(),
  subject: ({ rule }) => `child rule ${rule}`,
  notes: ['computation', 'consultation'],
  async run(context, { rule: id, page, personId }): Promise<ChildList | null> {
    const all = await computeRule(context, id, (unit) => answerAll(context, unit))
    const rule = all.rules.find((one) => one.id === id)
    if (!rule) return null
    const placeOf = new Map(all.children.map((child, at) => [child, at]))
    const said = (child: KnownChild) => all.said.get(id)?.get(placeOf.get(child) ?? -1)
    const meeting = all.children
      .filter((_, at) => all.answers.get(id)?.[at] === 'met')
      .toSorted(
        (a, b) =>
          inOrderOf(said(a)) - inOrderOf(said(b)) ||
          (latestOf(b) ?? '').localeCompare(latestOf(a) ?? ''),
      )
    return context.enter(async (unit) => {
      const visible = await seen(unit, meeting)
      const shown = meeting.filter(
        (one) =>
          (personId === null || one.personId === personId) &&
          one.mentions.some((mention) => visible.has(mention)),
      )
      const start = pageStart(page)
      const rows = await rowsOf(unit, all, id, shown.slice(start, start + pageRows()))
      unit.note({
        action: 'consultation',
        subject: `child rule ${id}`,
        details: {
          people: rows.map(({ personId }) => personId),
          items: rows.flatMap(({ items }) => items.map(({ itemId }) => itemId)),
        },
      })
      return { today: all.today, rule: countOf(rule, all), ...pageOf(rows, page, shown.length) }
    })
  },
})

/** The last day on which something certainly befell the child: with what officers said, all that orders the list. */
const latestOf = ({ child }: KnownChild): string | null =>
  child.events
    .flatMap(({ on }) => (on.known ? [on.value] : []))
    .reduce<string | null>((a, b) => (a === null || b > a ? b : a), null)

/** Mentions that row security lets this officer see. */
async function seen(
  { db }: UnitOfWork,
  children: readonly KnownChild[],
): Promise<ReadonlySet<number>> {
  const ids = children.flatMap(({ mentions }) => mentions)
  const { rows } = await sql<{ id: number }>`
    select id from mention where id = any(${ids}::bigint[])`.execute(db)
  return new Set(rows.map(({ id }) => Number(id)))
}

export async function rowsOf(
  unit: UnitOfWork,
  all: Answered,
  rule: string,
  children: readonly KnownChild[],
): Promise<readonly ListedChild[]> {
  const places = new Map(all.children.map(({ personId }, at) => [personId, at]))
  const ids = children.flatMap(({ mentions }) => mentions)
  const { rows: named } = await sql<{ id: number; name: string | null; source: string }>`
    select id, ${sourceName('source_id')} as source, nullif(trim(concat_ws(' ',
      person->'givenNames'->>'value', person->'familyName'->>'value')), '') as name
    from mention where id = any(${ids}::bigint[]) order by id`.execute(unit.db)
  const mentionOf = new Map(named.map((one) => [Number(one.id), one]))
  const cases = children.flatMap(casesOf)
  const { rows: found } = await sql<{ id: number; ref: string; source: string }>`
    select id, ref, ${sourceName('source_id')} as source from case_file
    where id = any(${cases}::bigint[])`.execute(unit.db)
  const refs = new Map(found.map((one) => [Number(one.id), { ...one, id: Number(one.id) }]))
  const items = await openItemsAbout(
    unit,
    children.map((one) => ({ mentions: one.mentions, cases: casesOf(one) })),
  )
  return children.map((one, index) => {
    const own = one.mentions.flatMap((id) => mentionOf.get(id) ?? [])
    const at = places.get(one.personId)!
    const { ageToday } = one.facts
    return {
      personId: one.personId,
      name: own.find(({ name }) => name !== null)?.name ?? unnamedChild,
      age: ageToday.known ? ageToday.value : null,
      latest: latestOf(one),
      cases: casesOf(one).flatMap((id) => refs.get(id) ?? []),
      events: childEventKinds.flatMap((kind) => {
        const count = one.child.events.filter((event) => event.kind === kind).length
        return count === 0 ? [] : [{ kind, count }]
      }),
      sources: [...new Set(own.map(({ source }) => source))],
      also: all.rules.flatMap(({ id, title }) =>
        id !== rule && all.answers.get(id)?.[at] === 'met' ? [title] : [],
      ),
      unknown: unknownOf(all, one, at),
      said: all.said.get(rule)?.get(at) ?? null,
      items: items[index]!,
    }
  })
}

function unknownOf(all: Answered, child: KnownChild, at: number): readonly string[] {
  const open = all.rules.filter(({ id }) => all.answers.get(id)?.[at] === 'undetermined')
  const words = open.flatMap((rule) =>
    evaluate(rule, factsFor(child)).missing.map((fact) => fact.words),
  )
  return [...new Set(words)].slice(0, mostUnknown)
}
