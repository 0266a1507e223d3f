import type { Catalogue } from '../catalogue.ts'

/** Recommendations of inspections: what is claimed, the evidence, and what another person found. */
export const recommendations: Catalogue = {
  'Recommendations of inspections': 'Argymhellion arolygiadau',
  'Shown means: evidence that this review can count again says so now, and somebody who neither owns the recommendation nor made the claim found it so. A claim alone shows nothing.':
    'Ystyr “dangoswyd” yw bod tystiolaeth y gall yr adolygiad hwn ei chyfrif eto yn dweud hynny nawr, a bod rhywun nad yw’n berchen ar yr argymhelliad ac na wnaeth yr honiad wedi canfod hynny. Nid yw honiad ar ei ben ei hun yn dangos dim.',
  'Recommendations, the oldest report first': 'Argymhellion, yr adroddiad hynaf yn gyntaf',
  Recommendation: 'Argymhelliad',
  'Evidence now': 'Tystiolaeth nawr',
  'An authoriser or a data manager adds the first.':
    'Awdurdodwr neu reolwr data sy’n ychwanegu’r cyntaf.',
  ', page <1>{1}</1>': ', tudalen <1>{1}</1>',
  '. {1}. Owned by <1>{2}</1>.': '. {1}. Perchennog: <1>{2}</1>.',
  'No recommendation is kept yet.': 'Nid oes argymhelliad wedi’i gadw eto.',
  '{1} of {2} recommendations are shown to be acted on.':
    'Dangoswyd y gweithredir ar {1} o {2} argymhelliad.',
  '{1} of {2} recommendations is shown to be acted on.':
    'Dangoswyd y gweithredir ar {1} o {2} argymhelliad.',
  '{1} of {2} recommendation are shown to be acted on.':
    'Dangoswyd y gweithredir ar {1} o {2} argymhelliad.',
  '{1} of {2} recommendation is shown to be acted on.':
    'Dangoswyd y gweithredir ar {1} o {2} argymhelliad.',
  'All acted on: {1} of {2} recommendations are shown to be acted on.':
    'Gweithredir ar bob un: dangoswyd y gweithredir ar {1} o {2} argymhelliad.',
  'All acted on: {1} of {2} recommendation is shown to be acted on.':
    'Gweithredir ar bob un: dangoswyd y gweithredir ar {1} o {2} argymhelliad.',
  '{1} others were shown once, by evidence that no longer recomputes.':
    'Dangoswyd hynny unwaith am {1} arall, drwy dystiolaeth nad yw’n dod allan yr un fath mwyach.',
  '{1} other was shown once, by evidence that no longer recomputes.':
    'Dangoswyd hynny unwaith am {1} arall, drwy dystiolaeth nad yw’n dod allan yr un fath mwyach.',

  'Nothing is claimed': 'Nid oes dim wedi’i honni',
  'Claimed, not looked at yet': 'Honnwyd, heb edrych arno eto',
  Shown: 'Dangoswyd',
  'Not shown': 'Heb ei ddangos',
  'Cannot be shown': 'Ni ellir ei ddangos',
  'Shown once; the evidence no longer recomputes':
    'Dangoswyd unwaith; nid yw’r dystiolaeth yn dod allan yr un fath mwyach',
  Claimed: 'Honnwyd',
  Evidence: 'Tystiolaeth',
  '<1>{1}</1>. When it was claimed or judged: {2}. Now: {3}{4}':
    '<1>{1}</1>. Pan honnwyd neu y barnwyd hynny: {2}. Nawr: {3}{4}',
  '{1}. When it was claimed or judged: {2}. Now: {3}{4}':
    '{1}. Pan honnwyd neu y barnwyd hynny: {2}. Nawr: {3}{4}',
  'The evidence no longer recomputes: the recommendation does not count as shown.':
    'Nid yw’r dystiolaeth yn dod allan yr un fath mwyach: nid yw’r argymhelliad yn cyfrif fel un a ddangoswyd.',
  'None that can be counted again.': 'Dim y gellir ei chyfrif eto.',
  'Not counted': 'Heb ei gyfrif',
  '{1}: it recomputes': '{1}: mae’n dod allan yr un fath',
  'The definition is not there, or has not been counted.':
    'Nid yw’r diffiniad yno, neu nid yw wedi’i gyfrif.',
  'It is {1}, and at least {2} was to be shown.': 'Mae’n {1}, ac roedd o leiaf {2} i’w ddangos.',
  'It is {1}, and at most {2} was to be shown.': 'Mae’n {1}, ac roedd {2} ar y mwyaf i’w ddangos.',
  'The list has {1}.': 'Mae {1} yn y rhestr.',
  'The ledger does not have all these entries.': 'Nid yw’r cofnodion hyn i gyd yn y cyfriflyfr.',
  'The entries are not those of the claim: they were changed.':
    'Nid cofnodion yr honiad yw’r rhain: cawsant eu newid.',
  'There are {1}, and {2} were to be shown.': 'Mae {1}, ac roedd {2} i’w dangos.',
  'Figure {1}, {2}: at least {3}': 'Ffigur {1}, {2}: o leiaf {3}',
  'Figure {1}, {2}: at most {3}': 'Ffigur {1}, {2}: {3} ar y mwyaf',
  'all cases': 'pob achos',
  met: 'wedi’i fodloni',
  'not met': 'heb ei fodloni',
  'cannot be determined': 'ni ellir pennu',
  'Empty list: {1}': 'Rhestr wag: {1}',
  'Ledger entries {1} to {2}, unchanged: at least {3} of “{4}”':
    'Cofnodion {1} i {2} y cyfriflyfr, heb eu newid: o leiaf {3} o “{4}”',
  'What the evidence shows': 'Beth mae’r dystiolaeth yn ei ddangos',
  'Beside the claim and its evidence': 'Ochr yn ochr â’r honiad a’i dystiolaeth',
  'Keep this': 'Cadw hwn',
  'The evidence shows it': 'Mae’r dystiolaeth yn ei ddangos',
  'The evidence does not show it': 'Nid yw’r dystiolaeth yn ei ddangos',
  'Nothing here could show it': 'Ni allai dim yma ei ddangos',
  'Claim that it is acted on': 'Honni y gweithredir arno',
  'What was done': 'Yr hyn a wnaed',
  'What shows it': 'Beth sy’n ei ddangos',
  'For a figure': 'Ar gyfer ffigur',
  'At least or at most': 'O leiaf neu ar y mwyaf',
  'The number, of the figure or of entries': 'Y rhif, y ffigur neu nifer y cofnodion',
  'For a list that must be empty': 'Ar gyfer rhestr y mae’n rhaid iddi fod yn wag',
  'For entries of the ledger': 'Ar gyfer cofnodion y cyfriflyfr',
  'First entry': 'Cofnod cyntaf',
  'Last entry': 'Cofnod olaf',
  'Of which kind there are at least so many': 'O ba fath y mae o leiaf gynifer â hynny',
  'Claim this': 'Honni hyn',
  'What was claimed and found': 'Yr hyn a honnwyd ac a ganfuwyd',
  'Nothing yet.': 'Dim eto.',
  'Nothing that can be counted: it then cannot be found to be shown':
    'Dim y gellir ei gyfrif: ni ellir canfod wedyn ei fod wedi’i ddangos',
  'A figure': 'Ffigur',
  'A list that must be empty': 'Rhestr y mae’n rhaid iddi fod yn wag',
  'Entries of the ledger': 'Cofnodion y cyfriflyfr',
  Choose: 'Dewiswch',
  'Files taken in': 'Derbyniwyd ffeiliau',
  'Something changed': 'Newidiwyd rhywbeth',
  'Something published': 'Cyhoeddwyd rhywbeth',
  'People joined or split': 'Unwyd neu rannwyd pobl',
  'Something counted': 'Cyfrifwyd rhywbeth',
  'Items of authorised decisions that no owner has accepted':
    'Eitemau penderfyniadau a awdurdodwyd nad oes perchennog wedi’u derbyn',
  'Authorised decisions of which nothing follows':
    'Penderfyniadau a awdurdodwyd nad oes dim yn dilyn ohonynt',
  'Readings that say somebody may be at risk, without a risk raised':
    'Darlleniadau sy’n dweud y gall rhywun fod mewn perygl, heb godi risg',
  'Victims not told of a decision to take no further action':
    'Dioddefwyr na chawsant wybod am benderfyniad i beidio â chymryd camau pellach',
  'Open risks that nobody has acknowledged': 'Risgiau agored nad oes neb wedi’u cydnabod',
  'Files with rows in quarantine': 'Ffeiliau â rhesi mewn cwarantîn',
  'The claim is kept. Somebody else says whether it is shown.':
    'Mae’r honiad wedi’i gadw. Rhywun arall sy’n dweud a yw wedi’i ddangos.',
  'What you found is kept.': 'Mae’r hyn a ganfuoch wedi’i gadw.',

  'the recommendation': 'yr argymhelliad',
  'the report': 'yr adroddiad',
  'the page': 'y dudalen',
  'the day of the report': 'diwrnod yr adroddiad',
  'Enter the day of the report': 'Rhowch ddiwrnod yr adroddiad',
  'the owner': 'y perchennog',
  'what was done': 'yr hyn a wnaed',
  why: 'pam',
  'the number': 'y rhif',
  'the first entry': 'y cofnod cyntaf',
  'the last entry': 'y cofnod olaf',
  'Enter the number': 'Rhowch y rhif',
  'Enter the first entry': 'Rhowch y cofnod cyntaf',
  'Enter the last entry': 'Rhowch y cofnod olaf',
  'Enter what shows it': 'Dewiswch beth sy’n ei ddangos',
  'Enter what the evidence shows': 'Dewiswch beth mae’r dystiolaeth yn ei ddangos',
  'Choose who owns it': 'Dewiswch pwy sy’n berchen arno',
  'Choose what is counted': 'Dewiswch beth a gyfrifir',
  'Choose at least or at most': 'Dewiswch o leiaf neu ar y mwyaf',
  'Choose a list': 'Dewiswch restr',
  'Choose what the entries are of': 'Dewiswch beth yw’r cofnodion',
  'Give the recommendation, word for word': 'Rhowch yr argymhelliad, air am air',
  'Name the report and the body that made it': 'Enwch yr adroddiad a’r corff a’i lluniodd',
  'Say what was done': 'Dywedwch beth a wnaed',
  'Say why': 'Dywedwch pam',
}
