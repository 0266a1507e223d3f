/**
 * What stands for each English text in another language, by the English text itself. In both, `{1}` is what is filled in,
 * `<1>…</1>` a part that is a link, a name or the like, in the order of the English. `{1:a|b|c|d|e|f}` in the other is
 * the form for the number `{1}`: none, one, two, few, many, other (`Intl.PluralRules`). What is filled in is said in the
 * language too where there are words for it; `{1!}` in the other is left as somebody wrote it. A key that ends in
 * ` @context` is for that place alone, as the answer “Yes” is another word after each Welsh question.
 */
export type Catalogue = Readonly<Record<string, string>>

/** What is filled in, with how often: the same in both languages, or the translation loses or makes up something. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\d+!?\}|<\/?\d+>/g)].map(([place]) => place.replace('!', '')).sort()
}
