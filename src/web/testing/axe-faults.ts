import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * The rules of axe that a page breaks, each with what breaks it.
 *
 * Legacy mode opens no second page to put the findings of frames together: no page here has frames,
 * and the second page costs as much as the analysis. Every rule is tried; what keeps to a rule is not
 * described, which would take longer than to try them.
 */
export async function axeFaults(page: Page): Promise<readonly (readonly string[])[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.map(({ id, nodes }) => [page.url(), id, ...nodes.map(({ html }) => html)])
}

/** By how many pixels a page is wider than its window. */
export const pixelsBeyond = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth')
