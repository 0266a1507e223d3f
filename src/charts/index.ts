export { type Axis, countAxis, countAxisTo, shareAxis, type Tick } from './axis.ts'
export { type Columns, columns, labelled } from './columns.ts'
export { type CountBar, type CountBars, countBars } from './count-bars.ts'
export { type Frame, frameOf } from './frame.ts'
export { type Bounds, type IntervalBar, intervalBar } from './interval.ts'
export { linePath } from './line.ts'
export { type Ranged, type RangeMark, rangeMark } from './range-mark.ts'
export { linear, pixels, type Scale } from './scale.ts'
export { type SpellBars, type SpellLine, spellBars } from './spell-bars.ts'
export { type SumBar, type SumBars, type SumPicture, sumBars } from './sum-bars.ts'
export { timeAxis } from './time-axis.ts'
export {
  type TimelineLane,
  type TimelineMark,
  type TimelinePicture,
  timelinePicture,
} from './timeline.ts'
export { camelWords, numberWords, percentWords, plural, signed, sureWords } from './words.ts'
