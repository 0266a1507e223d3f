import type { Catalogue } from '../../catalogue.ts'

/** What follows a decision, whether victims were told of it, and the lists that must be empty. */
export const afterDecisions: Catalogue = {
  'What follows a decision': 'Yr hyn sy’n dilyn penderfyniad',
  'When a decision is authorised, these items are made with it, owned by whoever authorised it until somebody has accepted them.':
    'Pan awdurdodir penderfyniad, creir yr eitemau hyn gydag ef; pwy bynnag a’i hawdurdododd sy’n berchen arnynt nes i rywun eu derbyn.',
  'This is version {1}, which two leads agreed on.':
    'Dyma fersiwn {1}, y cytunodd dau arweinydd arni.',
  'This is the table as it came with the program; nobody has changed it.':
    'Dyma’r tabl fel y daeth gyda’r rhaglen; nid oes neb wedi’i newid.',
  'A decision keeps what the table made when it was authorised.':
    'Mae penderfyniad yn cadw’r hyn a greodd y tabl pan awdurdodwyd ef.',
  'What follows a decision now': 'Yr hyn sy’n dilyn penderfyniad nawr',
  'What would follow a decision': 'Yr hyn a fyddai’n dilyn penderfyniad',
  'What is to be done': 'Beth sydd i’w wneud',
  'Open the reinvestigation': 'Agor yr ailymchwiliad',
  'Hand it to the force or unit that reinvestigates, and record who accepted it.':
    'Trosglwyddwch ef i’r heddlu neu’r uned sy’n ailymchwilio, a chofnodwch pwy a’i derbyniodd.',
  'Tell the victim what was decided': 'Dweud wrth y dioddefwr beth a benderfynwyd',
  'As they wish to be told, before anything else is done in their name.':
    'Fel y mae’n dymuno cael gwybod, cyn gwneud dim arall yn ei enw.',
  'Refer to the safeguarding hub': 'Atgyfeirio i’r hyb diogelu',
  'Until the hub has accepted by name, time and means, it is ours.':
    'Nes i’r hyb dderbyn, gydag enw, amser a chyfrwng, ni sy’n gyfrifol.',
  'Make the further enquiry': 'Gwneud yr ymholiad pellach',
  'What the decision asks; the answer is put on file.':
    'Yr hyn y mae’r penderfyniad yn ei ofyn; rhoddir yr ateb ar ffeil.',
  'Tell the victim, or put down why not': 'Dweud wrth y dioddefwr, neu nodi pam na ddywedwyd',
  'Told, declined by the victim, or withheld with a reason.':
    'Cafodd wybod, nid oedd y dioddefwr yn dymuno hynny, neu cadwyd yn ôl gyda rheswm.',
  'A change waits for a second lead': 'Mae newid yn aros am ail arweinydd',
  'Your reason (needed to send it back)': 'Eich rheswm (mae ei angen i’w anfon yn ôl)',
  'Confirm the change': 'Cadarnhau’r newid',
  'Another lead confirms it or sends it back.':
    'Arweinydd arall sy’n ei gadarnhau neu’n ei anfon yn ôl.',
  'Propose a change': 'Cynnig newid',
  'One line at a time. It holds once another lead has confirmed it, for decisions authorised from then on.':
    'Un llinell ar y tro. Mae’n dal wedi i arweinydd arall ei gadarnhau, ar gyfer penderfyniadau a awdurdodir o hynny ymlaen.',
  'Which line?': 'Pa linell?',
  'Choose a line': 'Dewiswch linell',
  '{1}: instead of the line “{2}”': '{1}: yn lle’r llinell “{2}”',
  '{1}: a further line': '{1}: llinell bellach',
  'Nothing: take the line out': 'Dim: tynnu’r llinell allan',
  'Details (may be left out)': 'Manylion (gellir eu hepgor)',
  'Reason for the change': 'Rheswm dros y newid',
  'Propose the change': 'Cynnig y newid',
  'Changes before': 'Newidiadau blaenorol',
  Version: 'Fersiwn',
  'Version {1}: {2} by <1>{3}</1>, {4}': 'Fersiwn {1}: {2} gan <1>{3}</1>, {4}',
  '(in force)': '(mewn grym)',
  Confirmed: 'Cadarnhawyd',
  'There are none.': 'Nid oes yr un.',
  'The change is proposed. It holds once another lead has confirmed it.':
    'Mae’r newid wedi’i gynnig. Bydd yn dal wedi i arweinydd arall ei gadarnhau.',
  'The change is confirmed. It holds for decisions authorised from now on.':
    'Mae’r newid wedi’i gadarnhau. Mae’n dal ar gyfer penderfyniadau a awdurdodir o hyn ymlaen.',
  'The change is sent back. What held before holds on.':
    'Mae’r newid wedi’i anfon yn ôl. Mae’r hyn oedd yn dal o’r blaen yn dal o hyd.',
  'Choose which line of the table': 'Dewiswch pa linell o’r tabl',
  'Say in a few words what is to be done': 'Dywedwch mewn ychydig eiriau beth sydd i’w wneud',
  'Give the reason for the change': 'Rhowch y rheswm dros y newid',
  'the line': 'y llinell',
  'what should follow': 'beth ddylai ddilyn',
  'what is to be done': 'beth sydd i’w wneud',

  'Victims told': 'Dioddefwyr a gafodd wybod',
  'Of {1} authorised {2} to take no further action the victim was told of {3} and did not wish to be told of {4}. Withheld with a reason: {5}. <1>Still owed: {6}.</1>':
    'O {1} {2} awdurdodedig i beidio â chymryd camau pellach, cafodd y dioddefwr wybod am {3} ac nid oedd yn dymuno gwybod am {4}. Cadwyd yn ôl gyda rheswm: {5}. <1>Eto i’w dweud: {6}.</1>',
  'Case <1>{1}</1>: was the victim told?': 'Achos <1>{1}</1>: a gafodd y dioddefwr wybod?',
  'Was the victim told?': 'A gafodd y dioddefwr wybod?',
  'Open the case first, so that your purpose is on record. Keep to the contact plan.':
    'Agorwch yr achos yn gyntaf, fel bod eich diben ar gofnod. Cadwch at y cynllun cyswllt.',
  Told: 'Cafodd wybod',
  'Did not wish to be told': 'Nid oedd yn dymuno gwybod',
  'Withheld, with a reason': 'Cadwyd yn ôl, gyda rheswm',
  'For example 2026-05-31': 'Er enghraifft 2026-05-31',
  'By what means, or why it is withheld': 'Drwy ba gyfrwng, neu pam y’i cedwir yn ôl',
  'Decisions to take no further action, those owed first':
    'Penderfyniadau i beidio â chymryd camau pellach, y rhai sydd eto i’w dweud yn gyntaf',
  'The victim': 'Y dioddefwr',
  Owed: 'Eto i’w ddweud',
  'Record again': 'Cofnodi eto',
  '<br><1>{1}<2> for case {2}</2></1>': '<br><1>{1}<2> ar gyfer achos {2}</2></1>',
  'No decision to take no further action is authorised yet.':
    'Nid oes penderfyniad i beidio â chymryd camau pellach wedi’i awdurdodi eto.',
  'what there is to add': 'yr hyn sydd i’w ychwanegu',

  'Lists that must be empty': 'Rhestrau y mae’n rhaid iddynt fod yn wag',
  'They are: every decision authorised has an owner who accepted it, every item that ended has its result, and every reading that says risk has raised one.':
    'Maent yn wag: mae gan bob penderfyniad a awdurdodwyd berchennog a’i derbyniodd, mae gan bob eitem a ddaeth i ben ei chanlyniad, ac mae pob darlleniad sy’n dweud bod risg wedi codi un.',
  'Authorised, and no owner has accepted it': 'Awdurdodwyd, ac nid oes perchennog wedi’i dderbyn',
  'Authorised, and nothing follows': 'Awdurdodwyd, ac nid oes dim yn dilyn',
  'Decisions from before items were made. Raise what should follow on each case, or reopen the decision.':
    'Penderfyniadau o’r cyfnod cyn bod eitemau’n cael eu creu. Codwch yr hyn a ddylai ddilyn ar bob achos, neu ailagorwch y penderfyniad.',
  '{1}: {2}. <1>Raise an item<2> on {3}</2></1>': '{1}: {2}. <1>Codi eitem<2> ar {3}</2></1>',
  'Ended without a result on file': 'Daeth i ben heb ganlyniad ar ffeil',
  'A reading says risk, and none was raised': 'Mae darlleniad yn dweud bod risg, ac ni chodwyd un',
  '{1}. <1>Raise the risk<2> on {2}</2></1>': '{1}. <1>Codi’r risg<2> ar {2}</2></1>',
}
