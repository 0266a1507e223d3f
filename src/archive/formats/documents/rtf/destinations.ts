/** Groups whose words are no words of the document. */
export const silent: ReadonlySet<string> = new Set(
  'colortbl stylesheet info filetbl fldinst nonshppict xe tc tcn rxe template themedata datastore latentstyles objdata objclass pnseclvl'.split(
    ' ',
  ),
)

/** Groups marked as ones to be left out by who does not know them (`\*`), which are known here. */
export const known: ReadonlySet<string> = new Set(
  'shpinst shppict annotation atnauthor revtbl formfield ffname footnote ud'.split(' '),
)

/** Parts of a document that are shown after its words. */
export const stories: Readonly<Record<string, 'header' | 'footer'>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
}

/** Control words and symbols that stand for characters. */
export const characters: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  tab: '\t',
  '~': '\u00a0',
  _: '-',
  '\t': '\t',
  '{': '{',
  '}': '}',
  '\\': '\\',
}
