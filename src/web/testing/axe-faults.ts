import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'

/** Of the version that the builder brings. */
const axe: { readonly source: string } = createRequire(
  createRequire(import.meta.url).resolve('@axe-core/playwright'),
)('axe-core')

const contrast = 'color-contrast'

/** The builder's own type leaves the options of checks out. */
type AxeOptions = Parameters<AxeBuilder['options']>[0] & { readonly checks?: object }

/**
 * As for small letters, whatever the size: letters that are large on a desk are small on a phone, and so what passes at one
 * width passes at another while its colours stay. The rest is what axe takes where nothing is said.
 */
const asSmall: AxeOptions = {
  checks: {
    [contrast]: {
      options: {
        ignoreUnicode: true,
        ignoreLength: false,
        ignorePseudo: false,
        boldValue: 700,
        boldTextPt: 14,
        largeTextPt: 18,
        contrastRatio: { normal: { expected: 4.5 }, large: { expected: 4.5 } },
        pseudoSizeThreshold: 0.25,
        shadowOutlineEmMax: 0.2,
        textStrokeEmMin: 0.03,
      },
    },
  },
}

/** Puts axe into every page of a context while it loads, for one whose pages are all looked at. */
export const bringAxe = (context: BrowserContext) => context.addInitScript({ content: axe.source })

export type Fault = readonly string[]

/** Combinations of colours that some page of this process passed on. */
const passed = new Set<string>()

/**
 * The rules of axe that a page breaks, each with what breaks it. Contrast, two thirds of the time, is tried on text whose
 * colours no page before it passed on: the header, links and tables of a page are those of the page before.
 */
export async function axeFaults(page: Page): Promise<readonly Fault[]> {
  const others = await faultsOf(page, { rules: { [contrast]: { enabled: false } } })
  const { faults, passes }: Contrast = await page.evaluate(contrastOf([...passed]))
  for (const colours of passes) passed.add(colours)
  return [...others, ...faults.map((fault) => [page.url(), ...fault])]
}

/**
 * Legacy mode opens no second page to put the findings of frames together: no page here has frames,
 * and the second page costs as much as the analysis. Every rule is tried; what keeps to a rule is not
 * described, which would take longer than to try them. The builder would put axe into the page twice more
 * for each analysis, which is a third of the time.
 */
async function faultsOf(page: Page, options: AxeOptions): Promise<readonly Fault[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source)
  const { violations } = await new AxeBuilder({ page, axeSource: 'void 0' })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...options })
    .analyze()
  return violations.map(({ id, nodes }) => [page.url(), id, ...nodes.map(({ html }) => html)])
}

interface Contrast {
  readonly faults: readonly Fault[]
  /** The colours of what passed. */
  readonly passes: readonly string[]
}

/**
 * Tries the contrast of each element that holds text which shows, but for those in colours that passed. Colours are those of
 * the text and of all it stands in; what is put somewhere else than in its place may lie over anything, and is always tried.
 */
const contrastOf = (before: readonly string[]) => `(async () => {
  const before = new Set(${JSON.stringify(before)})
  const around = new Map()
  const ground = (element) => {
    if (!element) return ''
    if (!around.has(element)) {
      const { backgroundColor, backgroundImage, opacity, position, transform, filter } = getComputedStyle(element)
      const own = [backgroundColor, backgroundImage, opacity, filter].join(' ')
      const moved = /absolute|fixed|sticky/.test(position) || transform !== 'none' ? ' moved' : ''
      around.set(element, ground(element.parentElement) + '|' + own + moved)
    }
    return around.get(element)
  }
  const holdsText = ({ childNodes }) =>
    [...childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '')
  const coloursOf = (element) => {
    const { color, textShadow, webkitTextStroke } = getComputedStyle(element)
    return [color, textShadow, webkitTextStroke].join(' ') + ground(element)
  }
  const tried = new Map()
  for (const element of document.querySelectorAll('body *')) {
    if (!(holdsText(element) || element.matches('input, select, textarea'))) continue
    if (!element.checkVisibility()) continue
    const colours = coloursOf(element)
    if (!before.has(colours)) tried.set(element, colours)
  }
  if (tried.size === 0) return { faults: [], passes: [] }
  const options = {
    resultTypes: ['violations', 'passes'],
    elementRef: true,
    runOnly: ['${contrast}'],
    ...${JSON.stringify(asSmall)},
  }
  const { violations, passes } = await axe.run({ include: [...tried.keys()] }, options)
  const failed = violations.flatMap(({ nodes }) => nodes.map(({ element }) => tried.get(element)))
  const fine = passes.flatMap(({ nodes }) => nodes.map(({ element }) => tried.get(element)))
  return {
    faults: violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
    passes: [...new Set(fine)].filter((colours) => colours && !/ moved/.test(colours) && !failed.includes(colours)),
  }
})()`

/** By how many pixels a page is wider than its window. */
export const pixelsBeyond = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth')
