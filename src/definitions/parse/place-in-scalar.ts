import type { Scalar } from 'yaml'

/**
 * Where the character at `offset` of a text's value stands in the file. A line break within the text is
 * one character of its value; indentation after it is none.
 */
export function placeInScalar(yaml: string, { type, range }: Scalar, offset: number): number {
  let place = range?.[0] ?? 0
  if (type?.startsWith('QUOTE')) place++
  if (type?.startsWith('BLOCK')) place = skipIndent(yaml, yaml.indexOf('\n', place) + 1)
  const end = range?.[1] ?? yaml.length
  for (let left = offset; left > 0 && place < end; left--) {
    place = yaml[place] === '\n' ? skipIndent(yaml, place + 1) : place + 1
  }
  return place
}

function skipIndent(yaml: string, from: number): number {
  let place = from
  while (yaml[place] === ' ') place++
  return place
}
