/** The code page of a font, by the number of its character set (RTF 1.9.1, `\fcharset`). */
const charsets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** Which code page the bytes of a text are in: that of its font, else that of the document. */
export class Fonts {
  readonly #codepages = new Map<number, number>()
  /** Of the document. */
  codepage = 1252
  /** That of text before any font is named. */
  usual = 0

  setCharset(font: number, charset: number): void {
    const codepage = charsets[charset]
    if (codepage !== undefined) this.#codepages.set(font, codepage)
  }

  setCodepage(font: number, codepage: number): void {
    if (codepage > 0) this.#codepages.set(font, codepage)
  }

  codepageOf(font: number | null): number {
    return this.#codepages.get(font ?? this.usual) ?? this.codepage
  }
}
