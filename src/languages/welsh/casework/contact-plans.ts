import type { Catalogue } from '../../catalogue.ts'

/** How a person wishes to be reached: the plan, what holds by it, and leave to go past “do not contact”. */
export const contactPlans: Catalogue = {
  'How <1>{1}</1> wishes to be reached': 'Sut y mae <1>{1}</1> yn dymuno i rywun gysylltu',
  'How {1} wishes to be reached': 'Sut y mae {1} yn dymuno i rywun gysylltu',
  'let stand': 'gadawyd iddo sefyll',
  'sent back': 'anfonwyd yn ôl',
  'Written by <1>{1}</1>, {2}': 'Ysgrifennwyd gan <1>{1}</1>, {2}',
  '; {1} by <1>{2}</1>': '; {1} gan <1>{2}</1>',
  '. To be looked at again by {1}.': '. I edrych arno eto erbyn {1}.',

  'Nobody has asked this person how they may be reached.':
    'Nid oes neb wedi gofyn i’r person hwn sut y ceir cysylltu.',
  'Do not contact. No direct contact: only through the advocate named.':
    'Peidiwch â chysylltu. Dim cyswllt uniongyrchol: dim ond drwy’r eiriolwr a enwir.',
  'Do not contact. No contact by anybody.': 'Peidiwch â chysylltu. Dim cyswllt gan unrhyw un.',
  'Overridden until the end of {1}: {2}. Asked by {3}, granted by {4}.':
    'Caniateir mynd heibio i hyn tan ddiwedd {1}: {2}. Gofynnwyd gan {3}, caniatawyd gan {4}.',
  'Said on {1}, by {2}.': 'Dywedwyd ar {1}, gan {2}.',
  'Only {1} makes contact.': 'Dim ond {1} sy’n cysylltu.',
  'The named contact, {1}, has no account any more: name another before anybody makes contact.':
    'Nid oes cyfrif gan y cyswllt a enwir, {1}, mwyach: enwch un arall cyn i neb gysylltu.',
  'Telephone call: {1}.': 'Galwad ffôn: {1}.',
  'Text message: {1}.': 'Neges destun: {1}.',
  'E-mail: {1}.': 'E-bost: {1}.',
  'Letter: {1}.': 'Llythyr: {1}.',
  'Visit: {1}.': 'Ymweliad: {1}.',
  'Telephone call: {1}': 'Galwad ffôn: {1}',
  'Text message: {1}': 'Neges destun: {1}',
  'Letter: {1}': 'Llythyr: {1}',
  'Visit: {1}': 'Ymweliad: {1}',
  'may be used': 'caniateir',
  'may be used; leave no message, and nothing others could see or hear':
    'caniateir; peidiwch â gadael neges, na dim y gallai eraill ei weld na’i glywed',
  'do not use': 'ni chaniateir',
  'not asked whether it is safe': 'heb ofyn a yw’n ddiogel',
  'Advocate: {1}.': 'Eiriolwr: {1}.',
  'Language: {1}.': 'Iaith: {1}.',
  'When: {1}.': 'Pryd: {1}.',
  'Wishes to be told {1}.': 'Yn dymuno cael gwybod {1}.',
  'Does not wish to be told {1}.': 'Ddim yn dymuno cael gwybod {1}.',
  'what was decided in their case': 'beth a benderfynwyd yn yr achos',
  'how the review goes on': 'sut y mae’r adolygiad yn mynd rhagddo',
  'what is learnt about others in their case': 'beth a ddysgir am eraill yn yr achos',
  'Plans of several people came together here; of each wish the stricter holds.':
    'Daeth cynlluniau sawl person ynghyd yma; o bob dymuniad, y llymaf sy’n dal.',
  'The plan is overdue to be looked at again. It holds until it is.':
    'Dylai rhywun fod wedi edrych ar y cynllun eto erbyn hyn. Mae’n dal nes gwneud hynny.',

  'By what they may be reached': 'Drwy beth y ceir cysylltu',
  'Only what stands in a record an officer has confirmed as theirs. What a machine’s link brought is never offered.':
    'Dim ond yr hyn sydd mewn cofnod y mae swyddog wedi cadarnhau ei fod yn perthyn i’r person. Ni chynigir byth yr hyn a ddaeth drwy gysylltiad peiriant.',
  'Ways to reach them': 'Ffyrdd o gysylltu',
  'Telephone or address': 'Rhif ffôn neu gyfeiriad',
  'The plan says': 'Mae’r cynllun yn dweud',
  'Stands in': 'Lle y mae',
  'None is offered. {1}': 'Ni chynigir yr un. {1}',
  'Nobody has asked this person, and no officer has confirmed a record as theirs.':
    'Nid oes neb wedi gofyn i’r person hwn, ac nid oes swyddog wedi cadarnhau bod cofnod yn perthyn iddo.',
  'They do not wish to be contacted.': 'Nid yw’r person yn dymuno i neb gysylltu.',
  'Plans of several people came together by a link that only a machine has made. Join them, or split them, first.':
    'Daeth cynlluniau sawl person ynghyd drwy gysylltiad na wnaed ond gan beiriant. Unwch nhw, neu gwahanwch nhw, yn gyntaf.',
  'No officer has confirmed a record as theirs.':
    'Nid oes swyddog wedi cadarnhau bod cofnod yn perthyn i’r person hwn.',
  'Nothing they can be reached by is usable.':
    'Ni chaniateir defnyddio dim y gellid cysylltu drwyddo.',

  'A plan that asks for less waits for a second person':
    'Mae cynllun sy’n gofyn am lai yn aros am ail berson',
  'It would say:': 'Byddai’n dweud:',
  'What is to become of it?': 'Beth sydd i ddod ohono?',
  'Let it stand': 'Gadael iddo sefyll',
  'Send it back': 'Ei anfon yn ôl',
  'Reason, where it is sent back': 'Rheswm, os caiff ei anfon yn ôl',
  'Settle it': 'Ei setlo',
  'Another lead than its author settles it.': 'Arweinydd arall, nid ei awdur, sy’n ei setlo.',

  'Leave to go past “do not contact” is asked for':
    'Gofynnir am ganiatâd i fynd heibio i “peidiwch â chysylltu”',
  '{1}, until the end of {2}. <1>{3}</1>, {4}: <2>{5}</2>':
    '{1}, tan ddiwedd {2}. <1>{3}</1>, {4}: <2>{5}</2>',
  'Grant it': 'Ei ganiatáu',
  'Refuse it': 'Ei wrthod',
  'Reason, where it is refused': 'Rheswm, os caiff ei wrthod',
  'Answer it': 'Ei ateb',
  'Another lead than whoever asked answers it.':
    'Arweinydd arall, nid pwy bynnag a ofynnodd, sy’n ei ateb.',
  'Ask for leave to go past “do not contact”':
    'Gofyn am ganiatâd i fynd heibio i “peidiwch â chysylltu”',
  'For which reason?': 'Am ba reswm?',
  'Somebody’s life is at risk': 'Mae bywyd rhywun mewn perygl',
  'A child is at risk now': 'Mae plentyn mewn perygl nawr',
  'A court or the law requires it': 'Mae llys neu’r gyfraith yn ei gwneud yn ofynnol',
  'somebody’s life is at risk': 'mae bywyd rhywun mewn perygl',
  'a child is at risk now': 'mae plentyn mewn perygl nawr',
  'a court or the law requires it': 'mae llys neu’r gyfraith yn ei gwneud yn ofynnol',
  'What has happened, and what contact is meant?':
    'Beth sydd wedi digwydd, a pha gyswllt sydd mewn golwg?',
  'Last day on which it holds': 'Y diwrnod olaf y mae’n dal',
  'days from today': 'diwrnod o heddiw',
  'Ask a second person': 'Gofyn i ail berson',

  'Write the plan anew': 'Ysgrifennu’r cynllun o’r newydd',
  'Write how they wish to be reached': 'Ysgrifennu sut y mae’r person yn dymuno i rywun gysylltu',
  'Who alone makes contact?': 'Pwy yn unig sy’n cysylltu?',
  'Do they wish to be contacted?': 'A yw’r person yn dymuno i rywun gysylltu?',
  'They may be contacted as set out below': 'Ceir cysylltu fel y nodir isod',
  'No direct contact: only through the advocate named':
    'Dim cyswllt uniongyrchol: dim ond drwy’r eiriolwr a enwir',
  'No contact by anybody': 'Dim cyswllt gan unrhyw un',
  'Who said that they do not wish to be?': 'Pwy ddywedodd nad yw’r person yn dymuno hynny?',
  'Where they do not: themselves, or who for them': 'Os nad yw: y person ei hun, neu bwy ar ei ran',
  'What is safe': 'Beth sy’n ddiogel',
  'Telephone call': 'Galwad ffôn',
  'Text message': 'Neges destun',
  'E-mail': 'E-bost',
  Letter: 'Llythyr',
  Visit: 'Ymweliad',
  'Not asked': 'Heb ofyn',
  'May be used': 'Caniateir',
  'May be used; leave no message, and nothing others could see or hear':
    'Caniateir; peidiwch â gadael neges, na dim y gallai eraill ei weld na’i glywed',
  'Do not use': 'Ni chaniateir',
  'For example weekday mornings, never on Fridays':
    'Er enghraifft boreau yn ystod yr wythnos, byth ar ddydd Gwener',
  'In which language': 'Ym mha iaith',
  'Advocate, and how they are reached': 'Eiriolwr, a sut i gysylltu',
  'What they wish to be told': 'Yr hyn y mae’r person yn dymuno ei wybod',
  'What was decided in their case': 'Beth a benderfynwyd yn yr achos',
  'How the review goes on': 'Sut y mae’r adolygiad yn mynd rhagddo',
  'What is learnt about others in their case': 'Beth a ddysgir am eraill yn yr achos',
  'Yes @want': 'Yn dymuno gwybod',
  'No @want': 'Ddim yn dymuno gwybod',
  'Which records are you certain are theirs?':
    'Pa gofnodion yr ydych yn sicr eu bod yn perthyn i’r person?',
  'They are reached by the telephones and addresses of these records alone.':
    'Drwy rifau ffôn a chyfeiriadau’r cofnodion hyn yn unig y cysylltir.',
  '<1>Error:</1> {1}': '<1>Gwall:</1> {1}',
  '<1>{1}</1>, {2} in <2>{3}</2>, number <3>{4}</3>':
    '<1>{1}</1>, {2} yn <2>{3}</2>, rhif <3>{4}</3>',
  'How do you know?': 'Sut y gwyddoch hynny?',
  'Anything else': 'Unrhyw beth arall',
  'To be looked at again by': 'I edrych arno eto erbyn',
  'Within a year': 'O fewn blwyddyn',
  'A plan that asks for less than the one before waits for a second person; until then of each wish the stricter holds.':
    'Mae cynllun sy’n gofyn am lai na’r un blaenorol yn aros am ail berson; tan hynny, o bob dymuniad, y llymaf sy’n dal.',
  'A plan that asks for less waits for a second person; until then of each wish the stricter holds.':
    'Mae cynllun sy’n gofyn am lai yn aros am ail berson; tan hynny, o bob dymuniad, y llymaf sy’n dal.',
  'Keep the plan': 'Cadw’r cynllun',

  'What stood before, and who went past it':
    'Beth oedd yn sefyll o’r blaen, a phwy aeth heibio iddo',
  '{1}, until the end of {2}: asked by <1>{3}</1>, {4}':
    '{1}, tan ddiwedd {2}: gofynnwyd gan <1>{3}</1>, {4}',
  ', {1} by <1>{2}</1>': ', {1} gan <1>{2}</1>',
  'granted @override': 'caniatawyd',
  'refused @override': 'gwrthodwyd',
  ', not yet answered': ', heb ei ateb eto',
  'Plan written by <1>{1}</1>, {2}': 'Cynllun a ysgrifennwyd gan <1>{1}</1>, {2}',
  ', sent back by <1>{1}</1>: <2>{2}</2>': ', anfonwyd yn ôl gan <1>{1}</1>: <2>{2}</2>',
  'It said: do not contact (<1>{1}</1>, {2})':
    'Roedd yn dweud: peidiwch â chysylltu (<1>{1}</1>, {2})',

  'Contact plans that wait for somebody': 'Cynlluniau cyswllt sy’n aros am rywun',
  'A plan holds until another is written, however long ago it was to be looked at.':
    'Mae cynllun yn dal nes ysgrifennir un arall, waeth pa mor bell yn ôl yr oedd i edrych arno.',
  'The gravest first': 'Y rhai mwyaf difrifol yn gyntaf',
  'What for': 'Ar gyfer beth',
  'Named contact': 'Cyswllt a enwir',
  '<br><1>Do not contact</1>': '<br><1>Peidiwch â chysylltu</1>',
  'Leave to go past “do not contact” waits for a lead’s answer':
    'Mae cais i fynd heibio i “peidiwch â chysylltu” yn aros am ateb arweinydd',
  'The named contact has no account any more: name another':
    'Nid oes cyfrif gan y cyswllt a enwir mwyach: enwch un arall',
  'To be looked at again': 'I edrych arno eto',
  'No contact plan waits for anybody. Whoever reads a case writes the plan on the page of the person.':
    'Nid oes cynllun cyswllt yn aros am neb. Pwy bynnag sy’n darllen achos sy’n ysgrifennu’r cynllun ar dudalen y person.',

  'The contact plan is kept. It holds from now on.':
    'Mae’r cynllun cyswllt wedi’i gadw. Mae’n dal o hyn ymlaen.',
  'The contact plan asks for less than the one before: it waits for a second person. Until then of each wish the stricter holds.':
    'Mae’r cynllun cyswllt yn gofyn am lai na’r un blaenorol: mae’n aros am ail berson. Tan hynny, o bob dymuniad, y llymaf sy’n dal.',
  'It is settled.': 'Mae wedi’i setlo.',
  'It is asked for. Nothing may be done before another lead has granted it.':
    'Gofynnwyd amdano. Ni cheir gwneud dim cyn i arweinydd arall ei ganiatáu.',
  'Choose the one person who makes contact': 'Dewiswch yr un person sy’n cysylltu',
  'Give the day on which they said so, as 2026-05-31':
    'Rhowch y diwrnod y dywedwyd hynny, fel 2026-05-31',
  'Give the day on which it is looked at again, as 2026-05-31':
    'Rhowch y diwrnod yr edrychir arno eto, fel 2026-05-31',
  'Choose the reason': 'Dewiswch y rheswm',
  'Give the last day on which it holds, as 2026-05-31':
    'Rhowch y diwrnod olaf y mae’n dal, fel 2026-05-31',
  'the named contact': 'y cyswllt a enwir',
  'whether they may be contacted': 'a geir cysylltu',
  'who said so': 'pwy ddywedodd hynny',
  'the times': 'yr amseroedd',
  'the language': 'yr iaith',
  'the advocate': 'yr eiriolwr',
  'the records': 'y cofnodion',
  'how you know': 'sut y gwyddoch hynny',
  'the day of the review': 'diwrnod yr adolygiad',
  'the plan': 'y cynllun',
  'what to do': 'beth i’w wneud',
  'what has happened': 'beth sydd wedi digwydd',
  'the override': 'y caniatâd',
  '“Telephone call”': '“Galwad ffôn”',
  '“Text message”': '“Neges destun”',
  '“E-mail”': '“E-bost”',
  '“Letter”': '“Llythyr”',
  '“Visit”': '“Ymweliad”',
  '“what was decided in their case”': '“Beth a benderfynwyd yn yr achos”',
  '“how the review goes on”': '“Sut y mae’r adolygiad yn mynd rhagddo”',
  '“what is learnt about others in their case”': '“Beth a ddysgir am eraill yn yr achos”',
}
