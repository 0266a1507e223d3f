import { InvalidArgumentError, Option } from 'commander'

export const dataOption = () =>
  new Option('--data <dir>', 'folder of the store').default('lookback-data')

export const jsonOption = () =>
  new Option('--json', 'print one JSON document on standard output and nothing else')

/** A whole number of at least `least`. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const value = Number(text)
    if (!Number.isSafeInteger(value) || value < least) {
      throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`)
    }
    return value
  }
