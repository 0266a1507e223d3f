import { provide, type Service } from '../../access/index.ts'
import { wholeLists } from '../../review/index.ts'
import { caseworkLists } from './casework-lists.ts'
import { deskLists } from './desk-lists.ts'
import { figureLists } from './figure-lists.ts'
import type { PageList } from './page-list.ts'
import { peopleLists } from './people-lists.ts'
import { readingLists } from './reading-lists.ts'

/** Every list that a page shows and that can be saved as a file. */
export const everyList: readonly PageList[] = [
  ...readingLists,
  ...caseworkLists,
  ...peopleLists,
  ...figureLists,
  ...deskLists,
]

/** Tells the review which lists can be saved. */
export const listsToSave: Service = provide(
  wholeLists,
  new Map(everyList.map((list) => [list.name, list])),
)
