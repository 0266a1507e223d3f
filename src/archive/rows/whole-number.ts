/** A number as it was meant: programs that take a column of ids for decimals write 123 as `123.0`. */
export const wholeNumber = (text: string): string => /^(\d+)\.0+$/.exec(text)?.[1] ?? text
