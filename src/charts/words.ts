const grouped = new Intl.NumberFormat('en-GB')
export const numberWords = (value: number): string => grouped.format(value)

/** A weight with its sign, a real minus and two decimals: '+3.25', '−7.10'. */
export const signed = (value: number): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`

/** 0.9934 as '99.3%'; never rounds up to certainty, nor down to impossibility. */
export function percentWords(share: number): string {
  if (share <= 0 || share >= 1) return `${share * 100}%`
  if (share > 0.999) return 'over 99.9%'
  if (share < 0.001) return 'under 0.1%'
  return `${(share * 100).toFixed(1)}%`
}

/** How sure a link is: never certain, also where a store rounded it to 1. */
export const sureWords = (probability: number): string =>
  percentWords(Math.min(probability, 0.999_999))

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${numberWords(count)} ${count === 1 ? one : many}`

/** 'signInRefused' as 'Sign in refused': codes whose words are in their name. */
export function camelWords(code: string): string {
  const words = code.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
