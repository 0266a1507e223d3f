import { AsyncLocalStorage } from 'node:async_hooks'
import type { Page } from './page.ts'

const longPages = new AsyncLocalStorage<number>()

/** Rows a page of a list has: 25 on a screen, more where a list is read whole (`withPagesOf`). */
export const pageRows = (): number => longPages.getStore() ?? 25

/** Runs `work`, in which each page of a list has that many rows: for a file of every row. */
export const withPagesOf = <T>(rows: number, work: () => Promise<T>): Promise<T> =>
  longPages.run(rows, work)

/** Where a page begins; a page number that is no page is the first. */
export const pageStart = (page: number): number => (pageNumber(page) - 1) * pageRows()

const pageNumber = (page: number) => (Number.isSafeInteger(page) && page > 0 ? page : 1)

export const pageOf = <T>(rows: readonly T[], page: number, total: number): Page<T> => ({
  rows,
  page: pageNumber(page),
  pages: Math.max(1, Math.ceil(total / pageRows())),
  total,
})

/** Takes the total out of rows that carry it (`count(*) over ()`). */
export function pageOfCounted<R extends { readonly total: number }, T>(
  rows: readonly R[],
  page: number,
  row: (counted: R) => T,
): Page<T> {
  return pageOf(rows.map(row), page, rows[0]?.total ?? 0)
}
