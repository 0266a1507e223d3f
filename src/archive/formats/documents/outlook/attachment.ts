import { type Properties, tags } from './properties.ts'

/** How an attachment is kept where it is a message itself (MS-OXCMSG 2.2.2.9, PidTagAttachMethod). */
export const embedded = 5

/** As people call it; what has no name is called by its place. */
export function attachmentName(properties: Properties, nth: number): string {
  const { attachLongFilename, attachFilename, displayName, attachExtension } = tags
  const name = [attachLongFilename, attachFilename, displayName]
    .map((tag) =>
      properties
        .text(tag)
        .replace(/\p{Cc}/gu, '')
        .trim(),
    )
    .find((one) => one !== '')
  return name ?? `part ${nth}${properties.text(attachExtension)}`
}

/** A picture shown within the words, such as a logo: not attached for its own sake. */
export const isInline = (properties: Properties): boolean =>
  properties.text(tags.attachMimeTag).toLowerCase().startsWith('image/') &&
  properties.text(tags.attachContentId) !== '' &&
  (properties.number(tags.attachmentHidden) ?? 0) !== 0
