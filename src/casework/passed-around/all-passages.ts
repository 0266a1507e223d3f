import { sql } from 'kysely'
import { isKeptFromNone, type UnitOfWork, type Work } from '../../access/index.ts'
import { byHardship, groundOfPeople, type Passage } from '../../facts/index.ts'
import { addUp, noPassage } from './add-up.ts'
import { type PassedFile, readPassages, wasPassedOn } from './read-passages.ts'

type Hardship = Pick<Passage, (typeof hardships)[number]>
interface FileSums extends Hardship {
  readonly caseId: number
}
interface ChildSums extends Hardship {
  readonly personId: string
  readonly cases: readonly number[]
}

/** Every file that was passed on and every child of such files, whoever was passed around most first. */
export interface AllPassages {
  readonly files: readonly FileSums[]
  readonly children: readonly ChildSums[]
}

export const allPassages: Work<AllPassages> = {
  what: 'passed around',
  subject: 'cases',
  ground: groundOfPeople,
  async workOut(unit) {
    const files = (await readPassages(unit, wasPassedOn)).map(sumsOfFile)
    const { rows } = await sql<Pick<ChildSums, 'personId' | 'cases'>>`
      select p.person_id as "personId", array_agg(distinct m.case_id) as cases
      from mention m join person_mention p on p.mention_id = m.id
      where m.role = 'victim' and m.case_id = any(${files.map(({ caseId }) => caseId)}::bigint[])
      group by p.person_id`.execute(unit.db)
    const people = rows.map(({ personId, cases }) => ({ personId, cases: cases.map(Number) }))
    return { files: files.toSorted(filesInOrder), children: summed(files, people) }
  },
}

/** Of what was worked out from all, what rests on cases that this reader may see. */
export async function passagesShown(unit: UnitOfWork, all: AllPassages): Promise<AllPassages> {
  if (await isKeptFromNone(unit)) return all
  const { rows } = await sql<{ id: number }>`
    select asked.id from unnest(${all.files.map(({ caseId }) => caseId)}::bigint[]) as asked (id)
    where not exists (select from case_file c where c.id = asked.id)`.execute(unit.db)
  const hidden = new Set(rows.map(({ id }) => Number(id)))
  const files = all.files.filter(({ caseId }) => !hidden.has(caseId))
  return { files, children: summed(files, all.children) }
}

function summed(
  files: readonly FileSums[],
  people: readonly Pick<ChildSums, 'personId' | 'cases'>[],
): readonly ChildSums[] {
  const byId = new Map(files.map((file) => [file.caseId, file]))
  return people
    .flatMap(({ personId, cases }): ChildSums[] => {
      const own = cases.flatMap((caseId) => byId.get(caseId) ?? [])
      return own.length === 0
        ? []
        : [{ personId, cases: own.map(({ caseId }) => caseId), ...addUp(hardships, own) }]
    })
    .toSorted((a, b) => byHardship(a, b) || (a.personId < b.personId ? -1 : 1))
}

const hardships = ['handOffs', 'returns', 'daysWithNobody'] as const

const filesInOrder = (a: FileSums, b: FileSums) => byHardship(a, b) || a.caseId - b.caseId

const sumsOfFile = ({ caseId, passage }: PassedFile): FileSums => ({
  caseId,
  ...addUp(hardships, [passage ?? noPassage]),
})
