import type { Catalogue } from '../../catalogue.ts'

/** Crimes, referrals and missing episodes of today, and taking them in. */
export const liveCases: Catalogue = {
  'Live cases': 'Achosion byw',
  'Crimes, referrals and missing episodes of today, beside the closed cases of the review. No order, estimate or certificate of the review has them in it, and no figure unless its definition says so. At each refresh they are compared with the people of the review: whoever answers for a case is given an item where somebody in it stands in a live case.':
    'Troseddau, atgyfeiriadau a chyfnodau ar goll heddiw, ochr yn ochr ag achosion caeedig yr adolygiad. Nid ydynt yn nhrefn, amcangyfrif na thystysgrif yr adolygiad, nac mewn ffigur oni bai bod ei ddiffiniad yn dweud hynny. Ym mhob adnewyddiad fe’u cymherir â phobl yr adolygiad: mae pwy bynnag sy’n atebol am achos yn cael eitem lle mae rhywun ynddo hefyd mewn achos byw.',
  '{1} came since the last refresh: nobody knows yet whom this is about.':
    'Daeth {1} ers yr adnewyddiad diwethaf: nid oes neb yn gwybod eto am bwy y mae hyn.',
  'Recorded since': 'Cofnodwyd ers',
  'As in 2026-01-05': 'Fel yn 2026-01-05',
  '<1>{1}</1> recorded since {2}, <2>{3}</2> of them about somebody in the review.':
    '<1>{1}</1> wedi’u cofnodi ers {2}, <2>{3}</2> ohonynt ynghylch rhywun yn yr adolygiad.',
  'Week by week, the newest first': 'Fesul wythnos, y ddiweddaraf yn gyntaf',
  'Week from': 'Wythnos o',
  'About somebody in the review': 'Ynghylch rhywun yn yr adolygiad',
  'Recorded so far': 'Cofnodwyd hyd yma',
  'Of them about the review': 'Ohonynt, ynghylch yr adolygiad',
  'The latest, those about the review first':
    'Y diweddaraf, y rhai ynghylch yr adolygiad yn gyntaf',
  'About a case of the review': 'Ynghylch achos yn yr adolygiad',
  'Missing episode': 'Cyfnod ar goll',
  'Not compared yet': 'Heb ei gymharu eto',
  'Of cases that are closed to you': 'Achosion sydd ar gau i chi',
  ', <1>its item<2> on {1}</2></1>': ', <1>ei eitem<2> ar {1}</2></1>',

  'Take in live cases': 'Derbyn achosion byw',
  'Which system do the files come from?': 'O ba system y daw’r ffeiliau?',
  'What kind of files are they?': 'Pa fath o ffeiliau ydynt?',
  'Of a police crime system': 'O system troseddau’r heddlu',
  'Of a missing persons system': 'O system pobl ar goll',
  'Of a children’s social care system': 'O system gofal cymdeithasol plant',
  'Comma-separated rows with the columns below': 'Rhesi wedi’u gwahanu â choma, â’r colofnau isod',
  'together. All that is in them is taken in, or nothing, with every line that cannot be read. After a mistake choose them again.':
    'gyda’i gilydd. Derbynnir popeth sydd ynddynt, neu ddim, gan nodi pob llinell na ellir ei darllen. Ar ôl camgymeriad dewiswch nhw eto.',
  'Take the files in': 'Derbyn y ffeiliau',
  'Or as text': 'Neu fel testun',
  'Which system do they come from?': 'O ba system y dônt?',
  'The rows, as comma-separated text': 'Y rhesi, fel testun wedi’i wahanu â choma',
  'One row for each person in a case, below the columns':
    'Un rhes i bob person mewn achos, o dan y colofnau',
  '. Kind is crime, referral or missing; days are written as in 2026-03-31.':
    '. Mae kind yn crime, referral neu missing; ysgrifennir diwrnodau fel yn 2026-03-31.',
  'Take them in': 'Eu derbyn',
  'The live cases are taken in. The next refresh compares them with the people of the review.':
    'Mae’r achosion byw wedi’u derbyn. Bydd yr adnewyddiad nesaf yn eu cymharu â phobl yr adolygiad.',
  'Say which system they come from': 'Dywedwch o ba system y dônt',
  'Give the rows, with the names of the columns above':
    'Rhowch y rhesi, gydag enwau’r colofnau uwchben',
  'Say which system the files come from': 'Dywedwch o ba system y daw’r ffeiliau',
  'Say what kind of files they are': 'Dywedwch pa fath o ffeiliau ydynt',
  'the system': 'y system',
  'the rows': 'y rhesi',
  'the kind of files': 'y math o ffeiliau',
}
