import type { Catalogue } from '../../catalogue.ts'

/** Who had a file from when to when, and the files that were passed around most. */
export const passedAround: Catalogue = {
  'Passed around': 'O law i law',
  'By the hand-offs the old records hold, {1} {2} passed on; {3} came back to whoever had the file before, and of <1>{4}</1> there are days on which nobody is recorded as holding the file. A hand-off nobody recorded is not here.':
    'Yn ôl y trosglwyddiadau yn yr hen gofnodion, {1} {2}; daeth {3} yn ôl at bwy bynnag oedd â’r ffeil o’r blaen, ac i <1>{4}</1> mae diwrnodau pan nad oes cofnod bod y ffeil gan neb. Nid yw trosglwyddiad na chofnododd neb yma.',
  'file was': 'ffeil a drosglwyddwyd',
  'files were': 'o ffeiliau a drosglwyddwyd',
  'Files, those longest with nobody first': 'Ffeiliau, y rhai a fu hiraf heb neb yn gyntaf',
  'Children, over all their files that were passed on':
    'Plant, dros eu holl ffeiliau a drosglwyddwyd',
  'Days with nobody': 'Diwrnodau heb neb',
  'Came back': 'Daeth yn ôl',
  'Hand-offs': 'Trosglwyddiadau',
  'Not joined up': 'Ddim yn dilyn ei gilydd',
  '<br><1>and {1} here</1>': '<br><1>a {1} yma</1>',
  'No hand-off is recorded.': 'Nid oes trosglwyddiad wedi’i gofnodi.',

  'Who had case {1}, and when': 'Pwy oedd ag achos {1}, a phryd',
  'Who had the cases of {1}, and when': 'Pwy oedd ag achosion {1}, a phryd',
  'hand-off @count': 'trosglwyddiad',
  'hand-offs @count': 'o drosglwyddiadau',
  'day @count': 'diwrnod',
  'days @count': 'o ddiwrnodau',
  '{1} {2} in the old records, {3} of them back to who had it before; <1>{4}</1> {5} with nobody recorded as holding it.':
    '{1} {2} yn yr hen gofnodion, {3} ohonynt yn ôl at bwy oedd â hi o’r blaen; <1>{4}</1> {5} heb gofnod ei bod gan neb.',
  'Hand-offs that do not follow the one before: {1}.':
    'Trosglwyddiadau nad ydynt yn dilyn yr un blaenorol: {1}.',
  'In this review its items were handed over {1}.':
    'Yn yr adolygiad hwn trosglwyddwyd ei heitemau {1}.',
  'Picture of who had it when': 'Llun o bwy oedd â hi a phryd',
  'Who had it when; the tables below say the same':
    'Pwy oedd â hi a phryd; mae’r tablau isod yn dweud yr un peth',
  'hatched: nobody.': 'llinellog: neb.',
  Days: 'Diwrnodau',
  'no day recorded': 'dim diwrnod wedi’i gofnodi',
  'Hand-offs dated before this file was opened or after it was closed: {1}.':
    'Trosglwyddiadau â dyddiad cyn agor y ffeil hon neu ar ôl ei chau: {1}.',
  'No file of theirs is here.': 'Nid oes ffeil o’u heiddo yma.',
}
