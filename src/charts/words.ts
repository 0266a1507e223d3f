const grouped = new Intl.NumberFormat('en-GB')
export const numberWords = (value: number): string => grouped.format(value)

/** A weight with its sign, a real minus and two decimals: '+3.25', '−7.10'. */
export const signed = (value: number): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`

const months = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
/** Days since 1970 as 'Mar 2014'. */
export const monthOf = (day: number): string => months.format(day * 86_400_000)
