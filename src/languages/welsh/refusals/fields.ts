import type { Catalogue } from '../../catalogue.ts'

/** What is to be mended in a form, and what its fields are called there. */
export const fields: Catalogue = {
  'Enter {1}': 'Rhowch {1}',
  'Take the sign out of {1} that cannot be stored: an invisible one (NUL), or half of a character':
    'Tynnwch o {1} yr arwydd na ellir ei storio: un anweledig (NUL), neu hanner nod',
  'the search': 'y chwiliad',
  'the purpose': 'y diben',
  'the title': 'y teitl',
  'the details': 'y manylion',
  'the result': 'y canlyniad',
  'the child': 'y plentyn',
  'the day': 'y diwrnod',
  'the outcome': 'y canlyniad',
  'the document': 'y ddogfen',
  'the words': 'y geiriau',
  'what it is': 'beth ydyw',
  'what you fear': 'yr hyn a ofnwch',
  'what you add': 'yr hyn yr ydych yn ei ychwanegu',
  'who was told': 'pwy gafodd wybod',
  'Say what you fear may happen': 'Dywedwch beth yr ofnwch a all ddigwydd',
  'Say who was told': 'Dywedwch pwy gafodd wybod',
  'Give the day and the time': 'Rhowch y diwrnod a’r amser',
  'Give a day and a time that exist': 'Rhowch ddiwrnod ac amser sy’n bodoli',
  'Give a time that has been: it is later than now':
    'Rhowch amser a fu: mae’n ddiweddarach na nawr',
  'Give a day that exists': 'Rhowch ddiwrnod sy’n bodoli',
  'Choose what should follow': 'Dewiswch beth ddylai ddilyn',
  'Choose what kind of item it is': 'Dewiswch pa fath o eitem ydyw',
  'Say in a few words what it is': 'Dywedwch mewn ychydig eiriau beth ydyw',
  'Say what came of it': 'Dywedwch beth ddaeth ohoni',
  'Choose why the clock stops': 'Dewiswch pam mae’r cloc yn stopio',
  'Choose to whom you offer it': 'Dewiswch i bwy yr ydych yn ei chynnig',
  'Choose accept or refuse': 'Dewiswch dderbyn neu wrthod',
  'Choose how they answered': 'Dewiswch sut yr atebwyd',
}
