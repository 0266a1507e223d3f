import { bridges } from './clerical/doubts/bridges.ts'
import { changedPeople } from './clerical/doubts/changed-people.ts'
import { unlinkable } from './clerical/doubts/unlinkable.ts'
import { judgePair } from './clerical/judge-pair.ts'
import { judgedPair } from './clerical/judged-pair.ts'
import { nextPair } from './clerical/next-pair.ts'
import { linkQuality } from './clerical/quality.ts'
import { undoJudgement } from './clerical/undo-judgement.ts'
import { encodePeople } from './encoded/encode-people.ts'
import { groups } from './groups/list-groups.ts'
import { groupView } from './groups/view-group.ts'
import { moveGroup, nameGroup, noteOnGroup } from './groups/work-on-group.ts'
import { personLife } from './life/person-life.ts'
import { joinPeople, splitPerson, undoLinkDecision } from './link-decisions.ts'
import { personView, searchPeople } from './people.ts'
import { resemblingPeople } from './resembling/resembling-people.ts'

/** Who is who: people, joins and splits, pairs checked by hand, groups. */
export const people = {
  search: searchPeople,
  person: personView,
  life: personLife,
  resembling: resemblingPeople,
  join: joinPeople,
  split: splitPerson,
  undo: undoLinkDecision,
  encode: encodePeople,
  groups,
  group: groupView,
  nameGroup,
  noteOnGroup,
  moveGroup,
  nextPair,
  judgePair,
  judgedPair,
  undoJudgement,
  linkQuality,
  unlinkable,
  bridges,
  changed: changedPeople,
} as const
