import type { Catalogue } from '../catalogue.ts'
import { accounts } from './accounts.ts'
import { caseFile } from './case-file.ts'
import { cases } from './cases/index.ts'
import { casework } from './casework/index.ts'
import { counts } from './counts/index.ts'
import { failures } from './failures.ts'
import { figures } from './figures.ts'
import { formFaults } from './form-faults.ts'
import { forms } from './forms.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'
import { items } from './items.ts'
import { keeping } from './keeping/index.ts'
import { panel } from './panel.ts'
import { people } from './people/index.ts'
import { reading } from './reading.ts'
import { readingWork } from './reading-work/index.ts'
import { recommendations } from './recommendations.ts'
import { refusals } from './refusals/index.ts'
import { search } from './search.ts'
import { words } from './words.ts'
import { worklist } from './worklist.ts'

/**
 * The Welsh of the pages, made by the builders of Lookback after the usage of public bodies in Wales. No speaker of the field
 * has checked it; docs/languages.md says what has to be done before it is used.
 */
export const welsh: Catalogue = {
  ...frame,
  ...accounts,
  ...failures,
  ...words,
  ...reading,
  ...figures,
  ...panel,
  ...home,
  ...worklist,
  ...items,
  ...caseFile,
  ...search,
  ...forms,
  ...formFaults,
  ...cases,
  ...casework,
  ...people,
  ...keeping,
  ...refusals,
  ...counts,
  ...readingWork,
  ...recommendations,
}
