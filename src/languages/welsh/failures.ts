import type { Catalogue } from '../catalogue.ts'

/** Pages that say why something was not done, and what to do: what anybody may meet, and what meets whoever signs in. */
export const failures: Catalogue = {
  'What you can do': 'Beth allwch chi ei wneud',
  'Code: <1>{1}</1>': 'Cod: <1>{1}</1>',
  'Reference: <1>{1}</1>': 'Cyfeirnod: <1>{1}</1>',
  'Go to the home page': 'Mynd i’r hafan',
  'Go to sign in': 'Mynd i fewngofnodi',

  'This request cannot be read': 'Ni ellir darllen y cais hwn',
  'Sign in first': 'Mewngofnodwch yn gyntaf',
  'You may not do this': 'Ni chewch wneud hyn',
  'Page not found': 'Heb ddod o hyd i’r dudalen',
  'This could not be done': 'Nid oedd modd gwneud hyn',
  'This is too large': 'Mae hyn yn rhy fawr',
  'This could not be taken': 'Nid oedd modd derbyn hyn',
  'Too many tries': 'Gormod o ymdrechion',
  'Something went wrong': 'Aeth rhywbeth o’i le',
  'The review cannot be reached at the moment': 'Ni ellir cyrraedd yr adolygiad ar hyn o bryd',
  'There is no room left on the disk': 'Nid oes lle ar ôl ar y ddisg',

  'Nobody is signed in, or the session has ended.':
    'Nid oes neb wedi mewngofnodi, neu mae’r sesiwn wedi dod i ben.',
  'Sign in, and send the session’s cookie with the request.':
    'Mewngofnodwch, ac anfonwch gwci’r sesiwn gyda’r cais.',
  'What was sent is larger than 256 KB.': 'Mae’r hyn a anfonwyd yn fwy na 256 KB.',
  'Shorten it: no field takes that much. Nothing was kept.':
    'Byrhewch ef: nid oes maes sy’n derbyn cymaint â hynny. Ni chadwyd dim.',
  'A write takes a JSON body, and this is none.':
    'Rhaid anfon corff JSON i ysgrifennu, ac nid dyna yw hwn.',
  'Send JSON with the content type application/json.':
    'Anfonwch JSON gyda’r math o gynnwys application/json.',
  'Your role does not allow this page or action.':
    'Nid yw eich rôl yn caniatáu’r dudalen neu’r weithred hon.',
  'Ask an administrator which role your work needs, or go back to what you were doing.':
    'Gofynnwch i weinyddwr pa rôl sydd ei hangen ar gyfer eich gwaith, neu ewch yn ôl at yr hyn yr oeddech yn ei wneud.',
  'There is no such page, or it is not one you may see.':
    'Nid oes tudalen o’r fath, neu nid yw’n un y cewch ei gweld.',
  'Check the address, or search for the case or person by reference or name.':
    'Gwiriwch y cyfeiriad, neu chwiliwch am yr achos neu’r person yn ôl cyfeirnod neu enw.',
  'This form was not made for your present session, so nothing was saved.':
    'Ni wnaed y ffurflen hon ar gyfer eich sesiwn bresennol, felly ni chadwyd dim.',
  'Go back, reload the page and send the form again.':
    'Ewch yn ôl, ail-lwythwch y dudalen ac anfonwch y ffurflen eto.',
  'Too many sign-ins were tried from here in a short time.':
    'Ceisiwyd mewngofnodi ormod o weithiau o’r fan hon mewn amser byr.',
  'Wait one minute, then try again.': 'Arhoswch un funud, yna rhowch gynnig arall arni.',
  'The request holds something this page cannot read.':
    'Mae’r cais yn cynnwys rhywbeth na all y dudalen hon ei ddarllen.',
  'Go back and use the links and forms of the page.':
    'Ewch yn ôl a defnyddiwch ddolenni a ffurflenni’r dudalen.',
  'Something went wrong that we did not foresee. Nothing was saved.':
    'Aeth rhywbeth o’i le na wnaethom ei ragweld. Ni chadwyd dim.',
  'Try again. If it happens again, report the reference on this page.':
    'Rhowch gynnig arall arni. Os bydd yn digwydd eto, rhowch wybod am y cyfeirnod ar y dudalen hon.',

  'What was sent does not fit what this act takes.':
    'Nid yw’r hyn a anfonwyd yn cyd-fynd â’r hyn y mae’r weithred hon yn ei dderbyn.',
  'Correct the field the message names. Nothing was kept.':
    'Cywirwch y maes a enwir yn y neges. Ni chadwyd dim.',
  'The role of this account does not allow this.': 'Nid yw rôl y cyfrif hwn yn caniatáu hyn.',
  'Ask an administrator for an account with the role that does (docs/access.md).':
    'Gofynnwch i weinyddwr am gyfrif â rôl sy’n ei ganiatáu (docs/access.md).',
  'There were too many failed attempts to sign in with this name.':
    'Bu gormod o ymdrechion aflwyddiannus i fewngofnodi â’r enw hwn.',
  'Wait fifteen minutes, then try again, sign in from a place where you have before, or have the password reset. An auditor can see the attempts in the ledger.':
    'Arhoswch bymtheg munud, yna rhowch gynnig arall arni, mewngofnodwch o le yr ydych wedi mewngofnodi ohono o’r blaen, neu gofynnwch am ailosod y cyfrinair. Gall archwilydd weld yr ymdrechion yn y cyfriflyfr.',
  'This password was given for one sign-in within three days, which are over.':
    'Rhoddwyd y cyfrinair hwn ar gyfer mewngofnodi unwaith o fewn tridiau, sydd bellach wedi mynd heibio.',
  'Ask an administrator to reset it again.': 'Gofynnwch i weinyddwr ei ailosod eto.',
  'Somebody else chose the password of this account.':
    'Rhywun arall a ddewisodd gyfrinair y cyfrif hwn.',
  'Choose one of your own first, under “Password”.':
    'Dewiswch un eich hun yn gyntaf, o dan “Cyfrinair”.',
  'This account asks for a code beside its password.':
    'Mae’r cyfrif hwn yn gofyn am god yn ogystal â’i gyfrinair.',
  'Enter the password again with the six digits your authenticator app shows.':
    'Rhowch y cyfrinair eto gyda’r chwe digid y mae eich ap dilysu yn eu dangos.',
  'This code is not the one your authenticator app shows now, or it was used already.':
    'Nid y cod hwn y mae eich ap dilysu yn ei ddangos nawr, neu mae eisoes wedi’i ddefnyddio.',
  'Enter the password again with the next code the app shows. If none is taken, the clock of the telephone or of the server is wrong.':
    'Rhowch y cyfrinair eto gyda’r cod nesaf y mae’r ap yn ei ddangos. Os na dderbynnir yr un, mae cloc y ffôn neu’r gweinydd yn anghywir.',
  'This account asks for a code already.': 'Mae’r cyfrif hwn eisoes yn gofyn am god.',
  'End it first, by a code, then set it up anew.':
    'Rhowch derfyn arno yn gyntaf, â chod, yna gosodwch ef o’r newydd.',
  'This account asks for no code.': 'Nid yw’r cyfrif hwn yn gofyn am god.',
  'Set it up first, under “Second factor”.': 'Gosodwch ef yn gyntaf, o dan “Ail ffactor”.',
  'The present password is not right.': 'Nid yw’r cyfrinair presennol yn gywir.',
  'Enter the password you signed in with.': 'Rhowch y cyfrinair y gwnaethoch fewngofnodi ag ef.',
  'The new password is the present one.': 'Yr un cyfrinair â’r un presennol yw’r cyfrinair newydd.',
  'Choose another.': 'Dewiswch un arall.',
  'The place where your organisation signs people in does not answer.':
    'Nid yw’r man lle mae eich sefydliad yn mewngofnodi pobl yn ateb.',
  'Try again in a few minutes. Meanwhile sign in with username and password, if you have been given one; an administrator always can.':
    'Rhowch gynnig arall arni ymhen ychydig funudau. Yn y cyfamser mewngofnodwch ag enw defnyddiwr a chyfrinair, os cawsoch un; gall gweinyddwr wneud hynny bob amser.',
  'The provider’s answer does not hold.': 'Nid yw ateb y darparwr yn dal.',
  'Start again from the page Sign in. If it happens again, tell the operator the words in brackets.':
    'Dechreuwch eto o’r dudalen Mewngofnodi. Os bydd yn digwydd eto, dywedwch y geiriau mewn cromfachau wrth y gweithredwr.',
  'This answer belongs to no sign-in begun in this browser within ten minutes.':
    'Nid yw’r ateb hwn yn perthyn i unrhyw fewngofnodi a ddechreuwyd yn y porwr hwn o fewn deng munud.',
  'Start again from the page Sign in.': 'Dechreuwch eto o’r dudalen Mewngofnodi.',
  'Somebody has signed in with this answer of the provider already.':
    'Mae rhywun eisoes wedi mewngofnodi â’r ateb hwn gan y darparwr.',
  'Start again from the page Sign in. An auditor can see both in the ledger.':
    'Dechreuwch eto o’r dudalen Mewngofnodi. Gall archwilydd weld y ddau yn y cyfriflyfr.',
  'Passwords are for administrators here; others sign in at their organisation.':
    'I weinyddwyr y mae cyfrineiriau yma; mae eraill yn mewngofnodi yn eu sefydliad.',
  'Use the other way in on the page Sign in.':
    'Defnyddiwch y ffordd arall i mewn ar y dudalen Mewngofnodi.',
  'No account is bound to you at this provider.':
    'Nid oes cyfrif wedi’i gysylltu â chi gyda’r darparwr hwn.',
  'Give an administrator the subject and address named, to bind them to your account.':
    'Rhowch y testun a’r cyfeiriad a enwir i weinyddwr, i’w cysylltu â’ch cyfrif.',
  'The account bound to you at this provider is disabled.':
    'Mae’r cyfrif a gysylltwyd â chi gyda’r darparwr hwn wedi’i analluogi.',
  'Ask an administrator to enable it.': 'Gofynnwch i weinyddwr ei alluogi.',
  'Your account asks for a second factor, and the provider did not say that you used one.':
    'Mae eich cyfrif yn gofyn am ail ffactor, ac ni ddywedodd y darparwr eich bod wedi defnyddio un.',
  'Use the second factor of your provider, or sign in with username, password and code.':
    'Defnyddiwch ail ffactor eich darparwr, neu mewngofnodwch ag enw defnyddiwr, cyfrinair a chod.',

  'Shorten {1} to {2} characters': 'Byrhewch {1} i {2} nod',
  'Correct {1}: it {2}': 'Cywirwch {1}: {2}',
  'Choose at most {1} of {2}': 'Dewiswch {1} ar y mwyaf o {2}',
  'Reload the page and send the form again: it has no field “{1}”':
    'Ail-lwythwch y dudalen ac anfonwch y ffurflen eto: nid oes ganddi faes “{1}”',
  'the username': 'yr enw defnyddiwr',
  'the password': 'y cyfrinair',
  'the code': 'y cod',
  'the reason': 'y rheswm',
  'the note': 'y nodyn',
}
