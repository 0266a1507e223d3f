import { csvText } from '../../model/index.ts'
import { confidential, type Release } from './release.ts'

/** A release as CSV: a suppressed cell says that it is confidential. */
export const csvOf = ({ columns, rows }: Release): string =>
  csvText([
    columns.map(({ title }) => title),
    ...rows.map((row) => row.map((cell) => cell ?? confidential)),
  ])
