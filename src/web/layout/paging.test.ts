import { describe, expect, it } from 'vitest'
import { paging } from './paging.ts'

describe('paging', () => {
  const pages = (page: number, last: number) => ({ rows: [], page, pages: last, total: 0 })

  it('is not there for one page', () => {
    expect(paging(pages(1, 1), '/x')).toBeNull()
  })

  it('links first, last and the neighbours, and keeps the filter', () => {
    const made = paging(pages(5, 9), '/x', { q: 'a b', state: undefined })
    const numbers = made?.items.map((item) => ('number' in item ? item.number : '…'))
    expect(numbers).toEqual([1, '…', 4, 5, 6, '…', 9])
    expect(made?.next?.href).toBe('/x?q=a+b&page=6')
    expect(paging(pages(2, 2), '/x')?.previous?.href).toBe('/x')
  })
})
