import type { Catalogue } from '../../catalogue.ts'

/** How complete the records are, and whether police and council recorded the same of a child. */
export const dataQuality: Catalogue = {
  'How often each field is recorded, of all cases, and why the rest is missing. What is not recorded is never taken for no. Numbers of small units are for use inside the review, not for publication. <1>What police and council recorded of the same child</1>':
    'Pa mor aml y cofnodir pob maes, o bob achos, a pham y mae’r gweddill ar goll. Ni chymerir byth mai “na” yw’r hyn na chofnodwyd. I’w defnyddio o fewn yr adolygiad y mae rhifau unedau bach, nid i’w cyhoeddi. <1>Yr hyn a gofnododd yr heddlu a’r cyngor am yr un plentyn</1>',
  'All units': 'Pob uned',
  'All years': 'Pob blwyddyn',
  'Facts of the case': 'Ffeithiau’r achos',
  'People it names: victims, subjects and suspects':
    'Pobl y mae’n eu henwi: dioddefwyr, gwrthrychau a phobl a ddrwgdybir',
  ': share recorded': ': cyfran a gofnodwyd',
  'Share recorded, by year of the offence or concern':
    'Cyfran a gofnodwyd, yn ôl blwyddyn y drosedd neu’r pryder',
  'No day': 'Dim diwrnod',
  Field: 'Maes',
  'Why it is missing': 'Pam y mae ar goll',
  'Asked of': 'Gofynnwyd am',
  'Missing, and why': 'Ar goll, a pham',
  'Nothing is missing': 'Nid oes dim ar goll',
  'not recorded': 'heb ei gofnodi',
  'unknown to the recorder': 'yn anhysbys i’r cofnodwr',
  refused: 'gwrthodwyd',
  'redacted by the source': 'wedi’i guddio gan y ffynhonnell',
  unreadable: 'annarllenadwy',
  'a placeholder of the source': 'nod llenwi gan y ffynhonnell',
  'no value anybody can have': 'gwerth na all neb ei gael',
  'stated in two ways that contradict': 'wedi’i nodi mewn dwy ffordd sy’n gwrth-ddweud ei gilydd',
  'not recorded exactly': 'heb ei gofnodi’n union',
  'no place for it in the source’s records': 'dim lle iddo yng nghofnodion y ffynhonnell',
  'Factor missing': 'Ffactor: mynd ar goll',
  'Factor exploitation': 'Ffactor: camfanteisio',
  'Factor trafficking': 'Ffactor: masnachu pobl',
  'Factor gangs': 'Ffactor: gangiau',
  'Factor abuse by child': 'Ffactor: cam-drin gan blentyn',
  'Factor abuse by adult': 'Ffactor: cam-drin gan oedolyn',
  'Words of documents': 'Geiriau dogfennau',
  'Given names': 'Enwau cyntaf',
  'Family name': 'Cyfenw',
  Birth: 'Dyddiad geni',
  'Stated age': 'Oed a nodwyd',
  Sex: 'Rhyw',
  Ethnicity: 'Ethnigrwydd',
  Postcode: 'Cod post',

  'Police and council records': 'Cofnodion yr heddlu a’r cyngor',
  'The same child in police and council records':
    'Yr un plentyn yng nghofnodion yr heddlu a’r cyngor',
  '{1} children stand in the records of both. Both record exploitation for {2}, the police alone for {3}, the council alone for {4}.':
    'Mae {1} o blant yng nghofnodion y ddau. Mae’r ddau’n cofnodi camfanteisio ar gyfer {2}, yr heddlu’n unig ar gyfer {3}, y cyngor yn unig ar gyfer {4}.',
  'Yes: a flag of exploitation in any of the child’s cases, or an assessment that found it. No: flags that say no in all of them. That they are the same child rests on links, which can be wrong.':
    'Oes: baner camfanteisio yn unrhyw un o achosion y plentyn, neu asesiad a’i canfu. Nac oes: baneri sy’n dweud nad oes ym mhob un ohonynt. Mae’r ffaith mai’r un plentyn ydyw yn seiliedig ar gysylltiadau, a all fod yn anghywir.',
  'Children by what each recorded about exploitation':
    'Plant yn ôl yr hyn a gofnododd y naill a’r llall am gamfanteisio',
  'The police recorded': 'Cofnododd yr heddlu',
  'The council:': 'Y cyngor:',
  '{1}<1> children: police {2}, council {3}</1>': '{1}<1> o blant: heddlu {2}, cyngor {3}</1>',
  'Yes @recorded': 'Oes',
  'No @recorded': 'Nac oes',
  'Nothing recorded': 'Dim wedi’i gofnodi',
  'Cases of these children': 'Achosion y plant hyn',
  'Exploitation by the police’s records: {1}. By the council’s: {2}.':
    'Camfanteisio yn ôl cofnodion yr heddlu: {1}. Yn ôl rhai’r cyngor: {2}.',
}
