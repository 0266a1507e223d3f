import type { Catalogue } from '../../catalogue.ts'

/** Definitions, two of them compared, and how complete and how alike the records are. */
export const definitions: Catalogue = {
  'Published meanings, written as rules with versions. Old versions stay, so that old figures can be recomputed. <1>Compare two of them</1>':
    'Ystyron cyhoeddedig, wedi’u hysgrifennu fel rheolau â fersiynau. Mae hen fersiynau’n aros, fel y gellir cyfrif hen ffigurau eto. <1>Cymharu dau ohonynt</1>',
  ', or <1>write one of your own</1>': ', neu <1>ysgrifennu eich un eich hun</1>',
  Authority: 'Awdurdod',
  'In use': 'Mewn defnydd',
  'Yes @inUse': 'Ydy',
  'Replaced by a later version': 'Disodlwyd gan fersiwn ddiweddarach',
  'No definition is registered yet.': 'Nid oes diffiniad wedi’i gofrestru eto.',
  ', published {1}': ', cyhoeddwyd {1}',
  'A later version is in use. This one stays so that old figures can be recomputed.':
    'Mae fersiwn ddiweddarach mewn defnydd. Mae’r un hon yn aros fel y gellir cyfrif hen ffigurau eto.',
  'Source: {1}': 'Ffynhonnell: {1}',
  Held: 'Roedd yn dal',
  'from {1}': 'o {1}',
  'Compare with another': 'Cymharu ag un arall',
  ', or <1>write one of your own from it</1>': ', neu <1>ysgrifennu eich un eich hun ohono</1>',
  'The whole file': 'Y ffeil gyfan',

  'Compare definitions': 'Cymharu diffiniadau',
  'The first': 'Y cyntaf',
  'The second': 'Yr ail',
  Compare: 'Cymharu',
  '<1>First:</1> <2>{1}</2>. <3>Second:</3> <4>{2}</4>.':
    '<1>Cyntaf:</1> <2>{1}</2>. <3>Ail:</3> <4>{2}</4>.',
  'Of {1} cases both count {2}, the first alone {3} and the second alone {4}.':
    'O {1} achos, mae’r ddau’n cyfrif {2}, y cyntaf yn unig {3} a’r ail yn unig {4}.',
  'Cases by what each says': 'Achosion yn ôl yr hyn y mae’r naill a’r llall yn ei ddweud',
  'The first says': 'Mae’r cyntaf yn dweud',
  'The second: met': 'Yr ail: wedi’i fodloni',
  'The second: cannot be determined': 'Yr ail: ni ellir pennu',
  'The second: not met': 'Yr ail: heb ei fodloni',
  'The second:': 'Yr ail:',
  '{1}<1> cases: the first {2}, the second {3}</1>': '{1}<1> achos: y cyntaf {2}, yr ail {3}</1>',
  'By which clause': 'Yn ôl pa gymal',
  'What one counts and the other leaves out, by the clauses that leave it out. A case may stand under several.':
    'Yr hyn y mae’r naill yn ei gyfrif a’r llall yn ei adael allan, yn ôl y cymalau sy’n ei adael allan. Gall achos fod o dan fwy nag un.',
  'Counted by the first, left out by the second': 'Cyfrifir gan y cyntaf, gadewir allan gan yr ail',
  'Counted by the second, left out by the first': 'Cyfrifir gan yr ail, gadewir allan gan y cyntaf',
  'Neither leaves out what the other counts.':
    'Nid yw’r naill yn gadael allan yr hyn y mae’r llall yn ei gyfrif.',
  Clause: 'Cymal',
  'Over time and by source': 'Dros amser ac yn ôl ffynhonnell',
  'What the pictures mean': 'Ystyr y lluniau',
  'Counted by both': 'Cyfrifir gan y ddau',
  'Only by the first': 'Gan y cyntaf yn unig',
  'Only by the second': 'Gan yr ail yn unig',
  Both: 'Y ddau',
  'Only the first': 'Y cyntaf yn unig',
  'Only the second': 'Yr ail yn unig',
  Picture: 'Llun',
  'Picture: by year': 'Llun: yn ôl blwyddyn',
  'Table: by year': 'Tabl: yn ôl blwyddyn',
  'year of the offence or concern': 'blwyddyn y drosedd neu’r pryder',
  'By the year of the offence or concern': 'Yn ôl blwyddyn y drosedd neu’r pryder',
  'Cases counted by both definitions, by the first alone and by the second alone, by year. {1} The table has the same numbers.':
    'Achosion a gyfrifir gan y ddau ddiffiniad, gan y cyntaf yn unig a chan yr ail yn unig, yn ôl blwyddyn. {1} Mae’r un rhifau yn y tabl.',
  '{1} to {2}, at most {3} cases a year counted by either.':
    '{1} i {2}, gyda {3} achos y flwyddyn ar y mwyaf yn cael eu cyfrif gan y naill neu’r llall.',
  '{1}, at most {2} cases a year counted by either.':
    '{1}, gyda {2} achos y flwyddyn ar y mwyaf yn cael eu cyfrif gan y naill neu’r llall.',
  'No day recorded': 'Dim diwrnod wedi’i gofnodi',
  'The comparison': 'Y gymhariaeth',
  'Compared cases': 'Achosion a gymharwyd',
  'No case you may see.': 'Dim achos y cewch ei weld.',
}
