import type { Catalogue } from '../../catalogue.ts'

/** Sources whose identity is sealed, and the custodians who open it. */
export const sources: Catalogue = {
  'Custodians of sources': 'Ceidwaid ffynonellau',
  Custodians: 'Ceidwaid',
  Custodian: 'Ceidwad',
  'Who brought a referral is sealed to all of them. Each opens it with a passphrase that nobody can look up or set back; two at least have made their key before anything is sealed.':
    'Mae pwy a ddaeth ag atgyfeiriad wedi’i selio ar gyfer pob un ohonynt. Mae pob un yn ei agor â chyfrinymadrodd na all neb ei weld na’i ailosod; bydd dau o leiaf wedi creu eu hallwedd cyn i ddim gael ei selio.',
  'Appointed by': 'Penodwyd gan',
  'Key made': 'Allwedd wedi’i chreu',
  'Not made yet': 'Heb ei chreu eto',
  'Nobody is appointed yet.': 'Nid oes neb wedi’i benodi eto.',
  'This source was never opened.': 'Ni chafodd y ffynhonnell hon ei hagor erioed.',
  'Make your key': 'Creu eich allwedd',
  'A passphrase': 'Cyfrinymadrodd',
  'At least 15 characters. A new key opens only what is sealed after it; the old one stays under its own passphrase.':
    'O leiaf 15 nod. Nid yw allwedd newydd yn agor dim ond yr hyn a selir ar ei hôl; mae’r hen un yn aros o dan ei chyfrinymadrodd ei hun.',
  'Make my key': 'Creu fy allwedd',
  'Tell a source when they were opened': 'Dweud wrth ffynhonnell pryd y’i hagorwyd',
  'The receipt they hold': 'Y dderbynneb sydd ganddynt',
  'Look it up': 'Chwilio amdani',
  'Appoint a custodian': 'Penodi ceidwad',
  'Whom?': 'Pwy?',
  Appoint: 'Penodi',
  'The custodian is appointed. They have to make their key.':
    'Mae’r ceidwad wedi’i benodi. Rhaid i’r ceidwad greu allwedd.',
  'Your key is made. What is sealed from now on is sealed to you too.':
    'Mae eich allwedd wedi’i chreu. Mae’r hyn a selir o hyn ymlaen yn cael ei selio ar eich cyfer chi hefyd.',

  'Receipt for the source': 'Derbynneb i’r ffynhonnell',
  'The source is sealed. Give them this receipt. With it a custodian can tell them when they were opened, without asking who they are.':
    'Mae’r ffynhonnell wedi’i selio. Rhowch y dderbynneb hon i’r ffynhonnell. Gyda hi gall ceidwad ddweud pryd yr agorwyd y ffynhonnell, heb ofyn pwy ydyw.',
  'It is shown this once, and kept nowhere.':
    'Fe’i dangosir y tro hwn yn unig, ac ni chaiff ei chadw yn unman.',
  'Go to the referral': 'Mynd i’r atgyfeiriad',

  'Who brought this is sealed. A custodian opens it to one person, for a purpose and some hours; every custodian sees it.':
    'Mae pwy a ddaeth â hwn wedi’i selio. Mae ceidwad yn ei agor i un person, at ddiben ac am rai oriau; mae pob ceidwad yn gweld hynny.',
  'Requests to be told': 'Ceisiadau i gael gwybod',
  'Asked by': 'Gofynnwyd gan',
  For: 'Ar gyfer',
  'Opened by <1>{1}</1> until {2}; looked at {3}':
    'Agorwyd gan <1>{1}</1> tan {2}; edrychwyd arni {3}',
  '{1} times': '{1} {1:gwaith|waith|waith|gwaith|gwaith|gwaith}',
  '{1} time': '{1} waith',
  '<br><1>Look at it</1>': '<br><1>Edrych arni</1>',
  'Not opened by <1>{1}</1>: <2>{2}</2>': 'Nis agorwyd gan <1>{1}</1>: <2>{2}</2>',
  'Waits for a custodian': 'Yn aros am geidwad',
  '<br><1>Answer it<2> for {1}</2></1>': '<br><1>Ei ateb<2> i {1}</2></1>',
  'Open the source to <1>{1}</1>?': 'Agor y ffynhonnell i <1>{1}</1>?',
  'Open it to them for {1} hours': 'Ei hagor iddynt am {1} awr',
  'Open it to them for {1} hour': 'Ei hagor iddynt am {1} awr',
  'Why, if you refuse. Do not say who the source is.':
    'Pam, os ydych yn gwrthod. Peidiwch â dweud pwy yw’r ffynhonnell.',
  'Your passphrase, if you open it': 'Eich cyfrinymadrodd, os ydych yn ei hagor',
  'The one of your custodian’s key': 'Yr un sydd i’ch allwedd fel ceidwad',
  'Look at the source': 'Edrych ar y ffynhonnell',
  'Your passphrase': 'Eich cyfrinymadrodd',
  'The one you chose when you asked. Each look is kept.':
    'Yr un a ddewiswyd gennych pan ofynasoch. Cedwir cofnod o bob edrychiad.',
  'Show it': 'Ei dangos',
  'Ask who the source is': 'Gofyn pwy yw’r ffynhonnell',
  'What for?': 'I beth?',
  'To ask the source something nobody else can answer':
    'I ofyn i’r ffynhonnell rywbeth na all neb arall ei ateb',
  'Somebody may be at risk': 'Gall rhywun fod mewn perygl',
  'To protect the source': 'I amddiffyn y ffynhonnell',
  'A court or a prosecutor requires it': 'Mae llys neu erlynydd yn ei gwneud yn ofynnol',
  'Why do you need to know?': 'Pam y mae angen i chi wybod?',
  'For how many hours, 1 to 72?': 'Am faint o oriau, 1 i 72?',
  'A passphrase for this request': 'Cyfrinymadrodd ar gyfer y cais hwn',
  'At least 15 characters. With it you alone can look at what is opened to you.':
    'O leiaf 15 nod. Ag ef, chi yn unig all edrych ar yr hyn a agorir i chi.',
  'Ask the custodians': 'Gofyn i’r ceidwaid',
  'The custodians see your request. Keep your passphrase: you need it to look.':
    'Mae’r ceidwaid yn gweld eich cais. Cadwch eich cyfrinymadrodd: bydd ei angen arnoch i edrych.',
  'The source is opened to whoever asked. Every custodian sees that.':
    'Mae’r ffynhonnell wedi’i hagor i bwy bynnag a ofynnodd. Mae pob ceidwad yn gweld hynny.',
  'The source is not opened. Whoever asked sees that.':
    'Nid yw’r ffynhonnell wedi’i hagor. Mae pwy bynnag a ofynnodd yn gweld hynny.',

  'The source': 'Y ffynhonnell',
  'Open to you alone until {1}. Every custodian sees that you looked. Do not write it anywhere in this system.':
    'Ar agor i chi yn unig tan {1}. Mae pob ceidwad yn gweld ichi edrych. Peidiwch â’i hysgrifennu yn unman yn y system hon.',
  Number: 'Rhif',
  'What else was sealed': 'Beth arall a seliwyd',
  'The original': 'Y gwreiddiol',
  'An original that came {1}': 'Dogfen wreiddiol a ddaeth {1}',
  'Keep a copy of the file': 'Cadw copi o’r ffeil',

  'Choose whom you appoint': 'Dewiswch bwy yr ydych yn ei benodi',
  'Type a passphrase of at least 15 characters': 'Teipiwch gyfrinymadrodd o 15 nod o leiaf',
  'Type the receipt': 'Teipiwch y dderbynneb',
  'Type the passphrase you chose when you asked':
    'Teipiwch y cyfrinymadrodd a ddewiswyd gennych pan ofynasoch',
  'Choose what you ask for': 'Dewiswch i beth yr ydych yn gofyn',
  'Say why you need to know': 'Dywedwch pam y mae angen i chi wybod',
  'Enter the hours': 'Rhowch yr oriau',
  'Choose whether you open it': 'Dewiswch a ydych yn ei hagor',
  'whom you appoint': 'pwy yr ydych yn ei benodi',
  'the passphrase': 'y cyfrinymadrodd',
  'your passphrase': 'eich cyfrinymadrodd',
  'the receipt': 'y dderbynneb',
  'what you ask for': 'i beth yr ydych yn gofyn',
  'the hours': 'yr oriau',
  'the answer': 'yr ateb',
  'the name of the source': 'enw’r ffynhonnell',
  'how to reach the source': 'sut i gysylltu â’r ffynhonnell',
  'what else to seal': 'beth arall i’w selio',
  'the number of the source': 'rhif y ffynhonnell',
}
