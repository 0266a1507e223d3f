import type { Catalogue } from '../../catalogue.ts'
import { evidence } from './evidence.ts'
import { explorer } from './explorer.ts'
import { groups } from './groups.ts'
import { links } from './links.ts'
import { people as person } from './people.ts'

/** Who is who: people, groups, links and charts. */
export const people: Catalogue = { ...person, ...evidence, ...links, ...groups, ...explorer }
