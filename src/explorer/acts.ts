import { chartAreas } from './areas/chart-areas.ts'
import {
  addToChart,
  expandChart,
  keepChart,
  moveNode,
  pathOnChart,
  removeNode,
  undoChart,
} from './change-chart.ts'
import { openChart, previewChart } from './open-chart.ts'
import { listCharts, viewChart } from './view-chart.ts'

/** Charts of people, cases and things that grow from what is open. */
export const explorer = {
  charts: listCharts,
  chart: viewChart,
  open: openChart,
  preview: previewChart,
  areas: chartAreas,
  add: addToChart,
  expand: expandChart,
  path: pathOnChart,
  move: moveNode,
  remove: removeNode,
  undo: undoChart,
  keep: keepChart,
} as const
