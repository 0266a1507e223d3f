import { routes } from '../routes.ts'

/** What a page says to whoever reads it, without marks, scripts and addresses. */
const visibleText = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

export interface WalkedPage {
  readonly path: string
  readonly text: string
}

const patterns = routes
  .filter(({ method }) => method === 'GET')
  .map(({ path }) => ({ path, matches: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`) }))

/** The route that answers an address; the first by the table, as where two fit the literal one stands before. */
const routeOf = (address: string): string | undefined => {
  const [path = ''] = address.split(/[?#]/)
  const fitting = patterns.filter(({ matches }) => matches.test(path))
  return (fitting.find(({ path: known }) => known === path) ?? fitting[0])?.path
}

/**
 * Follows the links of pages from these on, one page of each route, as whoever `get` asks for.
 *
 * @param get the body of a page; null where it is no page this person is shown
 * @param walked routes that were read before, by somebody else; grows
 */
export async function walkPages(
  get: (path: string) => Promise<string | null>,
  from: readonly string[],
  walked: Set<string>,
): Promise<readonly WalkedPage[]> {
  const pages: WalkedPage[] = []
  const waiting = [...from]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(path)
    if (route === undefined || walked.has(route)) continue
    const html = await get(path)
    if (html === null) continue
    walked.add(route)
    pages.push({ path, text: visibleText(html) })
    const links = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href!)
    waiting.push(...links.map((href) => href.replaceAll('&amp;', '&')))
  }
  return pages
}
