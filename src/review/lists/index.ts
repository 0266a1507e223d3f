export {
  type ListColumn,
  type ListFormat,
  type ListValue,
  listFormats,
  type WholeList,
  wholeLists,
} from './contract.ts'
export { type KeptFiles, keepFiles, keptFiles } from './kept-files.ts'
export { saveList } from './save-list.ts'
