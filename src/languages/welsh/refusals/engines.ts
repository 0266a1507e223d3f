import type { Catalogue } from '../../catalogue.ts'

/** Why an engine cannot answer: definitions, disclosure control, estimates, linkage, pages, ranking. */
export const engines: Catalogue = {
  'A definition file has mistakes.': 'Mae gwallau mewn ffeil diffiniad.',
  'Mend the file at the line and column named.':
    'Cywirwch y ffeil yn y llinell a’r golofn a enwir.',
  'A count to be tabulated is not a whole number from 0 upwards.':
    'Nid yw cyfrif sydd i’w dablu yn rhif cyfan o 0 i fyny.',
  'Count again from the cases; a table of counts holds nothing else.':
    'Cyfrifwch eto o’r achosion; nid yw tabl o gyfrifon yn cynnwys dim arall.',
  'A table names a dimension or a position that is not there, or names one twice.':
    'Mae tabl yn enwi dimensiwn neu safle nad yw yno, neu’n enwi un ddwywaith.',
  'Name each dimension once, and only positions the dimension has.':
    'Enwch bob dimensiwn unwaith, a dim ond safleoedd sydd gan y dimensiwn.',
  'The inner cells of a table do not add up to its totals.':
    'Nid yw celloedd mewnol tabl yn adio i’w gyfansymiau.',
  'Count the totals from the same cases as the cells.':
    'Cyfrifwch y cyfansymiau o’r un achosion â’r celloedd.',
  'The rules of suppression and rounding contradict themselves.':
    'Mae’r rheolau cuddio a thalgrynnu yn gwrth-ddweud ei gilydd.',
  'Use one of the named conventions.': 'Defnyddiwch un o’r confensiynau a enwir.',
  'The table, with what it shares with those published before, is too large to be proved.':
    'Mae’r tabl, gyda’r hyn y mae’n ei rannu â’r rhai a gyhoeddwyd o’r blaen, yn rhy fawr i’w brofi.',
  'Ask for fewer dimensions, or for groups in place of single categories.':
    'Gofynnwch am lai o ddimensiynau, neu am grwpiau yn lle categorïau unigol.',
  'The proof that nobody is given away did not end in the time allowed.':
    'Ni ddaeth y prawf na ddatgelir pwy yw neb i ben o fewn yr amser a ganiateir.',
  'Ask for fewer dimensions or allow more time; nothing was published.':
    'Gofynnwch am lai o ddimensiynau neu caniatewch fwy o amser; ni chyhoeddwyd dim.',
  'With what was published before, this table would give somebody away whatever it hides.':
    'Gyda’r hyn a gyhoeddwyd o’r blaen, byddai’r tabl hwn yn datgelu pwy yw rhywun beth bynnag y mae’n ei guddio.',
  'Let counts of none be hidden too, or ask for fewer dimensions.':
    'Gadewch i gyfrifon o ddim gael eu cuddio hefyd, neu gofynnwch am lai o ddimensiynau.',
  'What was published before does not agree with these counts.':
    'Nid yw’r hyn a gyhoeddwyd o’r blaen yn cytuno â’r cyfrifon hyn.',
  'Tables belong together only where they were counted from the same findings.':
    'Dim ond lle cawsant eu cyfrif o’r un canfyddiadau y mae tablau’n perthyn i’w gilydd.',
  'No rounding of this table adds up.': 'Nid oes talgrynnu o’r tabl hwn sy’n adio’n gywir.',
  'Round to the nearest instead, where parts need not add up to totals.':
    'Talgrynnwch i’r agosaf yn lle hynny, lle nad oes rhaid i rannau adio i gyfansymiau.',
  'The sample or its counts contradict themselves.':
    'Mae’r sampl neu ei gyfrifon yn gwrth-ddweud ei gilydd.',
  'Give whole numbers: answered at most the size, yes and unclear at most answered.':
    'Rhowch rifau cyfan: ni all mwy fod wedi’u hateb na maint y sampl, na mwy o atebion cadarnhaol ac aneglur nag a atebwyd.',
  'The counts of a group contradict themselves.': 'Mae cyfrifon grŵp yn gwrth-ddweud ei gilydd.',
  'Give whole numbers: those who reached a step are at most those there are.':
    'Rhowch rifau cyfan: ni all mwy fod wedi cyrraedd cam nag sydd ohonynt.',
  'The linkage settings are not valid.': 'Nid yw gosodiadau’r cysylltu yn ddilys.',
  'Correct every place named; docs/linkage.md describes the settings.':
    'Cywirwch bob lle a enwir; mae docs/linkage.md yn disgrifio’r gosodiadau.',
  'Two records carry the same id.': 'Mae gan ddau gofnod yr un dynodydd.',
  'Give every record an id of its own; one person recorded twice is two records.':
    'Rhowch ei ddynodydd ei hun i bob cofnod; dau gofnod yw un person a gofnodwyd ddwywaith.',
  'A record id is not a whole number.': 'Nid yw dynodydd cofnod yn rhif cyfan.',
  'Use whole numbers between 0 and 9007199254740991.':
    'Defnyddiwch rifau cyfan rhwng 0 a 9007199254740991.',
  'A pair names a record that is not among those given.':
    'Mae pâr yn enwi cofnod nad yw ymhlith y rhai a roddwyd.',
  'Name only records that take part in this linkage.':
    'Enwch gofnodion sy’n rhan o’r cysylltu hwn yn unig.',
  'Decisions contradict one another: two records must be one person and must not be.':
    'Mae penderfyniadau’n gwrth-ddweud ei gilydd: rhaid i ddau gofnod fod yn un person, a rhaid iddynt beidio â bod.',
  'Undo one of the decisions about the records named.':
    'Dadwnewch un o’r penderfyniadau am y cofnodion a enwir.',
  'The blocking rules would compare more pairs than the budget allows.':
    'Byddai’r rheolau blocio yn cymharu mwy o barau nag y mae’r gyllideb yn ei ganiatáu.',
  'Make the rule named more exact, give it `largestBlock`, or raise `pairBudget` in the settings.':
    'Gwnewch y rheol a enwir yn fanylach, rhowch `largestBlock` iddi, neu codwch `pairBudget` yn y gosodiadau.',
  'This is no page that can be shown as a picture.':
    'Nid yw hon yn dudalen y gellir ei dangos fel llun.',
  'Give a PDF, a TIFF, a JPEG or a PNG.': 'Rhowch PDF, TIFF, JPEG neu PNG.',
  'The document does not have this page.': 'Nid oes gan y ddogfen y dudalen hon.',
  'Ask for one of its pages; the first is page 1.':
    'Gofynnwch am un o’i thudalennau; tudalen 1 yw’r gyntaf.',
  'The program that reads pages does not work here: a page made for trying it cannot be read.':
    'Nid yw’r rhaglen sy’n darllen tudalennau yn gweithio yma: ni ellir darllen tudalen a wnaed i roi prawf arni.',
  'Install Lookback again as it was installed. The pages go on waiting; read them then.':
    'Gosodwch Lookback eto fel y cafodd ei osod. Mae’r tudalennau’n dal i aros; darllenwch hwy wedyn.',
  'The picture is larger than any page.': 'Mae’r llun yn fwy nag unrhyw dudalen.',
  'Scan it again at 300 dots per inch or less, or read it by eye.':
    'Sganiwch hi eto ar 300 dot y fodfedd neu lai, neu darllenwch hi â’ch llygaid eich hun.',
  'The page could not be read.': 'Ni ellid darllen y dudalen.',
  'Open the original and read it by eye; scan it again where that can be done.':
    'Agorwch y gwreiddiol a darllenwch ef â’ch llygaid eich hun; sganiwch hi eto lle gellir gwneud hynny.',
  'The cases to be ranked contradict one another, or a number of one is none.':
    'Mae’r achosion sydd i’w trefnu yn gwrth-ddweud ei gilydd, neu nid yw rhif un ohonynt yn rhif.',
  'Give each case once, with a whole number as its id and a prior from 0 to 1.':
    'Rhowch bob achos unwaith, gyda rhif cyfan yn ddynodydd iddo a thebygolrwydd cychwynnol o 0 i 1.',
  'An answer weighs less than nothing or more than one.':
    'Mae ateb yn pwyso llai na dim neu fwy nag un.',
  'Give the weight of an answer as a share from 0 to 1, or leave it out.':
    'Rhowch bwysau ateb fel cyfran o 0 i 1, neu gadewch ef allan.',
  'An answer names a case the ranker does not hold.':
    'Mae ateb yn enwi achos nad yw’r trefnwr yn ei ddal.',
  'Build the ranker again from all cases after an import, then give the answers.':
    'Adeiladwch y trefnwr eto o bob achos ar ôl mewnforiad, yna rhowch yr atebion.',
  'A recall target and an error rate lie above 0 and below 1.':
    'Mae targed adalw a chyfradd wallau uwchlaw 0 ac islaw 1.',
  'Give the target as a share, such as 0.95, and the error rate likewise, such as 0.05.':
    'Rhowch y targed fel cyfran, megis 0.95, a’r gyfradd wallau yn yr un modd, megis 0.05.',
  'The counts contradict one another.': 'Mae’r cyfrifon yn gwrth-ddweud ei gilydd.',
  'Check that no count is negative and that no more were found or read than there are.':
    'Gwiriwch nad oes cyfrif negyddol ac na chanfuwyd nac na ddarllenwyd mwy nag sydd.',
  'Too few ratings to measure agreement.': 'Rhy ychydig o farnau i fesur cytundeb.',
  'At least one case must have been read by two readers.':
    'Rhaid bod o leiaf un achos wedi’i ddarllen gan ddau ddarllenydd.',
  'Too little history to forecast from.': 'Rhy ychydig o hanes i ragweld ohono.',
  'Wait until eight whole weeks of reading are on record.':
    'Arhoswch nes bod wyth wythnos gyfan o ddarllen ar gofnod.',
  'The ranking thread stopped before it answered.': 'Stopiodd edefyn y trefnu cyn iddo ateb.',
  'Start the ranker again and give it the answers so far; nothing else is lost.':
    'Dechreuwch y trefnwr eto a rhowch yr atebion hyd yma iddo; ni chollir dim arall.',
  'The list of words that may have led to a decision cannot be read.':
    'Ni ellir darllen y rhestr o eiriau a allai fod wedi arwain at benderfyniad.',
  'Mend the list at the place named: each term has forms, what is meant, and a source.':
    'Cywirwch y rhestr yn y lle a enwir: mae gan bob term ffurfiau, ystyr a ffynhonnell.',

  'Sizes must be whole numbers.': 'Rhaid i feintiau fod yn rhifau cyfan.',
  'The part “{1}” has {2} cases, {3} answered, {4} yes and {5} unclear.':
    'Mae gan y rhan “{1!}” {2} achos, {3} wedi’u hateb, {4} yn gadarnhaol a {5} yn aneglur.',
  'The term {1} stands twice.': 'Mae’r term {1} yno ddwywaith.',
  'The source of {1} is no guide of the list.':
    'Nid yw ffynhonnell {1} yn un o ganllawiau’r rhestr.',
  'A form of {1} names {2}, which is no list.': 'Mae ffurf ar {1} yn enwi {2}, nad yw’n rhestr.',
  'The threshold is not a whole number from 1 to 1,000.':
    'Nid yw’r trothwy yn rhif cyfan o 1 i 1,000.',
  'The least number of values is not a whole number from 2 to 1,000.':
    'Nid yw’r nifer lleiaf o werthoedd yn rhif cyfan o 2 i 1,000.',
  'The base of rounding is not a whole number from 2 to 1,000.':
    'Nid yw sail y talgrynnu yn rhif cyfan o 2 i 1,000.',
  'A dimension is named twice.': 'Enwir dimensiwn ddwywaith.',
  'The dimension {1} is empty or names a position twice.':
    'Mae’r dimensiwn {1} yn wag neu’n enwi safle ddwywaith.',
  'The group {1} of {2} does not consist of its leaves.':
    'Nid yw’r grŵp {1} o {2} wedi’i wneud o’i ddail.',
  'A cell holds {1}.': 'Mae cell yn cynnwys {1}.',
  'A count is not at one leaf of every dimension.':
    'Nid yw cyfrif wrth un ddeilen ym mhob dimensiwn.',
  'A place is counted twice.': 'Cyfrifir lle ddwywaith.',
  'A total says {1}, its parts add up to {2}.':
    'Mae cyfanswm yn dweud {1}, ond mae ei rannau’n adio i {2}.',
  'The table {1} names a dimension twice.': 'Mae’r tabl {1} yn enwi dimensiwn ddwywaith.',
  'The table {1} names {2}, which is unknown.': 'Mae’r tabl {1} yn enwi {2}, nad yw’n hysbys.',
  'The question “{1}” has a group of {2} of whom {3} reached the step.':
    'Mae gan y cwestiwn “{1!}” grŵp o {2}, a chyrhaeddodd {3} ohonynt y cam.',
  'A pair names the record {1}, which is not among those given.':
    'Mae pâr yn enwi cofnod {1}, nad yw ymhlith y rhai a roddwyd.',
  'Records {1} and {2} must not be one person, yet other decisions make them one.':
    'Rhaid i gofnodion {1} a {2} beidio â bod yn un person, ond mae penderfyniadau eraill yn eu gwneud yn un.',
  'The field "{1}" is used as a list in one place and as one value in another.':
    'Defnyddir y maes "{1}" fel rhestr mewn un man ac fel un gwerth mewn man arall.',
  'The rule "{1}" would compare {2} pairs (its largest block holds {3} records); the budget is {4}.':
    'Byddai’r rheol "{1}" yn cymharu {2} o barau (mae ei bloc mwyaf yn cynnwys {3} o gofnodion); {4} yw’r gyllideb.',
  'The record id {1} is not a whole number.': 'Nid yw dynodydd y cofnod {1} yn rhif cyfan.',
  'Two records carry the id {1}.': 'Mae gan ddau gofnod y dynodydd {1}.',
  'The picture could not be unpacked.': 'Ni ellid dadbacio’r llun.',
  'The picture could not be unpacked: {1}.': 'Ni ellid dadbacio’r llun: {1}.',
  'The picture does not say how large it is.': 'Nid yw’r llun yn dweud pa mor fawr ydyw.',
  'The picture is {1} by {2} dots.': 'Mae’r llun yn {1} wrth {2} dot.',
  'The page is {1} by {2} points.': 'Mae’r dudalen yn {1} wrth {2} pwynt.',
  'The PDF could not be opened: {1}.': 'Ni ellid agor y PDF: {1}.',
  'A picture on the page cannot be unpacked.': 'Ni ellir dadbacio llun ar y dudalen.',
  'It has more than {1} pages.': 'Mae ganddo fwy na {1} o dudalennau.',
  '{1} of {2} is not a share.': 'Nid yw {1} o {2} yn gyfran.',
  'A case stands in the tail twice.': 'Mae achos yn y gynffon ddwywaith.',
  'An answer has the weight {1}.': 'Mae gan ateb y pwysau {1}.',
  'Case {1} is not among the {2} cases the ranker holds.':
    'Nid yw achos {1} ymhlith y {2} achos y mae’r trefnwr yn eu dal.',
  'Fleiss’ kappa needs every case read by the same number of readers, two or more.':
    'Mae ar kappa Fleiss angen i bob achos gael ei ddarllen gan yr un nifer o ddarllenwyr, dau neu ragor.',
}
