/** Numbers of the properties that are read (MS-OXPROPS); each is told by its name in that list. */
export const tags = {
  messageClass: 0x001a,
  subject: 0x0037,
  clientSubmitTime: 0x0039,
  representingName: 0x0042,
  representingAddress: 0x0065,
  representingSmtp: 0x5d02,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  senderSmtp: 0x5d01,
  recipientType: 0x0c15,
  displayBcc: 0x0e02,
  displayCc: 0x0e03,
  displayTo: 0x0e04,
  deliveryTime: 0x0e06,
  transportHead: 0x007d,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  body: 0x1000,
  rtfCompressed: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  address: 0x3003,
  smtpAddress: 0x39fe,
  attachData: 0x3701,
  attachExtension: 0x3703,
  attachFilename: 0x3704,
  attachMethod: 0x3705,
  attachLongFilename: 0x3707,
  attachMimeTag: 0x370e,
  attachContentId: 0x3712,
  attachmentHidden: 0x7ffe,
  internetCodepage: 0x3fde,
  messageCodepage: 0x3ffd,
} as const

/** Kinds of values (MS-OXCDATA 2.11.1). */
export const types = {
  integer: 0x0003,
  boolean: 0x000b,
  object: 0x000d,
  ansi: 0x001e,
  unicode: 0x001f,
  time: 0x0040,
  binary: 0x0102,
} as const

/** What a message, a recipient or an attachment says of itself, wherever it is kept. */
export interface Properties {
  /** Empty: it is not said. */
  text(tag: number): string
  binary(tag: number): Buffer | null
  number(tag: number): number | null
  /** `2014-02-03 09:00 UTC`; null: it is not said. */
  time(tag: number): string | null
}

const from1601To1970 = 11_644_473_600_000n

/** 100 nanoseconds since 1601 (MS-DTYP 2.3.3). */
export function timeText(ticks: bigint): string | null {
  const milliseconds = Number(ticks / 10_000n - from1601To1970)
  const date = new Date(milliseconds)
  if (ticks <= 0n || Number.isNaN(date.getTime())) return null
  const [day, time] = date.toISOString().split('T')
  return `${day} ${time?.slice(0, 5)} UTC`
}
