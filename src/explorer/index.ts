export { explorer } from './acts.ts'
export { hubTies, longestWay } from './change-chart.ts'
export {
  type ChartNode,
  type ChartRow,
  type ChartTie,
  type ChartView,
  chartStates,
  kindWords,
  type NodeKind,
} from './contract.ts'
export { explorerErrors } from './errors.ts'
