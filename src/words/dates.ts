export { dayNumber, dayNumbers, dayWords, momentWords, monthWords } from '../model/index.ts'
