import type { Catalogue } from '../catalogue.ts'

/** The form of the reading, with what stands around it: opening a case, putting it aside, the decision. */
export const reading: Catalogue = {
  'Case {1}': 'Achos {1}',
  'Case <1>{1}</1>': 'Achos <1>{1}</1>',
  'Raise a risk': 'Codi risg',
  'Raise a risk on case {1}': 'Codi risg ar achos {1}',
  'Raise the risk': 'Codi’r risg',
  'Ring first, then write. Nothing is sent by itself.':
    'Ffoniwch yn gyntaf, yna ysgrifennwch. Ni chaiff dim ei anfon ohono’i hun.',
  'Why do you open case {1}?': 'Pam ydych chi’n agor achos {1}?',
  'Your answer goes on the ledger with your name, and holds until you sign out: for this case, and for those linked with it by a person or a group.':
    'Mae eich ateb yn mynd i’r cyfriflyfr gyda’ch enw, ac yn dal nes i chi allgofnodi: ar gyfer yr achos hwn, ac ar gyfer y rhai sy’n gysylltiedig ag ef drwy berson neu grŵp.',
  'Anything to add (optional)': 'Unrhyw beth i’w ychwanegu (dewisol)',
  'Open the case': 'Agor yr achos',
  'Choose why you open this case': 'Dewiswch pam rydych yn agor yr achos hwn',
  'Review of this case': 'Adolygu’r achos hwn',
  'Authorising a decision': 'Awdurdodi penderfyniad',
  'A safeguarding concern': 'Pryder diogelu',
  'Checking data quality': 'Gwirio ansawdd data',
  'Preparing disclosure': 'Paratoi datgeliad',
  'Audit or scrutiny': 'Archwilio neu graffu',

  'Your reading': 'Eich darlleniad',
  'Take the next case': 'Cymryd yr achos nesaf',
  'Change an answer': 'Newid ateb',
  'You cannot read this case now: it is settled, or held by somebody else.':
    'Ni allwch ddarllen yr achos hwn nawr: mae wedi’i setlo, neu mae gan rywun arall.',
  'Your role does not submit readings.': 'Nid yw eich rôl yn cyflwyno darlleniadau.',
  'Choose an answer': 'Dewiswch ateb',
  '<1>Error:</1> Choose an answer': '<1>Gwall:</1> Dewiswch ateb',
  'Choose an answer: {1}': 'Dewiswch ateb: {1}',
  'Which child?': 'Pa blentyn?',
  'Or who else?': 'Neu bwy arall?',
  'Somebody else: say who below': 'Rhywun arall: dywedwch pwy isod',
  '{1}, born {2}': '{1}, ganwyd {2}',
  'Note (optional)': 'Nodyn (dewisol)',
  'Save the change': 'Cadw’r newid',
  'Submit reading': 'Cyflwyno’r darlleniad',
  'If somebody may be at risk: who is it, and who was told?':
    'Os gall rhywun fod mewn perygl: pwy ydyw, a phwy gafodd wybod?',
  'Needed where you answer yes. It is raised with your reading, and every lead sees it at once. Leave it empty where you raised a risk on this case before.':
    'Mae angen hyn os atebwch y gall rhywun fod mewn perygl. Caiff ei godi gyda’ch darlleniad, ac mae pob arweinydd yn ei weld ar unwaith. Gadewch ef yn wag os ydych eisoes wedi codi risg ar yr achos hwn.',
  '<1>What the file shows</1> <2>Optional: what you find counts in the figures</2>':
    '<1>Yr hyn y mae’r ffeil yn ei ddangos</1> <2>Dewisol: mae’r hyn a ganfyddwch yn cyfrif yn y ffigurau</2>',
  'Keep as a draft': 'Cadw fel drafft',
  'Draft of {1}': 'Drafft {1}',
  '<1>Also kept, on another page</1> <2>{1}</2>':
    '<1>Wedi’i gadw hefyd, ar dudalen arall</1> <2>{1}</2>',
  '<1>B</1> back to the question before': '<1>B</1> yn ôl i’r cwestiwn blaenorol',
  'What do you fear may happen?': 'Beth ydych chi’n ofni a all ddigwydd?',
  'Who was told?': 'Pwy gafodd wybod?',
  'Name and body, such as the duty desk of the safeguarding hub':
    'Enw a chorff, megis desg ddyletswydd yr hyb diogelu',
  'When?': 'Pryd?',
  'How were they told?': 'Sut cawson nhw wybod?',
  'By telephone': 'Dros y ffôn',
  'In person': 'Wyneb yn wyneb',
  'By e-mail': 'Drwy e-bost',
  'By their referral form': 'Drwy eu ffurflen atgyfeirio',
  'By radio': 'Dros y radio',
  'Give the day and the time they were told': 'Rhowch y diwrnod a’r amser y cawsant wybod',
  'Choose how they were told': 'Dewiswch sut y cawsant wybod',
  'The reading says that somebody may be at risk, and not who it is or who was told.':
    'Mae’r darlleniad yn dweud y gall rhywun fod mewn perygl, ond nid pwy ydyw na phwy gafodd wybod.',
  'Say which child, what is feared, who was told, when and by what means.':
    'Dywedwch pa blentyn, beth a ofnir, pwy gafodd wybod, pryd a sut.',
  'This case takes no further reading now.': 'Nid yw’r achos hwn yn derbyn darlleniad arall nawr.',
  'A third reading is taken where the first two differ, and none while a decision stands.':
    'Derbynnir trydydd darlleniad lle mae’r ddau gyntaf yn wahanol, a dim un tra bo penderfyniad yn sefyll.',
  'Another page of yours has kept or submitted other answers on this case meanwhile.':
    'Yn y cyfamser mae tudalen arall o’ch eiddo wedi cadw neu gyflwyno atebion eraill ar yr achos hwn.',
  'Look at them on this page, and submit again if these are the ones that count.':
    'Edrychwch arnynt ar y dudalen hon, a chyflwynwch eto os mai’r rhain yw’r rhai sy’n cyfrif.',

  'Was the person harmed under 18?': 'A oedd y person a niweidiwyd o dan 18 oed?',
  'On the first day of the offence or concern.': 'Ar ddiwrnod cyntaf y drosedd neu’r pryder.',
  'Yes @child': 'Oedd',
  'No @child': 'Nac oedd',
  'Was a child sexually exploited?': 'A gamfanteisiwyd yn rhywiol ar blentyn?',
  'From everything on file, not only the flag. The definitions and what was found stand under Findings.':
    'O bopeth sydd yn y ffeil, nid y faner yn unig. Mae’r diffiniadau a’r hyn a ganfuwyd o dan Canfyddiadau.',
  'Yes @exploitation': 'Do',
  'No @exploitation': 'Naddo',
  'Were two or more suspects involved, whether identified or not?':
    'A oedd dau neu fwy o bobl a ddrwgdybir yn gysylltiedig, p’un a gawsant eu hadnabod ai peidio?',
  'People nobody identified count.': 'Mae pobl na chafodd eu hadnabod yn cyfrif.',
  'Yes @others': 'Oedd',
  'No @others': 'Nac oedd',
  'Is a reasonable line of enquiry left?': 'A oes trywydd ymholi rhesymol ar ôl?',
  'Towards a suspect or away from one.': 'Tuag at berson a ddrwgdybir neu oddi wrtho.',
  'Yes @lines': 'Oes',
  'No @lines': 'Nac oes',
  'Does another agency hold something this case lacked?':
    'A oes gan asiantaeth arall rywbeth nad oedd gan yr achos hwn?',
  'See the entries of the timeline that are not the case’s own.':
    'Gweler y cofnodion yn y llinell amser nad ydynt yn perthyn i’r achos ei hun.',
  'Yes @agencies': 'Oes',
  'No @agencies': 'Nac oes',
  'May somebody still be at risk?': 'A all rhywun fod mewn perygl o hyd?',
  'If yes, ring the safeguarding hub or your lead now, then say below who was told. Do not wait for the decision.':
    'Os gall, ffoniwch yr hyb diogelu neu eich arweinydd nawr, yna dywedwch isod pwy gafodd wybod. Peidiwch ag aros am y penderfyniad.',
  'Yes @risk': 'Gall',
  'No @risk': 'Na all',
  'Should this case be looked at again?': 'A ddylid edrych ar yr achos hwn eto?',
  'Yes where somebody was harmed and something is left to do. It teaches which case comes next; it decides nothing about this one.':
    'Dylid, lle cafodd rhywun ei niweidio a lle mae rhywbeth ar ôl i’w wneud. Mae’n dysgu pa achos ddaw nesaf; nid yw’n penderfynu dim am yr achos hwn.',
  'Yes @again': 'Dylid',
  'No @again': 'Na ddylid',
  'Was there sexual activity with the child, or sexual abuse?':
    'A fu gweithgarwch rhywiol gyda’r plentyn, neu gam-drin rhywiol?',
  'Yes @sexual': 'Do',
  'No @sexual': 'Naddo',
  'Was the child given something needed or wanted in exchange?':
    'A roddwyd i’r plentyn, yn gyfnewid, rywbeth yr oedd arno ei angen neu ei eisiau?',
  'Money, drugs, a lift, a place to stay, affection.':
    'Arian, cyffuriau, lifft, lle i aros, hoffter.',
  'Yes @exchange': 'Do',
  'No @exchange': 'Naddo',
  'Did somebody gain money or status by it?': 'A enillodd rhywun arian neu statws drwy hynny?',
  'Yes @advantage': 'Do',
  'No @advantage': 'Naddo',
  'Was an imbalance of power used?': 'A ddefnyddiwyd anghydbwysedd grym?',
  'Yes @imbalance': 'Do',
  'No @imbalance': 'Naddo',
  'Did the suspects know one another?': 'A oedd y bobl a ddrwgdybir yn adnabod ei gilydd?',
  'No where there was but one.': 'Nac oedd, lle nad oedd ond un.',
  'Yes @associated': 'Oedd',
  'No @associated': 'Nac oedd',
  'Was any of it done through technology?': 'A wnaed unrhyw ran ohono drwy dechnoleg?',
  'Yes @online': 'Do',
  'No @online': 'Naddo',
  'Does the file hold an assessment that found sexual exploitation?':
    'A oes yn y ffeil asesiad a ganfu gamfanteisio rhywiol?',
  'Factor 11A of the DfE children in need census.':
    'Ffactor 11A yng nghyfrifiad plant mewn angen yr Adran Addysg.',
  'Yes @assessed': 'Oes',
  'No @assessed': 'Nac oes',
  'Cannot tell': 'Ni ellir dweud',
  'Not answered': 'Heb ei ateb',

  '<1>This is an arbitration.</1> Two officers have read the case and differ. Read it yourself, with both readings before you; your answers stand.':
    '<1>Cymrodeddu yw hyn.</1> Mae dau swyddog wedi darllen yr achos ac yn anghytuno. Darllenwch ef eich hun, gyda’r ddau ddarlleniad o’ch blaen; eich atebion chi sy’n sefyll.',
  'Both readings, question by question': 'Y ddau ddarlleniad, fesul cwestiwn',
  Question: 'Cwestiwn',
  'to be settled': 'i’w setlo',
  'First reading': 'Darlleniad cyntaf',
  'Second reading': 'Ail ddarlleniad',
  Arbitration: 'Cymrodeddu',
  you: 'chi',
  '(replaced by a later one)': '(disodlwyd gan un diweddarach)',
  'Other readings': 'Darlleniadau eraill',
  'Nobody else has read this case yet.': 'Nid oes neb arall wedi darllen yr achos hwn eto.',

  '<1>Not reading it now?</1> <2>Put it back, keep it or pass it on</2>':
    '<1>Ddim yn ei ddarllen nawr?</1> <2>Rhowch ef yn ôl, cadwch ef neu trosglwyddwch ef</2>',
  'What to do with it': 'Beth i’w wneud ag ef',
  'Put it back: I cannot read this today': 'Ei roi yn ôl: ni allaf ddarllen hwn heddiw',
  'Put it back: it waits for a paper': 'Ei roi yn ôl: mae’n aros am bapur',
  'Keep it until a day': 'Ei gadw tan ddiwrnod penodol',
  'Pass it to a colleague': 'Ei drosglwyddo i gydweithiwr',
  'Put it back: not this kind, for two weeks': 'Ei roi yn ôl: nid y math hwn, am bythefnos',
  'You put cases of this kind back until {1}.': 'Rhoesoch achosion o’r math hwn yn ôl tan {1}.',
  'The case is put back, and no case of its kind is given to you for two weeks, or until the day you named. Only you see this on the page.':
    'Mae’r achos wedi’i roi yn ôl, ac ni roddir achos o’i fath i chi am bythefnos, neu tan y diwrnod a enwyd gennych. Dim ond chi sy’n gweld hyn ar y dudalen.',
  'You have read {1} cases today, as many as are to be read in a day.':
    'Rydych wedi darllen {1} achos heddiw, cymaint ag sydd i’w ddarllen mewn diwrnod.',
  'Stop here for today. A case in your hands stays yours. A lead can change this under the terms of the reading.':
    'Peidiwch â darllen mwy heddiw. Mae achos sydd gennych yn aros gyda chi. Gall arweinydd newid hyn o dan delerau’r darllen.',
  'You have read {1} hard files in a row.': 'Rydych wedi darllen {1} ffeil anodd yn olynol.',
  'Take a break: the next case is given fifteen minutes after your last reading. If it is too much, put a case back as “not this kind”, and talk with your lead or with whoever supports readers.':
    'Cymerwch seibiant: rhoddir yr achos nesaf bymtheg munud ar ôl eich darlleniad diwethaf. Os yw’n ormod, rhowch achos yn ôl fel “nid y math hwn”, a siaradwch â’ch arweinydd neu â phwy bynnag sy’n cefnogi darllenwyr.',
  'Put it back: I had to do with it, or know somebody in it':
    'Ei roi yn ôl: bu gennyf ran ynddo, neu rwy’n adnabod rhywun ynddo',
  'Until (where you keep it, or it waits)': 'Tan (os ydych yn ei gadw, neu os yw’n aros)',
  'To whom (where you pass it on)': 'I bwy (os ydych yn ei drosglwyddo)',
  'Choose a colleague': 'Dewiswch gydweithiwr',
  'Why (optional)': 'Pam (dewisol)',
  'Put aside': 'Rhoi o’r neilltu',
  'You put it back until {1}: it waits for a paper. “{2}”':
    'Rhoesoch ef yn ôl tan {1}: mae’n aros am bapur. “{2!}”',
  'You put it back until {1}: it waits for a paper.':
    'Rhoesoch ef yn ôl tan {1}: mae’n aros am bapur.',
  'You put it back until {1}.': 'Rhoesoch ef yn ôl tan {1}.',
  'You keep it until {1}.': 'Rydych yn ei gadw tan {1}.',
  'You passed it to your colleague {1}.': 'Trosglwyddoch ef i’ch cydweithiwr {1}.',
  'Your colleague {1} passed it to you.': 'Trosglwyddodd eich cydweithiwr {1} ef i chi.',
  'Your colleague {1} passed it to {2}.': 'Trosglwyddodd eich cydweithiwr {1} ef i {2}.',
  'A case is kept or put back until a day to come, at most 60 days ahead.':
    'Cedwir achos neu ei roi yn ôl tan ddiwrnod i ddod, heb fod yn fwy na 60 diwrnod o’n blaenau.',
  'Give a nearer day, after today.': 'Rhowch ddiwrnod nes, ar ôl heddiw.',
  'Nobody of this name reads cases.': 'Nid oes neb o’r enw hwn yn darllen achosion.',
  'Choose a colleague from the list.': 'Dewiswch gydweithiwr o’r rhestr.',

  Decision: 'Penderfyniad',
  'Reason for reopening': 'Rheswm dros ailagor',
  'Your reason (needed to return it)': 'Eich rheswm (mae ei angen i’w ddychwelyd)',
  Authorise: 'Awdurdodi',
  Return: 'Dychwelyd',
  Reopen: 'Ailagor',
  'What should follow?': 'Beth ddylai ddilyn?',
  'Reason for the decision': 'Rheswm dros y penderfyniad',
  'Propose decision': 'Cynnig penderfyniad',
  'Before the decision on this case was reopened you {1}. Nobody who touched a case reviews it: somebody else reads it anew, proposes and authorises.':
    'Cyn i’r penderfyniad ar yr achos hwn gael ei ailagor: {1}. Nid oes neb a fu’n ymwneud ag achos yn ei adolygu: rhywun arall sy’n ei ddarllen o’r newydd, yn cynnig ac yn awdurdodi.',
  'read it': 'fe’i darllenoch',
  'proposed what should follow': 'cynigioch beth ddylai ddilyn',
  'authorised or returned that': 'awdurdodoch neu ddychweloch hynny',
  'answered for an item of it': 'buoch yn gyfrifol am eitem ohono',
  'Proposed by <1>{1}</1>, {2}.': 'Cynigiwyd gan <1>{1}</1>, {2}.',
  '{1} by <1>{2}</1>, {3}.': '{1} gan <1>{2}</1>, {3}.',
  'No decision is proposed yet{1}.': 'Nid oes penderfyniad wedi’i gynnig eto{1}.',
  '. Submit your reading first': '. Cyflwynwch eich darlleniad yn gyntaf',
  Reinvestigate: 'Ailymchwilio',
  'Refer to safeguarding': 'Atgyfeirio i ddiogelu',
  'Further enquiry': 'Ymholiad pellach',
  'No further action': 'Dim camau pellach',
  'Awaiting authorisation': 'Yn aros am awdurdodiad',
  Authorised: 'Awdurdodwyd',
  Returned: 'Dychwelwyd',
  Reopened: 'Ailagorwyd',

  'Your reading is saved.': 'Mae eich darlleniad wedi’i gadw.',
  'Your answers so far are kept.': 'Mae eich atebion hyd yma wedi’u cadw.',
  'Your answers so far are kept. Another page of yours has kept others: they stand below the form.':
    'Mae eich atebion hyd yma wedi’u cadw. Mae tudalen arall o’ch eiddo wedi cadw rhai eraill: maent o dan y ffurflen.',
  'The case is put back. It is not offered to you again today.':
    'Mae’r achos wedi’i roi yn ôl. Ni chaiff ei gynnig i chi eto heddiw.',
  'The case is put back. It is offered again when its day has come.':
    'Mae’r achos wedi’i roi yn ôl. Caiff ei gynnig eto pan ddaw ei ddiwrnod.',
  'The case is kept for you until its day.': 'Cedwir yr achos i chi tan ei ddiwrnod.',
  'The case is passed on. Your colleague is given it next, and may put it back.':
    'Mae’r achos wedi’i drosglwyddo. Eich cydweithiwr a’i caiff nesaf, a gall ei roi yn ôl.',
  'The case is put back, and closed to you from now on.':
    'Mae’r achos wedi’i roi yn ôl, ac ar gau i chi o hyn ymlaen.',
  'Your decision is proposed. Another person must authorise it.':
    'Mae eich penderfyniad wedi’i gynnig. Rhaid i berson arall ei awdurdodi.',
  'The decision is authorised.': 'Mae’r penderfyniad wedi’i awdurdodi.',
  'The decision is returned to the person who proposed it.':
    'Mae’r penderfyniad wedi’i ddychwelyd i’r person a’i cynigiodd.',
  'The decision is reopened. The case can be read and decided again.':
    'Mae’r penderfyniad wedi’i ailagor. Gellir darllen yr achos a phenderfynu arno eto.',
  'No unread case is free: all are read, or held by somebody else.':
    'Nid oes achos heb ei ddarllen yn rhydd: mae pob un wedi’i ddarllen, neu gan rywun arall.',
}
