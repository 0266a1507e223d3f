import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { currentPerson, fileOfGroup } from '../../facts/index.ts'
import { hasEnded, raiseItem } from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { type GroupState, type GroupStepName, lock } from '../../store/index.ts'
import { peopleErrors } from '../errors.ts'
import type { GroupFile } from './contract.ts'
import { groupMoves, groupStates, movesFrom } from './group-moves.ts'

export interface StoredFile {
  readonly fileId: number
  readonly groupId: string | null
  readonly state: GroupState
  readonly name: string
  readonly people: readonly string[]
  readonly cases: readonly number[]
  readonly itemId: number | null
}

/** Files of a group (`G12`), the one file of `F3`, or every file that no group follows any more. */
export async function storedFiles(
  { db }: UnitOfWork,
  key: string | null,
): Promise<readonly (StoredFile & { readonly owner: string | null })[]> {
  const of = key === null ? sql`f.group_id is null` : sql`${key} in (f.group_id, 'F' || f.file_id)`
  const { rows } = await sql<StoredFile & { owner: string | null }>`
    with ${fileOfGroup}
    select f.file_id as "fileId", f.group_id as "groupId", f.state, f.name, f.people, f.cases,
      f.item_id as "itemId", f.owner
    from file_now f where ${of} order by f.state = 'closed', f.file_id`.execute(db)
  return rows
}

interface Step {
  readonly step: GroupStepName
  readonly words: string
  readonly state: GroupState
  readonly name: string
  readonly by: string
  readonly at: Date
}

/** A file with all that was done, and what has changed in the group since it was last worked on. */
export async function fileView(
  { db }: UnitOfWork,
  file: StoredFile,
  members: ReadonlyMap<string, string>,
): Promise<GroupFile> {
  const { rows: steps } = await sql<Step>`
    select s.step, s.words, s.state, s.name, coalesce(a.name, s.taken_by) as by, s.taken_at as at
    from group_step s left join account_name a on a.id = s.taken_by
    where s.file_id = ${file.fileId} order by s.number`.execute(db)
  const { rows: people } = await sql<{ id: string; name: string }>`
    select distinct p.id, p.display_name as name from unnest(${[...file.people]}::text[]) as w (was)
      join person p on p.id = ${currentPerson('w.was')}`.execute(db)
  const item = file.itemId === null ? null : await itemOf(db, file.itemId)
  const before = new Map(people.map(({ id, name }) => [id, name]))
  const only = (some: ReadonlyMap<string, string>, not: ReadonlyMap<string, string>) =>
    [...some].flatMap(([id, name]) => (not.has(id) ? [] : name))
  return {
    fileId: file.fileId,
    name: file.name,
    state: file.state,
    item,
    steps: steps.map(({ at, ...step }) => ({ ...step, at: at.toISOString() })),
    moves: movesFrom(file.state),
    came: file.groupId === null ? [] : only(members, before),
    went: only(before, members),
  }
}

async function itemOf(db: UnitOfWork['db'], itemId: number): Promise<GroupFile['item']> {
  const { rows } = await sql<{ owner: string; state: 'open' | 'closed' }>`
    select coalesce(a.name, i.owner) as owner, i.state from item i
      left join account_name a on a.id = i.owner where i.id = ${itemId}`.execute(db)
  const [item] = rows
  return item ? { itemId, owner: item.owner, open: !hasEnded(item.state) } : null
}

export interface NewStep {
  readonly step: GroupStepName
  readonly words?: string
  readonly name?: string
}

/**
 * Takes a step on the file of a group, which is opened with the first. The people and cases the asker sees now are kept with
 * it, and those of the step before that are closed to them.
 *
 * @throws LB_GROUP_NOT_FOUND, LB_GROUP_STEP, LB_GROUP_ITEM_OPEN
 */
