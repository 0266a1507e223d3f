import type { Catalogue } from '../../catalogue.ts'

/** Why a chart refuses something. */
export const explorer: Catalogue = {
  'There is no such chart that you may see.': 'Nid oes siart o’r fath y cewch ei weld.',
  'Look for it in the list of charts.': 'Chwiliwch amdano yn y rhestr o siartiau.',
  'There is nothing there that you may see.': 'Nid oes dim yno y cewch ei weld.',
  'Open the chart again and choose something that stands on it.':
    'Agorwch y siart eto a dewiswch rywbeth sydd arno.',
  'A chart holds at most 300 people, cases and things: more cannot be read.':
    'Mae siart yn dal 300 o bobl, achosion a phethau ar y mwyaf: ni ellir darllen rhagor.',
  'Take something off it, or begin another chart.':
    'Tynnwch rywbeth oddi arno, neu dechreuwch siart arall.',
  'No way of at most four ties that you may see leads from one to the other.':
    'Nid oes llwybr o bedwar cyswllt ar y mwyaf y cewch eu gweld yn arwain o’r naill i’r llall.',
  'Expand one of them, or choose two others.': 'Ehangwch un ohonynt, neu dewiswch ddau arall.',
  'The file of areas is no GeoJSON of named polygons.':
    'Nid yw’r ffeil ardaloedd yn GeoJSON o bolygonau ag enwau.',
  'Give a FeatureCollection of polygons, each with a property “name” or one that ends in “NM”.':
    'Rhowch FeatureCollection o bolygonau, pob un â phriodwedd “name” neu un sy’n gorffen ag “NM”.',
  'Somebody changed the chart a moment ago.': 'Newidiodd rhywun y siart eiliad yn ôl.',
  'Look at it as it is now, and do it again.': 'Edrychwch arno fel y mae nawr, a’i wneud eto.',

  'No way of at most {1} ties that you may see leads from one to the other.':
    'Nid oes llwybr o {1} cyswllt ar y mwyaf y cewch eu gweld yn arwain o’r naill i’r llall.',
  'Only ties in the order of time were taken.': 'Dim ond cysylltiadau yn nhrefn amser a gymerwyd.',
  'Left out: {1} tied to more than {2} others.':
    'Gadawyd allan: {1} sydd wedi’u cysylltu â mwy na {2} o rai eraill.',
  'No case or person that you may see is called “{1}”.':
    'Nid oes achos na pherson y cewch ei weld o’r enw “{1!}”.',
  'All its points are one.': 'Un pwynt yw ei bwyntiau i gyd.',
  'It is not JSON.': 'Nid JSON ydyw.',
  'Feature {1} has no name.': 'Nid oes enw gan nodwedd {1}.',
}
