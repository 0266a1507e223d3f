import type { Catalogue } from '../../catalogue.ts'

/** What an administrator does with accounts, what each role may do, and the lead's samples for the panel. */
export const administration: Catalogue = {
  'All accounts': 'Pob cyfrif',
  'Staff numbers': 'Rhifau staff',
  'Last sign-in': 'Mewngofnodi diwethaf',
  'Lower-case letters, digits, dots, dashes': 'Llythrennau bach, digidau, dotiau, llinellau',
  'Collar and payroll numbers (optional)': 'Rhifau coler a rhifau cyflogres (dewisol)',
  'Separate with commas. Cases this person once worked on are hidden from them.':
    'Rhowch goma rhyngddynt. Cuddir oddi wrth y person hwn yr achosion y bu’n gweithio arnynt.',
  'First password': 'Cyfrinair cyntaf',
  'At least 12 characters. They choose one of their own at the first sign-in.':
    'O leiaf 12 nod. Bydd y person yn dewis ei un ei hun wrth fewngofnodi am y tro cyntaf.',
  'Create account': 'Creu cyfrif',
  '(you)': '(chi)',
  'answers to <1>{1}</1>': 'yn atebol i <1>{1}</1>',
  '<br><1>Manager, team, telephone<2> of {1}</2></1>': '<br><1>Rheolwr, tîm, ffôn<2> {1}</2></1>',
  Never: 'Heb fewngofnodi eto',
  'Disabled {1}': 'Analluogwyd {1}',
  'Password to be replaced': 'Cyfrinair i’w ddisodli',
  Enabled: 'Wedi’i alluogi',
  'New account': 'Cyfrif newydd',
  'a role': 'rôl',
  'Choose a role': 'Dewiswch rôl',
  'the staff numbers': 'y rhifau staff',
  'the address of the provider': 'cyfeiriad y darparwr',
  'the subject': 'y testun',
  'a language': 'iaith',
  'the manager': 'y rheolwr',
  'the specialisms': 'yr arbenigeddau',
  'the telephone': 'y rhif ffôn',

  'To be replaced at the next sign-in': 'I’w ddisodli wrth fewngofnodi nesaf',
  'Their own': 'Ei un ei hun',
  'A code is asked for': 'Gofynnir am god',
  'Their sessions end.': 'Bydd ei sesiynau’n dod i ben.',
  'A new password is made and shown to you once. Their sessions end.':
    'Caiff cyfrinair newydd ei wneud a’i ddangos i chi unwaith. Bydd ei sesiynau’n dod i ben.',
  'Reset the password': 'Ailosod y cyfrinair',
  'For somebody who lost the telephone with it. Their password alone opens the account until they set it up again, and their sessions end.':
    'I rywun a gollodd y ffôn sy’n ei gynnwys. Mae ei gyfrinair ar ei ben ei hun yn agor y cyfrif nes iddo osod yr ail ffactor eto, a bydd ei sesiynau’n dod i ben.',
  'Remove the second factor': 'Tynnu’r ail ffactor',
  'Address of the provider (optional)': 'Cyfeiriad y darparwr (dewisol)',
  'Both empty: this person signs in with a password alone.':
    'Y ddau’n wag: mae’r person hwn yn mewngofnodi gyda chyfrinair yn unig.',
  'Subject (optional)': 'Testun (dewisol)',
  'How the provider names this person. Whoever signs in there without an account is shown theirs.':
    'Sut y mae’r darparwr yn enwi’r person hwn. Dangosir ei destun ei hun i bwy bynnag sy’n mewngofnodi yno heb gyfrif.',
  'Bind or release': 'Cysylltu neu ryddhau',
  'Enable it again': 'Ei alluogi eto',
  'Disable it': 'Ei analluogi',
  'The same person signs in again with the password they had.':
    'Mae’r un person yn mewngofnodi eto gyda’r cyfrinair a oedd ganddo.',
  'Nobody signs in with it until it is enabled again. What it did stays under its name.':
    'Nid oes neb yn mewngofnodi ag ef nes iddo gael ei alluogi eto. Mae’r hyn a wnaeth yn aros o dan ei enw.',
  'Enable the account': 'Galluogi’r cyfrif',
  'Disable the account': 'Analluogi’r cyfrif',
  'Hand this password over; it is shown this once, holds for three days and is replaced at the first sign-in:':
    'Trosglwyddwch y cyfrinair hwn; dim ond unwaith y’i dangosir, mae’n dal am dridiau a chaiff ei ddisodli wrth fewngofnodi am y tro cyntaf:',
  Made: 'Crëwyd',
  'At a provider': 'Gyda darparwr',
  '<1>{1}</1> of <2>{2}</2>': '<1>{1}</1> yn <2>{2}</2>',
  'Not bound': 'Heb ei gysylltu',
  'This is your own account. Another administrator changes it; you can <1>change your password</1>.':
    'Eich cyfrif eich hun yw hwn. Gweinyddwr arall sy’n ei newid; gallwch <1>newid eich cyfrinair</1>.',
  'Role and staff numbers': 'Rôl a rhifau staff',
  'Signing in at a provider': 'Mewngofnodi gyda darparwr',
  'The account is created.': 'Mae’r cyfrif wedi’i greu.',
  'The account is disabled. Its open sessions have ended.':
    'Mae’r cyfrif wedi’i analluogi. Mae ei sesiynau agored wedi dod i ben.',
  'The account is enabled.': 'Mae’r cyfrif wedi’i alluogi.',
  'The account is changed. Its open sessions have ended.':
    'Mae’r cyfrif wedi’i newid. Mae ei sesiynau agored wedi dod i ben.',
  'The second factor is removed, and their sessions have ended.':
    'Mae’r ail ffactor wedi’i dynnu, ac mae ei sesiynau wedi dod i ben.',

  'read cases': 'darllen achosion',
  'join and split people': 'uno a gwahanu pobl',
  'submit readings': 'cyflwyno darlleniadau',
  'propose decisions': 'cynnig penderfyniadau',
  'authorise decisions': 'awdurdodi penderfyniadau',
  'write how people wish to be reached':
    'ysgrifennu sut y mae pobl yn dymuno i rywun gysylltu â hwy',
  'own items, offer them and close them': 'bod yn berchen ar eitemau, eu cynnig a’u cau',
  'set the terms of the reading and freeze its tail': 'gosod telerau’r darllen a rhewi ei gynffon',
  'see how readers agree': 'gweld sut y mae darllenwyr yn cytuno',
  'name known cases': 'enwi achosion hysbys',
  'import extracts': 'mewnforio detholiadau',
  'see extracts and quarantine': 'gweld detholiadau a chwarantîn',
  'see figures': 'gweld ffigurau',
  'list the cases behind a figure': 'rhestru’r achosion y tu ôl i ffigur',
  'propose figures for publication': 'cynnig ffigurau i’w cyhoeddi',
  'publish, decline and withdraw figures': 'cyhoeddi, gwrthod a thynnu ffigurau yn ôl',
  'draft definitions': 'drafftio diffiniadau',
  'publish definitions others drafted': 'cyhoeddi diffiniadau a ddrafftiodd eraill',
  'enter what was said in public': 'cofnodi’r hyn a ddywedwyd yn gyhoeddus',
  'read the ledger': 'darllen y cyfriflyfr',
  'manage accounts': 'rheoli cyfrifon',
  'see sampled cases without names, and say whether the decision was right':
    'gweld achosion a samplwyd heb enwau, a dweud a oedd y penderfyniad yn gywir',

  'Scrutiny panel': 'Panel craffu',
  'Opinions by case': 'Barn fesul achos',
  Agree: 'Cytuno',
  'In their words': 'Yn eu geiriau hwy',
  'From 1 to 200, of those whose decision is authorised':
    'O 1 i 200, o’r rhai y mae eu penderfyniad wedi’i awdurdodi',
  'Words that anybody can draw again with; agree them before you look':
    'Geiriau y gall unrhyw un dynnu eto â hwy; cytunwch arnynt cyn i chi edrych',
  Draw: 'Tynnu',
  'Members of the panel see a sample of decided cases without names, and nothing else of the review.':
    'Mae aelodau’r panel yn gweld sampl o achosion y penderfynwyd arnynt, heb enwau, a dim byd arall o’r adolygiad.',
  '{1} of {2} decided cases, drawn by <1>{3}</1> {4} with the seed <2>{5}</2>: <3>{6}</3>':
    '{1} o’r {2} achos y penderfynwyd arnynt, tynnwyd gan <1>{3}</1> {4} gyda’r hedyn <2>{5}</2>: <3>{6}</3>',
  'No sample has been drawn.': 'Nid oes sampl wedi’i thynnu.',
  'the seed': 'yr hedyn',
  'your opinion': 'eich barn',
  'The sample is drawn. The panel sees it from now on.':
    'Mae’r sampl wedi’i thynnu. Bydd y panel yn ei gweld o hyn ymlaen.',
}
