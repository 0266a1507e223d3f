import type { Catalogue } from '../../catalogue.ts'

/** Why joins and splits of people, pairs and groups refuse something. */
export const people: Catalogue = {
  'People left this store encoded too often of late.':
    'Aeth data pobl wedi’u hamgodio allan o’r storfa hon yn rhy aml yn ddiweddar.',
  'Use the file that was made, or wait. Each file is one more that could be tried against.':
    'Defnyddiwch y ffeil a wnaed, neu arhoswch. Mae pob ffeil yn un arall y gellid profi yn ei herbyn.',
  'There is no such group that you may see.': 'Nid oes grŵp o’r fath y cewch ei weld.',
  'Look for it in the list of groups: a refresh may have found it under another number.':
    'Chwiliwch amdano yn y rhestr o grwpiau: efallai fod adnewyddiad wedi’i ganfod o dan rif arall.',
  'The group is not where this step begins, or something is not said that has to be.':
    'Nid yw’r grŵp lle mae’r cam hwn yn dechrau, neu mae rhywbeth y mae’n rhaid ei ddweud heb ei ddweud.',
  'Look at the group as it stands now, and choose again.':
    'Edrychwch ar y grŵp fel y mae nawr, a dewiswch eto.',
  'The piece of work that answers for the group is open.':
    'Mae’r darn o waith sy’n ateb am y grŵp ar agor.',
  'Close the item with its result, or withdraw it, and then close the group.':
    'Caewch yr eitem gyda’i chanlyniad, neu tynnwch hi yn ôl, ac yna caewch y grŵp.',
  'The join or split does not hold together.': 'Nid yw’r uniad neu’r rhaniad yn gyson.',
  'There is no such join or split that you may see.':
    'Nid oes uniad neu raniad o’r fath y cewch ei weld.',
  'Something about these people is closed to you, so you cannot say who is who.':
    'Mae rhywbeth am y bobl hyn ar gau i chi, felly ni allwch ddweud pwy yw pwy.',
  'Leave it to another officer.': 'Gadewch ef i swyddog arall.',
  'This join or split was undone already.':
    'Mae’r uniad neu’r rhaniad hwn eisoes wedi’i ddadwneud.',
  'Make it again if it was right.': 'Gwnewch ef eto os oedd yn gywir.',
  'An officer has said that these are two people.':
    'Mae swyddog wedi dweud mai dau berson yw’r rhain.',
  'Undo that split first, if it was wrong.':
    'Dadwnewch y rhaniad hwnnw yn gyntaf, os oedd yn anghywir.',
  'Officers have said that these records are one person, directly or through others.':
    'Mae swyddogion wedi dweud mai un person sydd yn y cofnodion hyn, yn uniongyrchol neu drwy eraill.',
  'Look at the person’s page: undo what was said there first, if it was wrong.':
    'Edrychwch ar dudalen y person: dadwnewch yr hyn a ddywedwyd yno yn gyntaf, os oedd yn anghywir.',
  'This pair is not in your hands, so your answer was not recorded.':
    'Nid yw’r pâr hwn yn eich dwylo chi, felly ni chofnodwyd eich ateb.',
  'Take the next pair: pairs are drawn by chance, not chosen.':
    'Cymerwch y pâr nesaf: caiff parau eu tynnu ar hap, nid eu dewis.',
  'You had this pair for too long, and another officer is looking at it now.':
    'Bu’r pâr hwn gennych yn rhy hir, ac mae swyddog arall yn edrych arno nawr.',
  'Take the next pair.': 'Cymerwch y pâr nesaf.',
  'This pair has been judged meanwhile.': 'Mae’r pâr hwn wedi’i farnu yn y cyfamser.',
  'There is no such answer on a pair that you may see.':
    'Nid oes ateb o’r fath ar bâr y cewch ei weld.',
  'Look for it among your last answers.': 'Chwiliwch amdano ymhlith eich atebion diwethaf.',
  'Another officer gave this answer.': 'Swyddog arall a roddodd yr ateb hwn.',
  'Undo the join or split on the page of the person, with a reason.':
    'Dadwnewch yr uniad neu’r rhaniad ar dudalen y person, gyda rheswm.',

  'They are one person already.': 'Un person ydynt eisoes.',
  'One of the mentions is not of this person.': 'Nid yw un o’r cyfeiriadau at y person hwn.',
  'Nothing was chosen to split off.': 'Ni ddewiswyd dim i’w wahanu.',
  'Every mention was chosen; somebody has to remain.':
    'Dewiswyd pob cyfeiriad; rhaid i rywun aros.',
  'People were encoded {1} times in the last {2} days; {3} are allowed.':
    'Amgodiwyd pobl {1} o weithiau yn y {2} diwrnod diwethaf; caniateir {3}.',
  'The group is at another point now ({1}): somebody was here before you.':
    'Mae’r grŵp ar bwynt arall nawr ({1}): bu rhywun yma o’ch blaen.',
  'Item {1}, owned by {2}, is open: whoever closes it says what came of looking at the group.':
    'Mae eitem {1}, sy’n eiddo i {2}, ar agor: pwy bynnag sy’n ei chau sy’n dweud beth ddaeth o edrych ar y grŵp.',
  'Say to whom it is handed over, and why.': 'Dywedwch i bwy y caiff ei drosglwyddo, a pham.',
  'Say why it is closed.': 'Dywedwch pam y caiff ei gau.',
  'Say why it is opened again.': 'Dywedwch pam y caiff ei agor eto.',
}
