import type { Page } from '../../model/index.ts'

type Query = Readonly<Record<string, string | undefined>>

/** An address with what is set of `query`; nothing empty in it. */
export function address(path: string, query: Query): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const text = new URLSearchParams(set).toString()
  return text ? `${path}?${text}` : path
}

export type Pagination = ReturnType<typeof paging>

/**
 * The parameters of govuk-frontend's pagination; null for one page.
 *
 * @param place the id of the list on a page that shows more than it
 */
export function paging(
  { page, pages }: Pick<Page<unknown>, 'page' | 'pages'>,
  path: string,
  query: Query = {},
  place = '',
) {
  if (pages <= 1) return null
  const href = (number: number) =>
    address(path, { ...query, page: number === 1 ? undefined : String(number) }) +
    (place && `#${place}`)
  const shown = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const numbers = [...new Set(shown)].sort((a, b) => a - b)
  const items = numbers.flatMap((number, i) => {
    const item = { number, href: href(number), current: number === page }
    return i > 0 && number - numbers[i - 1]! > 1 ? [{ ellipsis: true }, item] : [item]
  })
  return {
    items,
    previous: page > 1 ? { href: href(page - 1) } : null,
    next: page < pages ? { href: href(page + 1) } : null,
  }
}
