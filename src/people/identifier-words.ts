const schemes: Readonly<Record<string, string>> = {
  nominal: 'nominal',
  misper: 'missing person',
  child: 'child',
  upn: 'UPN',
  nhs: 'NHS number',
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
  const [kind = '', source] = scheme.split(':')
  const whose = source === undefined ? [] : [called.get(source) ?? source]
  return [...whose, schemes[kind] ?? kind, number].join(' ')
}
