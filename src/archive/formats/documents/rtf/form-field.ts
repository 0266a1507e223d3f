/** A field of a form (RTF 1.9.1, “Form Fields”): a box is ticked or not; what is filled in stands among the words. */
export class FormField {
  name = ''
  #type = 0
  #result: number | null = null
  #usual = 0

  /** @returns whether the word was one of the field’s */
  word(word: string, number: number | null): boolean {
    if (word === 'fftype') this.#type = number ?? 0
    else if (word === 'ffres') this.#result = number
    else if (word === 'ffdefres') this.#usual = number ?? 0
    else return false
    return true
  }

  text(): string {
    if (this.#type !== box) return ''
    const ticked =
      (this.#result === null || this.#result === unset ? this.#usual : this.#result) === 1
    return `[${this.name.trim() || 'box'}: ${ticked ? 'ticked' : 'not ticked'}] `
  }
}

const box = 1
const unset = 25
