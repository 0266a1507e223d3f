/** Text as it stands, for a pattern of `like`: its signs for any letters mean themselves. */
export const likeText = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')
