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

/** The rules of axe that a page breaks, each with what breaks it. */
export async function axeFaults(page: Page): Promise<readonly Fault[]> {
  await page.evaluate(noteColours)
  return faultsOf(page, asSmall)
}

/**
 * The rules that a page breaks at another width than the one `axeFaults` looked at. Contrast, two thirds of the time, is tried
 * on text that shows now and did not, or that has other colours around it.
 */
export async function axeFaultsBeside(page: Page): Promise<readonly Fault[]> {
  const others = await faultsOf(page, { rules: { [contrast]: { enabled: false } } })
  const recoloured = (await page.evaluate(recolouredFaults(contrast, asSmall))) as readonly Fault[]
  return [...others, ...recoloured.map((fault) => [page.url(), ...fault])]
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

/** Each element that holds text which shows, with the colours that it stands in. */
const colours = `(() => {
  const around = new Map()
  const ground = (element) => {
    if (!element) return ''
    if (!around.has(element)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element)
      const own = [backgroundColor, backgroundImage, opacity].join(' ')
      around.set(element, ground(element.parentElement) + '|' + own)
    }
    return around.get(element)
  }
  const holdsText = ({ childNodes }) =>
    [...childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '')
  const shown = [...document.querySelectorAll('body *')].filter(
    (element) => (holdsText(element) || element.matches('input, select, textarea')) && element.checkVisibility(),
  )
  return new Map(shown.map((element) => [element, getComputedStyle(element).color + ground(element)]))
})()`

const noteColours = `void (window.coloursBefore = ${colours})`

const recolouredFaults = (rule: string, options: object) => `(async () => {
  const others = [...${colours}].filter(([element, now]) => coloursBefore.get(element) !== now)
  if (others.length === 0) return []
  const options = { resultTypes: ['violations'], runOnly: ['${rule}'], ...${JSON.stringify(options)} }
  const { violations } = await axe.run({ include: others.map(([element]) => element) }, options)
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
})()`

/** By how many pixels a page is wider than its window. */
export const pixelsBeyond = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth')
