import type { Catalogue } from '../../catalogue.ts'

/** Samples that estimate: of cases that cannot be determined, and of sentences with words that may have led to a decision. */
export const samples: Catalogue = {
  'Where a definition cannot be determined from the records, a random sample of those cases is read, and what readers say of it estimates how many are met. The estimate stands beside the bounds and never takes their place.':
    'Lle na ellir pennu diffiniad o’r cofnodion, darllenir hapsampl o’r achosion hynny, ac mae’r hyn y mae darllenwyr yn ei ddweud amdani yn amcangyfrif faint sydd wedi’u bodloni. Saif yr amcangyfrif ochr yn ochr â’r terfynau ac nid yw byth yn cymryd eu lle.',
  'Samples, the newest first': 'Samplau, y diweddaraf yn gyntaf',
  '<1>{1}</1><br><2>Version {2}, drawn {3} by <3>{4}</3></2>':
    '<1>{1}</1><br><2>Fersiwn {2}, tynnwyd ar {3} gan <3>{4}</3></2>',
  'Interval, 95%': 'Cyfwng hyder, 95%',
  'Bounds by the records': 'Terfynau yn ôl y cofnodion',
  Estimate: 'Amcangyfrif',
  '{1} of {2}': '{1} o {2}',
  '<br><1>{1} by readings or records since</1>':
    '<br><1>{1} drwy ddarlleniadau neu gofnodion ers hynny</1>',
  'None is drawn yet.': 'Nid oes yr un wedi’i thynnu eto.',
  'How many cases': 'Faint o achosion',
  'At least five from each source that has them. The seed is the ledger’s root at that moment.':
    'O leiaf bump o bob ffynhonnell sydd â hwy. Gwraidd y cyfriflyfr ar y foment honno yw’r hedyn.',
  'how many cases to draw': 'faint o achosion i’w tynnu',
  'Say why the sample is drawn': 'Dywedwch pam y tynnir y sampl',
  'The sample is drawn, and can be answered.': 'Mae’r sampl wedi’i thynnu, a gellir ateb.',
  '{1} to {2} by the records; estimated {3} to {4}':
    '{1} i {2} yn ôl y cofnodion; amcangyfrifwyd {3} i {4}',
  'Sample {1}': 'Sampl {1}',
  'Sample {1} of what cannot be determined': 'Sampl {1} o’r hyn na ellir ei bennu',
  'By the records between {1} and {2} of {3} cases are met.':
    'Yn ôl y cofnodion mae rhwng {1} a {2} o {3} achos wedi’u bodloni.',
  'Nothing can be estimated before each source has an answer.':
    'Ni ellir amcangyfrif dim cyn bod ateb gan bob ffynhonnell.',
  'From the sample an estimated {1} are met (95% interval {2} to {3}).':
    'O’r sampl, amcangyfrifir bod {1} wedi’u bodloni (cyfwng hyder 95%: {2} i {3}).',
  'The estimate adds to the {1} met for certain what readers say of {2} of {3} undetermined cases. Where readers could not tell either, the lower limit takes no and the upper yes. Only answers in the order of the draw without a gap count.':
    'Mae’r amcangyfrif yn ychwanegu at y {1} a fodlonir i sicrwydd yr hyn y mae darllenwyr yn ei ddweud am {2} o {3} achos na ellir eu pennu. Lle na allai darllenwyr ddweud ychwaith, mae’r terfyn isaf yn cymryd mai “na” yw’r ateb a’r uchaf mai “ie”. Dim ond atebion yn nhrefn y tynnu, heb fwlch, sy’n cyfrif.',
  'Of the {1} answered, {2} is answered by what readings state or records show since the draw.':
    'O’r {1} a atebwyd, atebwyd {2} gan yr hyn y mae darlleniadau’n ei nodi neu gofnodion yn ei ddangos ers y tynnu.',
  'Of the {1} answered, {2} are answered by what readings state or records show since the draw.':
    'O’r {1} a atebwyd, atebwyd {2} gan yr hyn y mae darlleniadau’n ei nodi neu gofnodion yn ei ddangos ers y tynnu.',
  Undetermined: 'Heb eu pennu',
  'Drawn by <1>{1}</1>, {2}: <2>{3}</2><br>Seed: <3>{4}</3>':
    'Tynnwyd gan <1>{1}</1>, {2}: <2>{3}</2><br>Hedyn: <3>{4}</3>',
  'The next case': 'Yr achos nesaf',
  'Open {1} (<1>{2}</1>) and read it, then answer here. <2>What the definition says</2>':
    'Agorwch {1} (<1>{2}</1>) a’i ddarllen, yna atebwch yma. <2>Yr hyn y mae’r diffiniad yn ei ddweud</2>',
  'Does it meet the definition, from everything you could find?':
    'A yw’n bodloni’r diffiniad, o bopeth y gallech ei ganfod?',
  'It meets the definition': 'Mae’n bodloni’r diffiniad',
  'It does not': 'Nid yw’n ei fodloni',
  'No case is left that you may answer.': 'Nid oes achos ar ôl y cewch ateb yn ei gylch.',
  'an answer': 'ateb',
  'Enter an answer': 'Dewiswch ateb',

  'Too few cases to say how many.': 'Rhy ychydig o achosion i ddweud faint.',
  'In {1} of {2} cases with documents a writer puts on a child, in their own words, what others did.':
    'Mewn {1} o {2} achos â dogfennau mae’r sawl a’u hysgrifennodd, yn ei eiriau ei hun, yn rhoi ar blentyn yr hyn a wnaeth eraill.',
  'The words follow published guidance and were looked for in {1} documents of the time, quoted speech apart.':
    'Mae’r geiriau’n dilyn canllawiau cyhoeddedig; chwiliwyd amdanynt mewn {1} o ddogfennau’r cyfnod, gan gadw geiriau a ddyfynnwyd ar wahân.',
  '{1} more are read with the next refresh.': 'Darllenir {1} arall gyda’r adnewyddiad nesaf.',
  'No record is rewritten and nobody is scored: no writer stands beside a count, and nothing here goes into the order of reading.':
    'Ni chaiff cofnod ei ailysgrifennu ac ni roddir sgôr i neb: nid oes awdur wrth ochr cyfrif, ac nid oes dim yma yn mynd i drefn y darllen.',
  'How far that is right': 'I ba raddau y mae hynny’n gywir',
  'Officers read sentences drawn at random, some in which words were found and some in which none were, and say whether they are such language in that use.':
    'Mae swyddogion yn darllen brawddegau a dynnwyd ar hap, rhai y canfuwyd geiriau ynddynt a rhai na chanfuwyd dim ynddynt, ac yn dweud a ydynt yn iaith o’r fath yn y defnydd hwnnw.',
  Sample: 'Sampl',
  '<1>Sample {1}</1><br><2>{2}, <3>{3}</3></2>': '<1>Sampl {1}</1><br><2>{2}, <3>{3}</3></2>',
  'Found and right': 'Canfuwyd, ac yn gywir',
  'Found of all there are': 'Canfuwyd o bob un sydd',
  'Missed among other sentences': 'Methwyd ymhlith brawddegau eraill',
  'None is drawn yet, so nobody knows how far the counts below are right.':
    'Nid oes yr un wedi’i thynnu eto, felly ni ŵyr neb i ba raddau y mae’r cyfrifon isod yn gywir.',
  'Sentences with a writer’s own words': 'Brawddegau â geiriau’r awdur ei hun',
  'Sentences with quoted words': 'Brawddegau â geiriau a ddyfynnwyd',
  'Sentences in which none were found': 'Brawddegau na chanfuwyd dim ynddynt',
  'how many with a writer’s own words': 'faint â geiriau’r awdur ei hun',
  'how many with quoted words': 'faint â geiriau a ddyfynnwyd',
  'how many without such words': 'faint heb eiriau o’r fath',
  'Where and when': 'Lle a phryd',
  'By the year a case was opened': 'Yn ôl y flwyddyn yr agorwyd achos',
  'Cases with documents': 'Achosion â dogfennau',
  'With such words': 'Â geiriau o’r fath',
  '{1} Units differ in what they handle and in how many documents came: a higher share is a reason to read, and no finding.':
    '{1} Mae unedau’n amrywio o ran yr hyn y maent yn ei drin a faint o ddogfennau a ddaeth: rheswm i ddarllen yw cyfran uwch, nid canfyddiad.',
  'a small number': 'nifer bach',
  '{1}: {2} in a writer’s own words, {3} quoted':
    '{1}: {2} yng ngeiriau’r awdur ei hun, {3} wedi’u dyfynnu',
  'After {1}: <1>{2}</1>,': 'Ar ôl {1}: <1>{2}</1>,',
  'without a date': 'heb ddyddiad',
  '; looked up: {1}': '; edrychwyd ar: {1}',
  '. Nobody has looked up its page': '. Nid oes neb wedi edrych ar ei dudalen',
  '. Looked for as: {1}.': '. Chwiliwyd amdano fel: {1}.',
  'Sentences, sample {1}': 'Brawddegau, sampl {1}',
  'Sample {1} of sentences': 'Sampl {1} o frawddegau',
  'The list of words has changed since: this is of the list of that day.':
    'Mae’r rhestr eiriau wedi newid ers hynny: o restr y diwrnod hwnnw y mae hon.',
  'The next sentence': 'Y frawddeg nesaf',
  'From <1>{1}</1>. Sentences with and without such words are mixed, so that the machine’s answer does not lead yours.':
    'O <1>{1}</1>. Cymysgir brawddegau â geiriau o’r fath a rhai hebddynt, fel nad yw ateb y peiriant yn arwain eich un chi.',
  'Does the marked sentence put on a child what others did?':
    'A yw’r frawddeg a farciwyd yn rhoi ar blentyn yr hyn a wnaeth eraill?',
  'Yes, in the writer’s own words': 'Ydy, yng ngeiriau’r awdur ei hun',
  'Yes, but somebody else is quoted': 'Ydy, ond dyfynnir rhywun arall',
  'No, the words mean something else': 'Nac ydy, mae’r geiriau’n golygu rhywbeth arall',
  'No sentence is left that you may answer.': 'Nid oes brawddeg ar ôl y cewch ateb yn ei chylch.',
  'What the answers show': 'Yr hyn y mae’r atebion yn ei ddangos',
  'What was drawn from': 'Yr hyn y tynnwyd ohono',
  Sentences: 'Brawddegau',
  'There are': 'Cyfanswm',
  'In a writer’s own words': 'Yng ngeiriau’r awdur ei hun',
  'Found, in a writer’s own words': 'Canfuwyd, yng ngeiriau’r awdur ei hun',
  'Found, quoted': 'Canfuwyd, wedi’u dyfynnu',
  'Nothing found': 'Dim wedi’i ganfod',
  '{1} in 100 ({2} to {3})': '{1} mewn 100 ({2} i {3})',
  'In brackets the interval that chance allows, at 95 in 100. Where readers could not tell, its lower end takes no and its upper yes. Only answers in the order of the draw without a gap count.':
    'Mewn cromfachau, y cyfwng y mae siawns yn ei ganiatáu, ar 95 mewn 100. Lle na allai darllenwyr ddweud, mae ei ben isaf yn cymryd mai “na” yw’r ateb a’i ben uchaf mai “ie”. Dim ond atebion yn nhrefn y tynnu, heb fwlch, sy’n cyfrif.',
}
