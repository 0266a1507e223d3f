import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, outputs, type UnitOfWork } from '../access/index.ts'
import { currentPerson } from '../facts/index.ts'
import { refusal } from '../model/index.ts'
import { addStep } from './chart-steps.ts'
import { type ChartPicture, chartBeginning, pictureSchema } from './contract.ts'
import { explorerErrors } from './errors.ts'
import { type Point, placeNodes } from './place-nodes.ts'
import { readNodes } from './read-nodes.ts'
import { sharedByTwo } from './read-ties.ts'
import { pictureOf } from './view-chart.ts'

/** So many things that tie the people of a group are put on its chart; the rest is an expansion away. */
const mostShared = 40

/** From a group: its people, and what at least two of them are tied to. */
export const openChart = defineAct({
  name: 'explorer.open',
  kind: 'write',
  about:
    'Begins a chart with a person, a case, a thing, or the people of a group and what ties them',
  permission: 'workItems',
  input: z.strictObject({ from: chartBeginning }),
  output: z.strictObject({ chartId: outputs.id }),
  subject: () => 'charts',
  notes: ['alteration'],
  async run(unit, { from }): Promise<{ readonly chartId: number }> {
    const { label, placed } = await begin(unit, from)
    const { id } = await unit.db
      .insertInto('chart')
      .values({ owner: unit.who.accountId })
      .returning('id')
      .executeTakeFirstOrThrow()
    const words = `Opened with ${label}`
    await addStep(unit, id, { nodes: [] }, { step: 'open', words, placed })
    return { chartId: id }
  },
})

/** How a chart of it would begin; nothing is kept. */
export const previewChart = defineAct({
  name: 'explorer.preview',
  kind: 'read',
  about:
    'How a chart of a person, a case or a group would begin: what stands on it and what ties it',
  permission: 'readCase',
  input: z.strictObject({ from: chartBeginning }),
  output: pictureSchema,
  subject: () => 'charts',
  notes: ['consultation'],
  async run(unit, { from }): Promise<ChartPicture> {
    const { placed } = await begin(unit, from)
    const picture = await pictureOf(unit, { nodes: placed })
    unit.note({
      action: 'consultation',
      subject: 'charts',
      details: { from, nodes: picture.nodes.map(({ key }) => key) },
    })
    return picture
  },
})

interface Beginning {
  readonly label: string
  readonly placed: readonly Point[]
}

/** @throws LB_CHART_NODE */
async function begin(unit: UnitOfWork, from: string): Promise<Beginning> {
  const group = from.startsWith('group:') ? from.slice('group:'.length) : null
  const shown = await readNodes(unit, group === null ? [from] : await peopleOfGroup(unit, group))
  if (shown.length === 0) throw refusal(explorerErrors, 'LB_CHART_NODE')
  const first = shown.map(({ now }) => now)
  const people = placeNodes([], null, first)
  const shared = first.length < 2 ? [] : await sharedByTwo(unit, first, mostShared)
  const label = group === null ? shown[0]!.label : `the people of group ${group}`
  return { label, placed: [...people, ...placeNodes(people, null, shared)] }
}

async function peopleOfGroup({ db }: UnitOfWork, groupId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct ${currentPerson('n.person_id')} as person from network_group_member n
    where n.group_id = ${groupId} and ${currentPerson('n.person_id')} is not null order by 1`.execute(
    db,
  )
  return rows.map(({ person }) => `person:${person}`)
}
