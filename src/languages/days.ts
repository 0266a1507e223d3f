/** Dates and times as the English pages write them, read back. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const written = new RegExp(
  `^(?:(\\d{1,2}) )?(${months.map((month) => `${month}|${month.slice(0, 3)}|${month.slice(0, 4)}`).join('|')}) (\\d{4})(?: at (\\d{2}:\\d{2}))?$`,
)

/** '2 Mar', as there is room for below a bar. */
const shortDay = new RegExp(`^(\\d{1,2}) (${months.map((month) => month.slice(0, 3)).join('|')})$`)

/** '5 March 2014 at 14:05' as the language has it, by Intl; null where the text is no such date. */
export function dayIn(locale: string, text: string): string | null {
  const short = shortDay.exec(text)
  if (short) return shortDayIn(locale, Number(short[1]), short[2]!)
  const found = written.exec(text)
  if (!found) return null
  const [, day, monthName = '', year, time] = found
  const month = months.findIndex((name) => name.startsWith(monthName))
  const date = new Date(Date.UTC(Number(year), month, Number(day ?? 1)))
  if (day !== undefined && date.getUTCDate() !== Number(day)) return null
  const words = new Intl.DateTimeFormat(locale, {
    ...(day !== undefined && { day: 'numeric' }),
    month: day === undefined && monthName.length < 5 && monthName !== 'May' ? 'short' : 'long',
    year: 'numeric',
    ...(time !== undefined && { hour: '2-digit', minute: '2-digit' }),
    timeZone: 'UTC',
  })
  const [hour, minute] = (time ?? '0:0').split(':').map(Number)
  return words.format(date.getTime() + ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000)
}

function shortDayIn(locale: string, day: number, monthName: string): string | null {
  const month = months.findIndex((name) => name.startsWith(monthName))
  const words = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  // A leap year has every day.
  const date = new Date(Date.UTC(2024, month, day))
  return date.getUTCDate() === day ? words.format(date) : null
}
