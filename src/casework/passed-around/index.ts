export {
  type PassageView,
  type PassedAround,
  passageOfCase,
  passageOfChild,
  passedAroundMost,
} from './acts.ts'
export { type LostFile, lostFiles } from './lost-files.ts'