export async function takeGroupStep(
  unit: UnitOfWork,
  key: string,
  { step, words = '', name }: NewStep,
): Promise<{ readonly groupId: string }> {
  await lock(unit, 'whoIsWho')
  const [file] = await storedFiles(unit, key)
  const found = await groupNow(unit, file?.groupId ?? key)
  if (!file && !found) throw refusal(peopleErrors, 'LB_GROUP_NOT_FOUND')
  const state = file?.state ?? 'new'
  const move =
    step === 'name' || step === 'note' ? null : groupMoves[step as keyof typeof groupMoves]
  if (move && !move.from.includes(state)) {
    const cause = `The group is at another point now (${groupStates[state]}): somebody was here before you.`
    throw refusal(peopleErrors, 'LB_GROUP_STEP', { cause })
  }
  if (move?.to === 'closed') await needItemEnded(unit, file)
  const fileId = file?.fileId ?? (await openFile(unit))
  const itemId = move?.beginsWork ? await workOn(unit, fileId, file) : (file?.itemId ?? null)
  const closed = file ? await closedPeople(unit, file.people) : []
  await unit.db
    .insertInto('group_step')
    .values({
      file_id: fileId,
      step,
      state: move?.to ?? state,
      name: name ?? file?.name ?? '',
      words,
      people: found ? [...new Set([...found.people, ...closed])] : [...(file?.people ?? [])],
      cases: [...new Set([...(file?.cases ?? []), ...(found?.cases ?? [])])],
      item_id: itemId,
      taken_by: unit.who.accountId,
    })
    .execute()
  unit.note({
    action: 'alteration',
    subject: `group:${key}`,
    details: { part: 'group', file: fileId, step, ...(itemId !== null && { item: itemId }) },
    ...(words !== '' && { reason: words }),
  })
  return { groupId: found?.groupId ?? `F${fileId}` }
}

/** Whoever owns the piece of work says what came of it; a group closed before that would leave it open for nothing. */
async function needItemEnded({ db }: UnitOfWork, file?: StoredFile): Promise<void> {
  if (!file || file.itemId === null) return
  const item = await itemOf(db, file.itemId)
  if (!item?.open) return
  const cause = `Item ${item.itemId}, owned by ${item.owner}, is open: whoever closes it says what came of looking at the group.`
  throw refusal(peopleErrors, 'LB_GROUP_ITEM_OPEN', { cause, field: 'move' })
}

async function groupNow({ db }: UnitOfWork, groupId: string) {
  const { rows } = await sql<{ groupId: string; people: string[]; cases: number[] }>`
    select g.id as "groupId", array(select distinct ${currentPerson('n.person_id')} from network_group_member n
        where n.group_id = g.id and ${currentPerson('n.person_id')} is not null) as people,
      array(select n.case_id from network_group_case n where n.group_id = g.id order by 1) as cases
    from network_group g where g.id = ${groupId}`.execute(db)
  return rows.find(({ people }) => people.length > 0) ?? null
}

async function openFile({ db, who }: UnitOfWork): Promise<number> {
  const { id } = await db
    .insertInto('group_file')
    .values({ opened_by: who.accountId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The piece of work that is open already, or one that whoever asks owns. */
async function workOn(unit: UnitOfWork, fileId: number, file?: StoredFile): Promise<number> {
  const before = file?.itemId ?? null
  if (before !== null && (await itemOf(unit.db, before))?.open) return before
  const { item } = await raiseItem(unit, {
    kind: 'action',
    title: `Look at group F${fileId}`,
    details: `The group and what was done about it stand at /groups/F${fileId}.`,
    caseId: null,
    owner: unit.who.accountId,
  })
  return item
}

/** People of a step before who are closed to whoever asks: they stay of the file. */
async function closedPeople(
  { db }: UnitOfWork,
  people: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ was: string }>`
    select w.was from unnest(${[...people]}::text[]) as w (was)
    where ${currentPerson('w.was')} is null`.execute(db)
  return rows.map(({ was }) => was)
}
