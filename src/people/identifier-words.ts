import { isFormer, plainScheme } from '../model/index.ts'
import type { LinkView } from './contract.ts'

const schemes: Readonly<Record<string, string>> = {
  nominal: 'nominal',
  misper: 'missing person',
  child: 'child',
  alleged: 'alleged person',
  upn: 'UPN',
  nhs: 'NHS number',
  homeOffice: 'Home Office number',
  nationalInsurance: 'National Insurance number',
  yot: 'youth justice number',
  adoption: 'adoption agency number',
}

/**
 * A number somebody is known by, as a page says it: “Northbridge Police nominal N7” for the scheme
 * `nominal:northbridge-police`.
 *
 * @param called what each source is called, by its id
 */
export function identifierWords(
  scheme: string,
  number: string,
  called: ReadonlyMap<string, string>,
): string {
  const [kind = '', source] = plainScheme(scheme).split(':')
  const whose = source === undefined ? [] : [called.get(source) ?? source]
  const before = isFormer(scheme) ? ['former'] : []
  return [...before, ...whose, schemes[kind] ?? kind, number].join(' ')
}

const ofSource = /^([a-z]+):([a-z0-9-]+):(.+)$/

const told = (value: string | null, called: ReadonlyMap<string, string>): string | null =>
  value
    ?.split(', ')
    .map((one) => {
      const [, kind, source = '', number = ''] = ofSource.exec(one) ?? []
      return called.has(source) ? identifierWords(`${kind}:${source}`, number, called) : one
    })
    .join(', ') ?? null

/** The numbers of sources among the evidence of a link, told as everywhere. */
export const linkInWords = (link: LinkView, called: ReadonlyMap<string, string>): LinkView => ({
  ...link,
  evidence: link.evidence.map(({ left, right, ...each }) => ({
    ...each,
    left: told(left, called),
    right: told(right, called),
  })),
})
