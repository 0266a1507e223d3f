import { sql } from 'kysely'
import { currentPerson } from '../who-is-who/current-person.ts'

/**
 * Common table expressions: `file_now`, the last step of each file the asker may see, its owner, and `group_id`, the group
 * that shares most of its people (null where none does). A file belongs to a group that has at least half of the people of
 * the smaller of the two; of several to the one with most of them.
 */
export const fileOfGroup = sql`
  last_step as materialized (
    select distinct on (file_id) * from group_step order by file_id, number desc),
  file_person as materialized (
    select s.file_id, ${currentPerson('w.was')} as person, cardinality(s.people) as size
    from last_step s cross join lateral unnest(s.people) as w (was)),
  group_person as materialized (
    select n.group_id, ${currentPerson('n.person_id')} as person,
      count(*) over (partition by n.group_id) as size
    from network_group_member n where exists (select from last_step)),
  follows as materialized (
    select distinct on (f.file_id) f.file_id, g.group_id
    from file_person f join group_person g using (person)
    group by f.file_id, g.group_id, f.size, g.size
    having 2 * count(distinct person) >= least(f.size, g.size)
    order by f.file_id, count(distinct person) desc, g.group_id),
  file_now as materialized (
    select s.*, f.group_id, coalesce(a.name, i.owner) as owner, i.owner as owner_id, i.state as item_state
    from last_step s left join follows f using (file_id)
      left join item i on i.id = s.item_id and i.state not in ('closed', 'withdrawn')
      left join account_name a on a.id = i.owner)`
