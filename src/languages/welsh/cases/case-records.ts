import type { Catalogue } from '../../catalogue.ts'

/** What was known of a case when, the rows it came from, a page of a document, and a case as it is printed. */
export const caseRecords: Catalogue = {
  'The case': 'Yr achos',
  'What was known of <1>{1}</1> when': 'Yr hyn oedd yn hysbys am <1>{1}</1> a phryd',
  'What was known of {1} when': 'Yr hyn oedd yn hysbys am {1} a phryd',
  'Every fact has three times: when it was true, when the source had it on record, and when it reached this review. Sources seldom say when each word was written; where they do not, the first day it can have been there and the day it surely was stand for it.':
    'Mae gan bob ffaith dri amser: pryd yr oedd yn wir, pryd yr oedd ar gofnod gan y ffynhonnell, a phryd y cyrhaeddodd yr adolygiad hwn. Anaml y mae ffynonellau’n dweud pryd yr ysgrifennwyd pob gair; lle nad ydynt, nodir yn ei le y diwrnod cyntaf y gallai fod yno a’r diwrnod yr oedd yno’n sicr.',
  Says: 'Yn dweud',
  'True on': 'Yn wir ar',
  'On record in the source': 'Ar gofnod gan y ffynhonnell',
  'Reached the review': 'Cyrhaeddodd yr adolygiad',
  'No day is given': 'Ni roddir diwrnod',
  '<br><1>Corrected since</1>': '<br><1>Cywirwyd ers hynny</1>',
  'Corrected since': 'Cywirwyd ers hynny',
  'Since {1}': 'Ers {1}',
  'Not before {1}, surely by {2}': 'Nid cyn {1}, yn sicr erbyn {2}',
  'Surely by {1}': 'Yn sicr erbyn {1}',
  'Records behind them': 'Y cofnodion y tu ôl iddynt',
  '<1>{1}</1>, line {2}, version {3}': '<1>{1}</1>, llinell {2}, fersiwn {3}',
  Stands: 'Yn sefyll',
  'No record behind this case can be read.':
    'Ni ellir darllen unrhyw gofnod y tu ôl i’r achos hwn.',
  'Other person': 'Person arall',
  '{1}, born {2}, number {3}': '{1}, ganwyd {2}, rhif {3}',
  '{1}, number {2}': '{1}, rhif {2}',

  'Source row of <1>{1}</1>': 'Rhes ffynhonnell <1>{1}</1>',
  'Source row of {1}': 'Rhes ffynhonnell {1}',
  'As <1>{1}</1> wrote it: nothing is corrected or left out here.':
    'Fel yr ysgrifennodd <1>{1}</1> hi: ni chywirir ac ni hepgorir dim yma.',
  '<1>{1}</1>, line {2}': '<1>{1}</1>, llinell {2}',
  ', version {1}': ', fersiwn {1}',
  '; {1} {2} empty': '; {1} {2} gwag',
  'value is': 'gwerth',
  'values are': 'o werthoedd',
  'Values of the row': 'Gwerthoedd y rhes',
  Column: 'Colofn',
  'No row is kept that this case came from.': 'Ni chedwir unrhyw res y daeth yr achos hwn ohoni.',

  'Page {1} of <1>{2}</1>': 'Tudalen {1} o <1>{2}</1>',
  'Page {1} of the document {2}': 'Tudalen {1} o’r ddogfen {2}',
  'Page {1} of {2}: {3}.': 'Tudalen {1} o {2}: {3}.',
  'Page {1}': 'Tudalen {1}',
  'Page {1} of {2} as a picture; open it at its full size':
    'Tudalen {1} o {2} fel llun; agorwch hi yn ei maint llawn',
  'As it came': 'Fel y daeth',
  'As a machine read it': 'Fel y darllenodd peiriant hi',
  'The recogniser’s own measure of sureness is {1} of 100 over the page, and {2} in its worst line. It is no probability.':
    'Mesur y darllenydd ei hun o’i sicrwydd yw {1} o 100 dros y dudalen, a {2} yn ei llinell waethaf. Nid tebygolrwydd ydyw.',
  'In {1} % of the ink no words were recognised: a line may be missing, or there is a drawing, a stamp or handwriting.':
    'Mewn {1} % o’r inc ni adnabuwyd geiriau: gall llinell fod ar goll, neu mae yno lun, stamp neu lawysgrifen.',
  'Its words came with the document and stand in its text; how sure that machine was is not known.':
    'Daeth ei geiriau gyda’r ddogfen ac maent yn ei thestun; nid yw’n hysbys pa mor sicr oedd y peiriant hwnnw.',

  '<1>{1}</1> · printed {2} by <2>{3}</2> for: {4}':
    '<1>{1}</1> · argraffwyd {2} gan <2>{3}</2> ar gyfer: {4}',
  'Print this page with the browser; each sheet is numbered. That it was made to be printed is on the ledger.':
    'Argraffwch y dudalen hon â’r porwr; rhifir pob dalen. Mae’r cyfriflyfr yn nodi iddi gael ei llunio i’w hargraffu.',
  'No reading that you may see.': 'Dim darlleniad y cewch ei weld.',
  'Proposed by <1>{1}</1>, {2}: <2>{3}</2>': 'Cynigiwyd gan <1>{1}</1>, {2}: <2>{3}</2>',
  '{1} by <1>{2}</1>, {3}': '{1} gan <1>{2}</1>, {3}',
  'None is proposed.': 'Nid oes yr un wedi’i gynnig.',
  'No person is recorded on this case.': 'Nid oes person wedi’i gofnodi ar yr achos hwn.',
  'No event is recorded.': 'Nid oes digwyddiad wedi’i gofnodi.',
  '{1} earlier events of these people are not listed.':
    'Nid yw {1} o ddigwyddiadau cynharach y bobl hyn wedi’u rhestru.',
}
