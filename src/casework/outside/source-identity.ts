import { z } from 'zod'
import { fields } from '../../access/index.ts'

/** What is sealed: who the source is and how to reach them. */
export const sourceIdentity = z.strictObject({
  name: fields.requiredText(200, 'Give the name of the source'),
  reach: fields.text(500).default(''),
  about: fields.text(2_000).default(''),
  /** Of a source who works for a force or council, or here: collar or payroll number, or user name. */
  staffId: fields.text(100).default(''),
})
export type SourceIdentity = z.output<typeof sourceIdentity>

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Names this short are words too often: Al, May, Lee. */
const shortestName = 4
const shortestNumber = 6

/**
 * Whether a text that everybody may read says who the source is: a part of their name, their number, or
 * how to reach them.
 */
export function namesSource(
  text: string,
  { name, reach, staffId }: Pick<SourceIdentity, 'name' | 'reach' | 'staffId'>,
): boolean {
  const read = ` ${plain(text)} `
  const whole = [name, staffId, ...(reach.match(/\S+@\S+/g) ?? [])].map(plain)
  const parts = plain(name)
    .split(' ')
    .filter((part) => part.length >= shortestName)
  if ([...whole, ...parts].some((one) => one !== '' && read.includes(` ${one} `))) return true
  const digits = (some: string) => some.replaceAll(/[\s().-]/g, '')
  const numbers = digits(reach).match(/\d+/g) ?? []
  return numbers.some((one) => one.length >= shortestNumber && digits(text).includes(one))
}

/** Whether this account is the source's own: by name, user name or a staff number. */
export const isSource = (
  { name, staffId }: Pick<SourceIdentity, 'name' | 'staffId'>,
  account: {
    readonly name: string
    readonly username: string
    readonly staffIds: readonly string[]
  },
): boolean => {
  const number = plain(staffId).replaceAll(' ', '')
  return (
    plain(name) === plain(account.name) ||
    (number !== '' &&
      [account.username, ...account.staffIds].some(
        (one) => plain(one).replaceAll(' ', '') === number,
      ))
  )
}
