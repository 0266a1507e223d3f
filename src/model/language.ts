/** The languages of the pages, each by its own name. English is what everything is written in. */
export const languages = { en: 'English', cy: 'Cymraeg' } as const
export type Language = keyof typeof languages

export const isLanguage = (code: unknown): code is Language =>
  typeof code === 'string' && Object.hasOwn(languages, code)

/**
 * The language a browser asks for first among ours; English where it names none.
 *
 * @param accepted an Accept-Language header (RFC 9110, 12.5.4)
 */
export function languageAsked(accepted: string | undefined): Language {
  const asked = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .flatMap((part, at) => {
      const [range = '', ...rest] = part.trim().split(';')
      const code = range.toLowerCase().split('-')[0]
      const quality = Number(/^\s*q=([\d.]+)/.exec(rest[0] ?? '')?.[1] ?? 1)
      return isLanguage(code) && quality > 0 ? [{ code, quality, at }] : []
    })
  return asked.toSorted((a, b) => b.quality - a.quality || a.at - b.at)[0]?.code ?? 'en'
}
