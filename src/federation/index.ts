export {
  type SharedCounts,
  type SharedFigure,
  type SharedUnit,
  type StoreFigures,
  sharedFigureSchema,
  storeFiguresText,
} from './document.ts'
export { encodedPeopleText } from './encoded/encoded-document.ts'
export { matchEncodedFiles } from './encoded/match-encoded-files.ts'
export * from './errors.ts'
export {
  type Federation,
  type FederationRequest,
  federate,
  type JoinedFigure,
  type JoinedRow,
} from './federate.ts'
export { type Force, type NamedText, readKeyring } from './keyring.ts'
export { type OverlapStatements, readOverlaps, usualOverlaps } from './overlaps.ts'
