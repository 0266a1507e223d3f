import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'

/** Of the version that the builder brings. */
const axe: { readonly source: string } = createRequire(
  createRequire(import.meta.url).resolve('@axe-core/playwright'),
)('axe-core')

/** Puts axe into every page of a context while it loads, for one whose pages are all looked at. */
export const bringAxe = (context: BrowserContext) => context.addInitScript({ content: axe.source })

/**
 * The rules of axe that a page breaks, each with what breaks it.
 *
 * Legacy mode opens no second page to put the findings of frames together: no page here has frames,
 * and the second page costs as much as the analysis. Every rule is tried; what keeps to a rule is not
 * described, which would take longer than to try them. The builder would put axe into the page twice more
 * for each analysis, which is a third of the time.
 */
export async function axeFaults(page: Page): Promise<readonly (readonly string[])[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source)
  const { violations } = await new AxeBuilder({ page, axeSource: 'void 0' })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.map(({ id, nodes }) => [page.url(), id, ...nodes.map(({ html }) => html)])
}

/** By how many pixels a page is wider than its window. */
export const pixelsBeyond = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth')
