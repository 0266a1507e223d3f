export {
  dueWords,
  handOffLine,
  type ItemLine,
  itemLine,
  stepLine,
  waitedWords,
} from '../casework/index.ts'
