export { explorer } from './acts.ts'
export { boundaries } from './areas/chart-areas.ts'
export { type Areas, readAreas } from './areas/read-areas.ts'
export { hubTies, longestWay } from './change-chart.ts'
export {
  type ChartNode,
  type ChartPicture,
  type ChartRow,
  type ChartTie,
  type ChartView,
  chartStates,
  kindWords,
  type NodeKind,
} from './contract.ts'
export { explorerErrors } from './errors.ts'
