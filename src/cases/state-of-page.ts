import { sql } from 'kysely'

/** What another machine read before it came has no day on which it was read here. Of `document_page p`. */
export const stateOfPage = sql`case when p.state = 'machine' and p.read_at is null then 'otherMachine' else p.state end`
