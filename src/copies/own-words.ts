const mailHead = /^(?:(?:From|Sender|Reply to|To|Cc|Bcc|Date|Subject|Attached): [^\n]*\n)+(?:\n|$)/
const pageMark = /^\[Page \d+ of \d+(?: is|,| can’t)[^\]\n]*\]$/gm
const notRead = /\n\nNot read of this document:\n(?:- [^\n]*(?:\n|$))+$/

/**
 * The words of a document that are its own: of a mail without its head, so that a report sent twice is one, and without what
 * Lookback itself wrote there of pages and of parts that are not read.
 */
export const ownText = (mediaType: string, text: string): string => {
  const own = text.replace(notRead, '').replaceAll(pageMark, '')
  return mediaType === 'message/rfc822' ? own.replace(mailHead, '') : own
}
