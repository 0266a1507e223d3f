import { calendarDate, type Day } from '../calendar.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed']

export interface Message {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly day: Day
  readonly text: string
}

/** A plain message (RFC 5322); `example` is a domain kept for made-up addresses (RFC 2606). */
export function emlOf({ from, to, subject, day, text }: Message): string {
  const { year, month, date } = calendarDate(day)
  const at = `${weekdays[day % 7]}, ${date} ${months[month - 1]} ${year} 09:00:00 +0000`
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${at}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  return `${head.join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`
}
