import type { Random } from '../random.ts'

/** Every name here is invented; postcode areas QX and ZZ are not in use. */
export const councils = [
  { id: 'quenmarsh-council', name: 'Quenmarsh Council', town: 'Quenmarsh', area: 'QX', lea: '991' },
  { id: 'velholm-council', name: 'Velholm Council', town: 'Velholm', area: 'ZZ', lea: '992' },
] as const

export type CouncilIndex = 0 | 1

export const police = { id: 'northbridge-police', name: 'Northbridge Police' } as const
export const missingSystem = {
  id: 'northbridge-missing',
  name: 'Northbridge Police missing persons system',
} as const

/** The systems that hand over extracts, as their `source.yml` describes them. */
export const sources = [
  { ...police, agency: police.name, kind: 'policeCrime' },
  { ...missingSystem, agency: police.name, kind: 'missingPersons' },
  ...councils.map((each) => ({ ...each, agency: each.name, kind: 'childrensServices' })),
] as const

const streetStems =
  'Alder Ashgrove Bank Beacon Birch Bramble Canal Cedar Chapel Cherry Church Clover Colliery Cotter Crane Dale Dell Elder Farrier Fern Field Forge Foundry Garth Gorse Granary Hawthorn Hazel Heather Hollin Ivy Juniper Kestrel Kiln Larch Lark Lime Linden Loom Maple Meadow Mercer Mill Moor Nettle Orchard Osier Otter Pasture Pine Poplar Primrose Quarry Reed Ridge Robin Rowan Rush Saddler Sedge Sorrel Spinney Station Sycamore Tanner Teasel Thistle Tinker Vale Warren Weaver Willow Wren Yarrow Yew'.split(
    ' ',
  )
const streetEndings = 'Road Street Lane Close Avenue Drive Court Grove Way Terrace Crescent'.split(
  ' ',
)
const letters = 'ABDEFGHJLNPQRSTUWXYZ'

const drawStreet = (random: Random): string =>
  `${random.pick(streetStems)} ${random.pick(streetEndings)}`

export interface Home {
  readonly address: string
  readonly postcode: string
  readonly council: CouncilIndex
}

export function drawHome(random: Random, council: CouncilIndex): Home {
  const flat = random.chance(0.15) ? `Flat ${random.whole(1, 24)}, ` : ''
  const area = councils[council]
  const inward = `${random.whole(1, 9)}${random.pick([...letters])}${random.pick([...letters])}`
  return {
    address: `${flat}${random.whole(1, 180)} ${drawStreet(random)}, ${area.town}`,
    postcode: `${area.area}${random.whole(1, 28)} ${inward}`,
    council,
  }
}

/** Places many unrelated cases share, by the words of the extracts' `location_type`. */
const openPlaces = {
  Park: ['Quillmere Park', 'Millrace Park', 'Old Quay Gardens', 'Sedgwin Field', 'Velby Park'],
  Street: ['Market Row', 'Station Approach', 'Harbour Parade', 'Bus interchange', 'Canal towpath'],
  School: ['Quillmere School', 'Sedgwin Hall School', 'Velholm Academy', 'Quenmarsh Quay School'],
  "Children's home": ['Linnet House', 'Fallow Lodge', 'Sorrel House', 'Tern House'],
  'Place of worship': ['the hall in Garth Lane', 'the meeting house in Mercer Street'],
  'Sports club': ['Quillmere Athletic Club', 'Sedgwin Rowing Club', 'Velby Gymnasium'],
  Online: ['online', 'a messaging service', 'a gaming service'],
  Other: ['not stated', 'a vehicle', 'a community centre'],
} as const

export type OpenSetting = keyof typeof openPlaces

export const drawOpenPlace = (random: Random, setting: OpenSetting): string =>
  random.pick<string>(openPlaces[setting])

/** A place of its own: what ties cases together when it comes back. */
export function drawOwnPlace(random: Random, setting: 'Hotel' | 'Takeaway' | 'Taxi'): string {
  const town = random.pick(councils).town
  const stem = random.pick(streetStems)
  const street = drawStreet(random)
  if (setting === 'Hotel')
    return `${stem} ${random.pick(['Lodge', 'Inn', 'Hotel'])}, ${street}, ${town}`
  if (setting === 'Takeaway')
    return `${stem} ${random.pick(['Grill', 'Kitchen', 'Fryer'])}, ${street}, ${town}`
  return `${stem} ${random.pick(['Cars', 'Cabs', 'Private Hire'])}, ${street}, ${town}`
}
