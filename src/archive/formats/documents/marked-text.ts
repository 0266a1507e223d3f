/** Words put together, those of one mark between one pair of brackets: `[deleted by Ann: …]`. */
export class MarkedText {
  readonly #out: string[] = []
  #mark = ''
  #length = 0

  get length(): number {
    return this.#length
  }

  add(text: string, mark = ''): void {
    if (text === '') return
    if (mark !== this.#mark) {
      this.#close()
      if (mark !== '') this.#push(`[${mark}: `)
      this.#mark = mark
    }
    this.#push(text)
  }

  /** A line or cell ends: a mark does not reach over it. */
  end(separator: string): void {
    this.#close()
    this.#push(separator)
  }

  /** The paragraph that a cell ends with ends with it. */
  endCell(): void {
    this.#close()
    while (/^\n+$/.test(this.#out.at(-1) ?? '')) this.#out.pop()
    this.#push('\t')
  }

  text(): string {
    this.#close()
    return this.#out
      .join('')
      .replace(/\t*\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  }

  #close(): void {
    if (this.#mark !== '') this.#push(']')
    this.#mark = ''
  }

  #push(text: string): void {
    this.#out.push(text)
    this.#length += text.length
  }
}
