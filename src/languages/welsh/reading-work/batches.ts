import type { Catalogue } from '../../catalogue.ts'

/** Cases given to a team, to officers or to a specialism, and who reads which source. */
export const batches: Catalogue = {
  'Cases given to officers': 'Achosion a roddwyd i swyddogion',
  'Whoever a batch is given to is given its cases first, in the order of the worklist, and nobody else is given them. Where none of them is at work, or none can read a case, it is everybody’s again. Officers are not told which cases are of a batch: it would tell a second reading from a first.':
    'Pwy bynnag y rhoddir swp iddo sy’n cael ei achosion yn gyntaf, yn nhrefn y rhestr waith, ac ni roddir hwy i neb arall. Lle nad oes yr un ohonynt yn y gwaith, neu lle na all yr un ohonynt ddarllen achos, mae’r achos ar gael i bawb eto. Ni ddywedir wrth swyddogion pa achosion sydd mewn swp: byddai hynny’n gwahaniaethu rhwng ail ddarlleniad a’r cyntaf.',
  'Of what no batch has, <1>{1}</1> is read by whoever has <2>{2}</2>.':
    'O’r hyn nad yw mewn swp, darllenir <1>{1}</1> gan bwy bynnag sydd â’r arbenigedd <2>{2}</2>.',
  'Who reads which source': 'Pwy sy’n darllen pa ffynhonnell',
  '<1>Give a source to a specialism</1>, with all that is imported of it later':
    '<1>Rhoi ffynhonnell i arbenigedd</1>, gyda phopeth a gaiff ei fewnforio ohoni’n ddiweddarach',
  'Batches, those that run first': 'Sypiau, y rhai sy’n rhedeg yn gyntaf',
  'Given to': 'Rhoddwyd i',
  Everybody: 'Pawb',
  '<br><1>by <2>{1}</2>, {2}</1>': '<br><1>gan <2>{1}</2>, {2}</1>',
  Until: 'Tan',
  'Ended {1} by <1>{2}</1>': 'Daeth i ben ar {1}, gan <1>{2}</1>',
  '{1}, which has passed': '{1}, sydd wedi mynd heibio',
  '<br><1>Ended: <2>{1}</2></1>': '<br><1>Daeth i ben: <2>{1}</2></1>',
  'At work': 'Yn y gwaith',
  'Nobody of them is at work today: its cases are everybody’s':
    'Nid oes yr un ohonynt yn y gwaith heddiw: mae ei achosion ar gael i bawb',
  'Give back<1> batch {1}</1>': 'Rhoi yn ôl<1> swp {1}</1>',
  'Why it ends': 'Pam y mae’n dod i ben',
  'Give its unread cases back': 'Rhoi ei achosion heb eu darllen yn ôl',
  'No batch was given yet: everybody is given the next case of the worklist.':
    'Nid oes swp wedi’i roi eto: rhoddir achos nesaf y rhestr waith i bawb.',
  'Give cases': 'Rhoi achosion',
  'The cases are narrowed by': 'Mae’r achosion wedi’u cyfyngu yn ôl',
  '<1>{1}: {2}</1> <2>×</2><3>: choose without it</3>':
    '<1>{1}: {2}</1> <2>×</2><3>: dewis hebddo</3>',
  'case fits': 'achos heb ei ddarllen yn cyd-fynd',
  'cases fit': 'achos heb eu darllen yn cyd-fynd',
  'all of this': 'â hyn i gyd',
  '{1} unread {2}{3}. To give others, narrow <1>the worklist</1> first. Cases in somebody’s hands or in another batch are passed over.':
    '{1} {2}{3}. I roi rhai eraill, cyfyngwch <1>y rhestr waith</1> yn gyntaf. Eir heibio i achosion sydd gan rywun neu sydd mewn swp arall.',
  'How many of them, from the first of the order': 'Faint ohonynt, o’r cyntaf yn y drefn',
  'Which team?': 'Pa dîm?',
  'Which officers?': 'Pa swyddogion?',
  'To whom are they given?': 'I bwy y’u rhoddir?',
  'A team': 'Tîm',
  'Officers by name': 'Swyddogion wrth eu henwau',
  'Whoever has the specialism': 'Pwy bynnag sydd â’r arbenigedd',
  'With which specialism?': 'Gyda pha arbenigedd?',
  'An administrator puts down teams and specialisms with the accounts':
    'Gweinyddwr sy’n nodi timau ac arbenigeddau gyda’r cyfrifon',
  'At most 92 days ahead; what is unread then is everybody’s again':
    'Heb fod yn fwy na 92 diwrnod o’n blaenau; bydd yr hyn sydd heb ei ddarllen bryd hynny ar gael i bawb eto',
  'Why?': 'Pam?',
  'Give them': 'Eu rhoi',
  'None in particular': 'Dim un yn benodol',
  'The cases are given. They are theirs first from now on.':
    'Mae’r achosion wedi’u rhoi. Hwy sy’n eu cael gyntaf o hyn ymlaen.',
  'The unread cases of the batch are everybody’s again.':
    'Mae achosion y swp sydd heb eu darllen ar gael i bawb eto.',
  'the team': 'y tîm',
  'the officers': 'y swyddogion',
  'the specialism': 'yr arbenigedd',
  'the last day': 'y diwrnod olaf',
  'why it ends': 'pam y mae’n dod i ben',
  'how many cases': 'faint o achosion',
  'to whom': 'i bwy',
  'Enter to whom': 'Dewiswch i bwy',
  'Enter the team': 'Dewiswch y tîm',
  'Enter the officers': 'Dewiswch y swyddogion',
  'Enter the specialism': 'Dewiswch yr arbenigedd',
  'Enter the last day': 'Rhowch y diwrnod olaf',
  'Say why it ends': 'Dywedwch pam y mae’n dod i ben',
  'Say why they are given': 'Dywedwch pam y’u rhoddir',
  'Say why they read it': 'Dywedwch pam y maent yn ei darllen',
  'Choose the specialism': 'Dewiswch yr arbenigedd',
  'Enter {1}, from {2} to {3}': 'Rhowch {1}, o {2} i {3}',
  'Enter {1}, as per cent from {2} to {3}': 'Rhowch {1}, fel canran o {2} i {3}',

  'Whoever has the specialism is given the cases of the source in their place in the order, those imported later too, and nobody else is given them. Where none of them is at work, or none can read a case, it is everybody’s. A <1>batch</1> goes before a rule while it runs. Officers are not told.':
    'Pwy bynnag sydd â’r arbenigedd sy’n cael achosion y ffynhonnell yn eu lle yn y drefn, gan gynnwys y rhai a fewnforir yn ddiweddarach, ac ni roddir hwy i neb arall. Lle nad oes yr un ohonynt yn y gwaith, neu lle na all yr un ohonynt ddarllen achos, mae’r achos ar gael i bawb. Daw <1>swp</1> o flaen rheol tra bydd yn rhedeg. Ni ddywedir wrth swyddogion.',
  'Rules, those that stand first': 'Rheolau, y rhai sy’n sefyll yn gyntaf',
  'Read by whoever has': 'Darllenir gan bwy bynnag sydd â',
  '<1>{1}</1><br><2>said by <3>{2}</3>, {3}</2>':
    '<1>{1}</1><br><2>dywedwyd gan <3>{2}</3>, {3}</2>',
  '<br><1>Ended {1} by <2>{2}</2>: <3>{3}</3></1>':
    '<br><1>Daeth i ben ar {1}, gan <2>{2}</2>: <3>{3}</3></1>',
  'Nobody who has it is at work today': 'Nid oes neb sydd â’r arbenigedd yn y gwaith heddiw',
  'End<1> the rule of <2>{1}</2> and <3>{2}</3></1>':
    'Dod â’r rheol i ben<1>: <2>{1}</2>, <3>{2}</3></1>',
  'End this rule': 'Dod â’r rheol hon i ben',
  'No source was given to a specialism: everybody reads all of them.':
    'Nid oes ffynhonnell wedi’i rhoi i arbenigedd: mae pawb yn darllen pob un ohonynt.',
  'Give a source to a specialism': 'Rhoi ffynhonnell i arbenigedd',
  'Which source?': 'Pa ffynhonnell?',
  'Who reads it? Whoever has': 'Pwy sy’n ei darllen? Pwy bynnag sydd â',
  'An administrator puts down specialisms with the accounts. A source may be given to several':
    'Gweinyddwr sy’n nodi arbenigeddau gyda’r cyfrifon. Gellir rhoi ffynhonnell i fwy nag un',
  'Give it': 'Ei rhoi',
  'Nobody who reads cases has a specialism. An administrator puts them down with the accounts.':
    'Nid oes gan neb sy’n darllen achosion arbenigedd. Gweinyddwr sy’n eu nodi gyda’r cyfrifon.',
  'Choose a source': 'Dewiswch ffynhonnell',
  'Choose a specialism': 'Dewiswch arbenigedd',
  'the source': 'y ffynhonnell',
  'Enter the source': 'Dewiswch y ffynhonnell',
  'The source is given to the specialism from now on.':
    'Rhoddir y ffynhonnell i’r arbenigedd o hyn ymlaen.',
  'The rule has ended. Its cases are given as any others.':
    'Mae’r rheol wedi dod i ben. Rhoddir ei hachosion fel unrhyw rai eraill.',
}
