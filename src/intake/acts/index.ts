import { pagesState, readPages } from '../pages/acts.ts'
import { discard } from './discard.ts'
import { importUpload } from './import.ts'
import { mapTrial, useMap } from './map.ts'
import { trial } from './trial.ts'
import { list, upload } from './view.ts'

/** Files that people upload: tried, then imported in the background. */
export const intake = {
  uploads: list,
  upload,
  trial,
  import: importUpload,
  discard,
  mapTrial,
  useMap,
  pages: pagesState,
  readPages,
} as const
