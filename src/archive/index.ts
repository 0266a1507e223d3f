export type { ExtractRow, NotedRow, QuarantineRow } from './acts/contract.ts'
export { importResultSchema, mapTrialSchema } from './acts/contract.ts'
export { extracts, notes, quarantine } from './acts/extracts.ts'
export { archive } from './acts/index.ts'
export type { OwnMapView } from './acts/own-maps.ts'
export { quarantineColumns } from './acts/quarantine-file.ts'
export { archiveErrors } from './errors.ts'
export { type ItemsOfRow, itemsOfFiles } from './extracts/items-of-files.ts'
export type { Refused } from './extracts/refused.ts'
export { formatTitle, mapTitle, ownMapsOf } from './extracts/titles.ts'
export { type MapTrial, tryMap } from './extracts/try-map.ts'
export { firstColumn } from './formats/first-column.ts'
export { type NotRead, notReadLines } from './formats/not-read.ts'
export { archiveAsOf } from './history/archive-as-of.ts'
export { caseRecords } from './history/case-records.ts'
export { historyWithMap } from './history/history-with-map.ts'
export {
  type ExtractResult,
  type ImportOptions,
  type ImportResult,
  importPaths,
  lookAhead,
} from './import-paths.ts'
export { type MapWords, mapWords } from './maps/map-words.ts'
export { parseMap } from './maps/parse-map.ts'
export {
  keepReading,
  type PageCounts,
  type PageOutcome,
  pageCounts,
  type WaitingPage,
  waitingPages,
} from './pages/waiting-pages.ts'
