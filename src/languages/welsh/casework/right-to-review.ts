import type { Catalogue } from '../../catalogue.ts'

/** The routes by which a victim may have the old decision reviewed, and what each turns on. */
export const rightToReview: Catalogue = {
  'Right to review, case <1>{1}</1>': 'Hawl i adolygiad, achos <1>{1}</1>',
  'Right to review, case {1}': 'Hawl i adolygiad, achos {1}',
  '{1} What nobody recorded is not taken for “no”.':
    '{1} Ni chymerir yr hyn na chofnododd neb fel “na”.',
  'At least one route is open to the victim.': 'Mae o leiaf un llwybr ar agor i’r dioddefwr.',
  'No route is open to the victim.': 'Nid oes llwybr ar agor i’r dioddefwr.',
  'Whether a route is open depends on what is not known yet.':
    'Mae a yw llwybr ar agor yn dibynnu ar yr hyn nad yw’n hysbys eto.',
  'open @route': 'ar agor',
  'not open': 'heb fod ar agor',
  'not known': 'ddim yn hysbys',
  'To be asked for': 'Gellir gofyn amdano',
  'by <1>{1}</1>': 'erbyn <1>{1}</1>',
  'Any one of these may settle it:': 'Gall unrhyw un o’r rhain ei setlo:',
  'What this route asks for': 'Yr hyn y mae’r llwybr hwn yn gofyn amdano',
  'Conditions, all of which must hold': 'Amodau, y mae’n rhaid i bob un ohonynt ddal',
  Condition: 'Amod',
  'It holds': 'Mae’n dal',
  'It does not hold': 'Nid yw’n dal',
  'What the answers rest on': 'Yr hyn y mae’r atebion yn dibynnu arno',
  Change: 'Newid',
  '<br><1>The records say: {1}</1>': '<br><1>Mae’r cofnodion yn dweud: {1}</1>',
  'The records': 'Y cofnodion',
  '{1}: cannot be found out': '{1}: ni ellir canfod hynny',
  'From {1} to {2}': 'O {1} i {2}',
  'On or before {1}': 'Ar {1} neu cyn hynny',
  'On or after {1}': 'Ar {1} neu wedi hynny',
  'Say what you found out': 'Dweud yr hyn a ganfuoch',
  'For example 2014-05-31. Write unknown where it cannot be found out.':
    'Er enghraifft 2014-05-31. Ysgrifennwch unknown lle na ellir ei ganfod.',
  'Where does it say so?': 'Ble mae’n dweud hynny?',
  'The document and its page, or whom you asked and when.':
    'Y ddogfen a’i thudalen, neu bwy y gofynasoch iddynt a phryd.',
  'It cannot be found out': 'Ni ellir canfod hynny',
  'Your answer is saved. The routes below take it into account.':
    'Mae eich ateb wedi’i gadw. Mae’r llwybrau isod yn ei ystyried.',
  'where it says so': 'ble mae’n dweud hynny',

  'Who decided?': 'Pwy a benderfynodd?',
  'The police': 'Yr heddlu',
  'The prosecution service': 'Y gwasanaeth erlyn',
  'On which day was it decided?': 'Ar ba ddiwrnod y penderfynwyd?',
  'What was decided?': 'Beth a benderfynwyd?',
  'Proceedings were stopped': 'Rhoddwyd y gorau i’r achos llys',
  'Proceedings are to be stopped': 'Bwriedir rhoi’r gorau i’r achos llys',
  'Somebody was charged': 'Cyhuddwyd rhywun',
  'Dealt with out of court': 'Ymdriniwyd ag ef y tu allan i’r llys',
  'Nothing yet': 'Dim eto',
  'Was the offence a sexual one?': 'A oedd y drosedd yn un rywiol?',
  'Yes @sexualOffence': 'Oedd',
  'No @sexualOffence': 'Nac oedd',
  'Was the victim under 18 at the time?': 'A oedd y dioddefwr o dan 18 oed ar y pryd?',
  'Yes @underEighteen': 'Oedd',
  'No @underEighteen': 'Nac oedd',
  'Had it been reported to the police?': 'A oedd wedi’i adrodd i’r heddlu?',
  'Yes @reportedToPolice': 'Oedd',
  'No @reportedToPolice': 'Nac oedd',
  'Was a suspect identified?': 'A gafodd person a ddrwgdybir ei adnabod?',
  'Yes @suspectIdentified': 'Do',
  'No @suspectIdentified': 'Naddo',
  'Was a suspect interviewed under caution?':
    'A gafodd person a ddrwgdybir ei gyfweld o dan rybudd?',
  'Yes @suspectInterviewed': 'Do',
  'No @suspectInterviewed': 'Naddo',
  'Was anybody charged with part of it?': 'A gyhuddwyd unrhyw un o ran ohono?',
  'Yes @chargedInPart': 'Do',
  'No @chargedInPart': 'Naddo',
  'Had the victim withdrawn or not supported the case?':
    'A oedd y dioddefwr wedi tynnu’n ôl neu heb gefnogi’r achos?',
  'Yes @victimWithdrew': 'Oedd',
  'No @victimWithdrew': 'Nac oedd',
  'May a suspect still be a risk to anybody?':
    'A all person a ddrwgdybir fod yn risg i unrhyw un o hyd?',
  'Yes @mayStillPoseRisk': 'Gall',
  'No @mayStillPoseRisk': 'Na all',
  'Did the force already review such decisions on request?':
    'A oedd yr heddlu eisoes yn adolygu penderfyniadau o’r fath ar gais?',
  'Yes @forceReviewedThen': 'Oedd',
  'No @forceReviewedThen': 'Nac oedd',
  'Did the prosecution area offer the review before a case is stopped?':
    'A oedd yr ardal erlyn yn cynnig yr adolygiad cyn rhoi’r gorau i achos?',
  'Yes @areaTakesPart': 'Oedd',
  'No @areaTakesPart': 'Nac oedd',
  'Has this decision been reviewed on this route before?':
    'A adolygwyd y penderfyniad hwn ar y llwybr hwn o’r blaen?',
  'Yes @reviewedBefore': 'Do',
  'No @reviewedBefore': 'Naddo',
  'On which day was the victim told of the decision?':
    'Ar ba ddiwrnod y cafodd y dioddefwr wybod am y penderfyniad?',

  'Child Sexual Abuse Review Panel': 'Panel Adolygu Cam-drin Plant yn Rhywiol',
  'The body that decided looks again first. If it stands by its decision, a panel of police and prosecutors advises. Nothing can be appealed after that.':
    'Y corff a benderfynodd sy’n edrych eto yn gyntaf. Os yw’n glynu wrth ei benderfyniad, mae panel o’r heddlu ac erlynwyr yn cynghori. Ni ellir apelio ar ôl hynny.',
  'Crown Prosecution Service and National Police Chiefs’ Council, Child Sexual Abuse Review Panel, October 2020':
    'Gwasanaeth Erlyn y Goron a Chyngor Cenedlaethol Penaethiaid yr Heddlu, Child Sexual Abuse Review Panel, Hydref 2020',
  'The offence was a sexual one': 'Roedd y drosedd yn un rywiol',
  'The victim was under 18': 'Roedd y dioddefwr o dan 18 oed',
  'It had been reported to the police': 'Roedd wedi’i adrodd i’r heddlu',
  'It was decided that no further action would be taken': 'Penderfynwyd na chymerid camau pellach',
  'That was decided before 5 June 2013': 'Penderfynwyd hynny cyn 5 Mehefin 2013',
  'A suspect may still be a risk; the threshold is very low':
    'Gall person a ddrwgdybir fod yn risg o hyd; mae’r trothwy’n isel iawn',
  'at any time': 'ar unrhyw adeg',
  'Victims’ Right to Review, police': 'Hawl Dioddefwyr i Adolygiad, yr heddlu',
  'Another officer of the force reviews the decision not to charge or not to refer it.':
    'Mae swyddog arall yn yr heddlu yn adolygu’r penderfyniad i beidio â chyhuddo neu i beidio â’i atgyfeirio.',
  'National policing guidelines on the police Victims’ Right to Review, in force from 1 April 2015':
    'Canllawiau plismona cenedlaethol ar Hawl Dioddefwyr i Adolygiad gan yr heddlu, mewn grym o 1 Ebrill 2015',
  'The police decided': 'Yr heddlu a benderfynodd',
  'That was decided on or after 1 April 2015, or by a force that already reviewed such decisions from 5 June 2013':
    'Penderfynwyd hynny ar 1 Ebrill 2015 neu wedi hynny, neu gan heddlu a oedd eisoes yn adolygu penderfyniadau o’r fath o 5 Mehefin 2013',
  'A suspect was identified': 'Cafodd person a ddrwgdybir ei adnabod',
  'A suspect was interviewed under caution': 'Cafodd person a ddrwgdybir ei gyfweld o dan rybudd',
  'Nobody was charged with any part of it': 'Ni chyhuddwyd neb o unrhyw ran ohono',
  'The victim had not withdrawn': 'Nid oedd y dioddefwr wedi tynnu’n ôl',
  'The decision has not been reviewed on this route before':
    'Nid yw’r penderfyniad wedi’i adolygu ar y llwybr hwn o’r blaen',
  'within three months of being told of the decision; later at the force’s discretion':
    'o fewn tri mis i gael gwybod am y penderfyniad; yn ddiweddarach yn ôl disgresiwn yr heddlu',
  '{1}. The victim is not known to have been told':
    '{1}. Nid yw’n hysbys i’r dioddefwr gael gwybod',
  'Victims’ Right to Review, prosecution service':
    'Hawl Dioddefwyr i Adolygiad, y gwasanaeth erlyn',
  'A prosecutor who had no part in the decision reviews it.':
    'Mae erlynydd nad oedd â rhan yn y penderfyniad yn ei adolygu.',
  'Crown Prosecution Service, Victims’ Right to Review Scheme, legal guidance, 27 May 2021':
    'Gwasanaeth Erlyn y Goron, Cynllun Hawl Dioddefwyr i Adolygiad, canllawiau cyfreithiol, 27 Mai 2021',
  'The prosecution service decided': 'Y gwasanaeth erlyn a benderfynodd',
  'It was decided not to charge, or to stop proceedings':
    'Penderfynwyd peidio â chyhuddo, neu roi’r gorau i’r achos llys',
  'That was decided on or after 5 June 2013': 'Penderfynwyd hynny ar 5 Mehefin 2013 neu wedi hynny',
  'within three months of being told of the decision, best within five working days; later only in exceptional circumstances':
    'o fewn tri mis i gael gwybod am y penderfyniad, o fewn pum diwrnod gwaith os oes modd; yn ddiweddarach dim ond mewn amgylchiadau eithriadol',
  'Review before a case is stopped': 'Adolygiad cyn rhoi’r gorau i achos',
  'Another prosecutor looks at the case before the court is told that it ends.':
    'Mae erlynydd arall yn edrych ar yr achos cyn dweud wrth y llys ei fod yn dod i ben.',
  'Crown Prosecution Service, trial in some of its areas from June 2025':
    'Gwasanaeth Erlyn y Goron, treial mewn rhai o’i ardaloedd o fis Mehefin 2025',
  'Proceedings are to be stopped and have not been yet':
    'Bwriedir rhoi’r gorau i’r achos llys ac ni wnaed hynny eto',
  'The offence is a sexual one': 'Mae’r drosedd yn un rywiol',
  'The prosecution area takes part': 'Mae’r ardal erlyn yn cymryd rhan',
  'before the court is told; answered in 20 working days':
    'cyn dweud wrth y llys; atebir o fewn 20 diwrnod gwaith',
}
