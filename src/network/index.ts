export { findGroups } from './find-groups.ts'
export type {
  FoundGroup,
  GroupTie,
  NetworkCase,
  NetworkInput,
  NetworkOptions,
  NetworkTie,
  TieKind,
} from './network-input.ts'
