import type { Catalogue } from '../../catalogue.ts'

/** Why recommendations, saved lists and the panel refuse something. */
export const review: Catalogue = {
  'A table of the review’s rules contradicts itself.':
    'Mae tabl o reolau’r adolygiad yn gwrth-ddweud ei hun.',
  'This is a fault in the program: correct the table the message names.':
    'Nam yn y rhaglen yw hwn: cywirwch y tabl y mae’r neges yn ei enwi.',
  'There is no such recommendation.': 'Nid oes argymhelliad o’r fath.',
  'Look it up in the list of recommendations.': 'Chwiliwch amdano yn y rhestr o argymhellion.',
  'A recommendation is owned by somebody who may act on it: an authoriser or a data manager.':
    'Mae argymhelliad yn eiddo i rywun a gaiff weithredu arno: awdurdodwr neu reolwr data.',
  'Choose one of the people listed.': 'Dewiswch un o’r bobl a restrir.',
  'The evidence cannot be counted, or does not show what is claimed.':
    'Ni ellir cyfrif y dystiolaeth, neu nid yw’n dangos yr hyn a honnir.',
  'Give all parts of it, or claim without evidence: it then cannot be found to be shown.':
    'Rhowch bob rhan ohoni, neu honnwch heb dystiolaeth: ni ellir wedyn farnu ei fod wedi’i ddangos.',
  'The recommendation is not at the point this step starts from.':
    'Nid yw’r argymhelliad ar y pwynt y mae’r cam hwn yn dechrau ohono.',
  'Reload the page: somebody may have judged or claimed it meanwhile.':
    'Ail-lwythwch y dudalen: efallai fod rhywun wedi’i farnu neu ei honni yn y cyfamser.',
  'A claim is judged by somebody who neither owns the recommendation nor made the claim.':
    'Rhaid i honiad gael ei farnu gan rywun nad yw’n berchen ar yr argymhelliad ac na wnaeth yr honiad.',
  'Nothing is shown without evidence that the review can count again.':
    'Ni ddangosir dim heb dystiolaeth y gall yr adolygiad ei chyfrif eto.',
  'Say that it is not shown or cannot be shown, or ask its owner for evidence that recomputes.':
    'Dywedwch nad yw wedi’i ddangos neu na ellir ei ddangos, neu gofynnwch i’w berchennog am dystiolaeth y gellir ei chyfrif eto.',
  'There is no list of that name that can be saved.':
    'Nid oes rhestr o’r enw hwnnw y gellir ei chadw.',
  'Save a list from the page that shows it.': 'Cadwch restr o’r dudalen sy’n ei dangos.',
  'The list has more than a million rows, which no spreadsheet opens.':
    'Mae gan y rhestr fwy na miliwn o resi, ac nid oes taenlen sy’n agor hynny.',
  'Narrow the list, and save it in parts.': 'Cyfyngwch ar y rhestr, a chadwch hi mewn rhannau.',
  'Rows came or went while the list was written, so that the file might lack one.':
    'Daeth neu aeth rhesi tra oedd y rhestr yn cael ei hysgrifennu, fel y gallai un fod ar goll o’r ffeil.',
  'Save it again. Nothing was sent.': 'Cadwch hi eto. Ni anfonwyd dim.',
  'What the list rests on is being worked out or read anew: a file would hold it as if it were whole and still stood.':
    'Mae’r hyn y mae’r rhestr yn dibynnu arno yn cael ei gyfrifo neu ei ddarllen o’r newydd: byddai ffeil yn ei chadw fel pe bai’n gyfan ac yn dal i sefyll.',
  'Look at its page again in a few minutes, and save it once the page no longer says so. Nothing was sent.':
    'Edrychwch ar ei thudalen eto ymhen ychydig funudau, a chadwch hi pan na fydd y dudalen yn dweud hynny mwyach. Ni anfonwyd dim.',
  'No decision is authorised that could be shown to a panel.':
    'Nid oes penderfyniad wedi’i awdurdodi y gellid ei ddangos i banel.',
  'Draw a sample once decisions are authorised.':
    'Tynnwch sampl unwaith y bydd penderfyniadau wedi’u hawdurdodi.',
  'There is no such case in a sample of the panel.': 'Nid oes achos o’r fath mewn sampl i’r panel.',
  'Open one from the list of the panel’s cases.': 'Agorwch un o’r rhestr o achosion y panel.',

  'A part of the evidence is missing.': 'Mae rhan o’r dystiolaeth ar goll.',
  'The evidence does not show it.': 'Nid yw’r dystiolaeth yn ei ddangos.',
  'The evidence of the claim no longer shows it.':
    'Nid yw tystiolaeth yr honiad yn ei ddangos mwyach.',
  'The claim has no evidence.': 'Nid oes tystiolaeth gan yr honiad.',
  'The last entry lies before the first.': 'Mae’r cofnod olaf cyn y cyntaf.',
  'A range has at most {1} entries.': 'Mae gan amrediad {1} o gofnodion ar y mwyaf.',
}
