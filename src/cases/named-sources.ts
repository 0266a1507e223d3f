import type { z } from 'zod'
import { outputs, type UnitOfWork } from '../access/index.ts'

/** A source as a list of choices names it: the name is for whoever reads, the id for what is sent. */
export const namedSourceSchema = outputs.object({ id: outputs.text, name: outputs.text })
export type NamedSource = z.output<typeof namedSourceSchema>

/** Every source the review has, in the order of the alphabet. */
export const namedSources = ({ db }: Pick<UnitOfWork, 'db'>): Promise<readonly NamedSource[]> =>
  db.selectFrom('source').select(['id', 'name']).orderBy('name').orderBy('id').execute()

/** What each source is called, by its id. */
export const sourcesCalled = async (
  unit: Pick<UnitOfWork, 'db'>,
): Promise<ReadonlyMap<string, string>> =>
  new Map((await namedSources(unit)).map(({ id, name }) => [id, name]))
