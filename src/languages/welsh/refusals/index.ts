import type { Catalogue } from '../../catalogue.ts'
import { access } from './access.ts'
import { archive } from './archive.ts'
import { cases } from './cases.ts'
import { casework } from './casework.ts'
import { contact } from './contact.ts'
import { engines } from './engines.ts'
import { explorer } from './explorer.ts'
import { fields } from './fields.ts'
import { figures } from './figures.ts'
import { intake } from './intake.ts'
import { items } from './items.ts'
import { people } from './people.ts'
import { reading } from './reading.ts'
import { review } from './review.ts'
import { running } from './running.ts'
import { store } from './store.ts'

/** Why something is refused, and what to do: the causes and remedies of the rooms’ tables, and what is to be mended in forms. */
export const refusals: Catalogue = {
  ...access,
  ...archive,
  ...cases,
  ...casework,
  ...contact,
  ...engines,
  ...explorer,
  ...fields,
  ...figures,
  ...intake,
  ...items,
  ...people,
  ...reading,
  ...review,
  ...running,
  ...store,
}
