import { sql } from 'kysely'
import { z } from 'zod'
import { defineLongAct, fields, type Work, workedOut } from '../../access/index.ts'
import { groundOfPeople } from '../../facts/index.ts'
import { pageOf, pageRows, pageStart } from '../../model/index.ts'
import { type GroupList, groupFilterFields, groupListSchema, groupOrders } from './contract.ts'
import { storedFiles } from './group-files.ts'
import { groupRows, storedGroups } from './group-rows.ts'

const orders = {
  strength: sql`strength desc`,
  unread: sql`cases - read desc`,
  people: sql`people desc, strength desc`,
  latest: sql`"yearTo" desc nulls last, strength desc`,
  area: sql`area nulls last, strength desc`,
} as const

export const groups = defineLongAct({
  name: 'people.groups',
  kind: 'read',
  about: 'Groups of people, sorted and narrowed as asked; those worked on that are no longer found',
  permission: 'readCase',
  input: z.strictObject({
    page: fields.page,
    order: z.enum(groupOrders).default('strength'),
    ...groupFilterFields,
  }),
  output: groupListSchema,
  subject: () => 'groups',
  notes: ['computation', 'consultation'],
  async run(context, { page, order, state, area, crossSource }): Promise<GroupList> {
    const { value: areas, ...areasAsOf } = await workedOut(context, areasOfGroups)
    return context.enter(async (unit) => {
      const stored = await storedGroups(unit, {
        where: crossSource === 'yes' ? sql`g.cross_source` : sql`true`,
        narrowed: sql`${state === undefined ? sql`true` : sql`state = ${state}`}
          and ${area === undefined ? sql`true` : sql`area = ${area}`}`,
        by: order === 'strength' && state === undefined && area === undefined ? order : 'anything',
        order: orders[order],
        page: sql`limit ${pageRows()} offset ${pageStart(page)}`,
      })
      const lost = await storedFiles(unit, null)
      unit.note({
        action: 'consultation',
        subject: 'groups',
        details: { page, groups: stored.map(({ groupId }) => groupId) },
      })
      return {
        ...pageOf(await groupRows(unit, stored), page, stored[0]?.total ?? 0),
        areas: areas ?? [],
        areasAsOf,
        lost: lost.map(({ fileId, name, people, ...file }) => ({
          groupId: `F${fileId}`,
          label: name || `${people.length} people, opened as F${fileId}`,
          state: file.state,
          owner: file.owner,
        })),
      }
    })
  },
})

/** What a list may be narrowed to: names of areas, which tell of no case. */
const areasOfGroups: Work<readonly string[]> = {
  what: 'areas of groups',
  subject: 'groups',
  ground: groundOfPeople,
  async workOut({ db }) {
    const { rows } = await sql<{ area: string }>`
      select distinct c.area from network_group_case n join case_file c on c.id = n.case_id
      where c.area <> '' order by 1`.execute(db)
    return rows.map((row) => row.area)
  },
}
