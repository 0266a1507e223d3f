import { type RawBuilder, sql } from 'kysely'
import { may, type Permission, type UnitOfWork } from '../../access/index.ts'
import { isMine, isOpen } from '../../casework/index.ts'
import { isToBeTakenBy, owedNow, owedTurns } from '../../reading/index.ts'
import { isDue } from '../../refresh/index.ts'

/** What can wait for somebody, in the order in which it is looked at. */
export const waitNames = [
  'risk',
  'offer',
  'override',
  'confirm',
  'item',
  'changed',
  'watch',
  'caseInHand',
  'arbitration',
  'readAnew',
  'secondReading',
  'authorise',
  'followOns',
  'returned',
  'victimOwed',
  'contactPlan',
  'figure',
  'table',
  'draft',
  'ruleWithdrawal',
  'claim',
  'recommendation',
  'sample',
  'childSample',
  'pairs',
  'quarantine',
  'pages',
  'refresh',
  'panelCase',
] as const
export type WaitName = (typeof waitNames)[number]

/** Whoever asks what waits for them. */
export type Asker = Pick<UnitOfWork, 'who'>

export interface WaitKind {
  /** One, and several, of it: "decision to authorise". */
  readonly one: string
  readonly many: string
  readonly permission: Permission
  /** The page on which it is worked off. */
  readonly href: string
  /** A select of `title`, `href`, `since` and `due`: one row a thing that waits for whoever asks. */
  readonly rows: (asker: Asker) => RawBuilder<unknown>
}

const me = ({ who }: Asker) => sql`${who.accountId}::text`
const isLead = ({ who }: Asker) => may(who.role, 'leadReview')
const row = (title: RawBuilder<unknown>, href: RawBuilder<unknown>, since: RawBuilder<unknown>) =>
  sql`${title} as title, ${href} as href, ${since} as since`
const noDay = sql`null::timestamptz as due`
const itemRow = sql`${row(sql`i.title`, sql`'/items/' || i.id`, sql`i.raised_at`)}, i.due_at as due`
/** Readings this officer may take now, and nobody has. */
const owedBy = ({ who }: Asker, why: keyof typeof owedTurns) => sql`
  select ${row(sql`c.ref`, sql`'/cases/' || c.id`, sql`o.since`)}, ${noDay}
  from (${owedNow(who.accountId)}) o join case_file c on c.id = o.case_id
  where o.turn = ${owedTurns[why]}::integer and ${isToBeTakenBy(who.accountId)}`
const atStep = (steps: string, of: string, id: string) =>
  sql.raw(`not exists (select from ${steps} s where s.${of} = ${id})`)

const lastRecommendationStep = sql`
  select s.step, s.taken_by, s.taken_at from recommendation_step s
  where s.recommendation_id = r.id order by s.number desc limit 1`

/** The one source of what waits: the page, the count on every page and home read it. */
export const waitKinds: Readonly<Record<WaitName, WaitKind>> = {
  risk: {
    one: 'open risk',
    many: 'open risks',
    permission: 'workItems',
    href: '/risks',
    rows: (asker) => sql`select ${itemRow} from item i
      where i.kind = 'risk' and ${isOpen} and (${isLead(asker)} or ${isMine(asker)})`,
  },
  offer: {
    one: 'offer to answer',
    many: 'offers to answer',
    permission: 'workItems',
    href: '/items',
    rows: (asker) => sql`
      select ${row(sql`i.title`, sql`'/items/' || i.id`, sql`h.offered_at`)}, h.lapses_at as due
      from hand_off h join item i on i.id = h.item_id
      where h.state = 'offered' and (h.to_account = ${me(asker)} or h.to_team in (
        select p.team from account_place p where p.id = ${me(asker)} and p.team <> ''))`,
  },
  override: {
    one: 'contact plan to settle',
    many: 'contact plans to settle',
    permission: 'leadReview',
    href: '/contact',
    rows: () => sql`
      select ${row(sql`p.name`, sql`'/people/' || p."personId" || '/contact'`, sql`null::timestamptz`)},
        p."on"::timestamptz as due
      from due_plans p where p.why in ('overrideAsked', 'asksForLess')`,
  },
  confirm: {
    one: 'result for a second person to confirm',
    many: 'results for a second person to confirm',
    permission: 'leadReview',
    href: '/items?whose=open',
    rows: (asker) => sql`select ${itemRow} from item i
      where i.state = 'closing' and i.kind <> 'risk' and i.finished_by <> ${me(asker)}
        and not ${isMine(asker)}`,
  },
  item: {
    one: 'item of yours',
    many: 'items of yours',
    permission: 'workItems',
    href: '/items',
    rows: (asker) => sql`select ${itemRow} from item i
      where ${isOpen} and i.kind <> 'risk' and ${isMine(asker)}`,
  },
  changed: {
    one: 'item that changed since you looked',
    many: 'items that changed since you looked',
    permission: 'workItems',
    href: '/items?whose=open',
    rows: (asker) => sql`
      select ${row(sql`i.title`, sql`'/items/' || i.id`, sql`max(s.taken_at)`)}, ${noDay}
      from item_seen v join item i on i.id = v.item_id
        join item_step s on s.item_id = i.id and s.taken_at > v.seen_at and s.taken_by <> v.account_id
      where v.account_id = ${me(asker)} and (i.owner = ${me(asker)} or i.raised_by = ${me(asker)})
      group by i.id`,
  },
  watch: {
    one: 'watch that found something new',
    many: 'watches that found something new',
    permission: 'workItems',
    href: '/watches',
    // One line, however much was found.
    rows: (asker) => sql`
      select ${row(
        sql`trim(to_char(count(*), '999,999,999')) || case when count(*) = 1 then ' new place in ' else ' new places in ' end ||
          trim(to_char(count(distinct m.case_id), '999,999,999')) || case when count(distinct m.case_id) = 1 then ' case: ' else ' cases: ' end ||
          left(w.words, 80)`,
        sql`'/watches/' || w.id`,
        sql`min(m.found_at)`,
      )}, ${noDay}
      from watch w join watch_match m on m.watch_id = w.id and m.seen_at is null
      where w.owner = ${me(asker)} and w.ended_at is null group by w.id`,
  },
  caseInHand: {
    one: 'case you have taken to read',
    many: 'cases you have taken to read',
    permission: 'submitReading',
    href: '/worklist',
    rows: (asker) => sql`
      select ${row(sql`c.ref`, sql`'/cases/' || c.id`, sql`l.taken_at`)}, l.expires_at as due
      from lease l join case_file c on c.id = l.case_id
      where l.account_id = ${me(asker)} and l.expires_at > now()`,
  },
  arbitration: {
    one: 'case on which two readers differ, for you to decide between them',
    many: 'cases on which two readers differ, for you to decide between them',
    permission: 'submitReading',
    href: '/worklist',
    rows: (asker) => owedBy(asker, 'arbitration'),
  },
  readAnew: {
    one: 'case to read anew, its decision reopened',
    many: 'cases to read anew, their decision reopened',
    permission: 'submitReading',
    href: '/worklist',
    rows: (asker) => owedBy(asker, 'readAnew'),
  },
  // Without the case and to the day: whoever reads second does not learn that somebody read before. An officer is told of
  // none, since the next case they took would be one.
  secondReading: {
    one: 'second reading owed by the review',
    many: 'second readings owed by the review',
    permission: 'leadReview',
    href: '/progress/at-work',
    rows: () => sql`
      select ${row(sql`'A second reading'`, sql`'/progress/at-work'`, sql`date_trunc('day', o.since)`)}, ${noDay}
      from (${owedNow(null)}) o where o.turn = ${owedTurns.secondReading}::integer`,
  },
  authorise: {
    one: 'decision to authorise',
    many: 'decisions to authorise',
    permission: 'authoriseDecision',
    href: '/decisions',
    rows: (asker) => sql`
      select ${row(sql`c.ref`, sql`'/cases/' || c.id`, sql`d.proposed_at`)}, ${noDay}
      from decision d join case_file c on c.id = d.case_id
      where d.status = 'proposed' and d.proposed_by <> ${me(asker)} and not exists (
        select from earlier_part e where e.case_id = d.case_id and e.account_id = ${me(asker)})`,
  },
  followOns: {
    one: 'change to what follows a decision',
    many: 'changes to what follows a decision',
    permission: 'leadReview',
    href: '/decisions/follow-ons',
    rows: (asker) => sql`
      select ${row(sql`f.reason`, sql`'/decisions/follow-ons'`, sql`f.proposed_at`)}, ${noDay}
      from follow_on_table f where f.status = 'proposed' and f.proposed_by <> ${me(asker)}`,
  },
  returned: {
    one: 'proposal returned to you',
    many: 'proposals returned to you',
    permission: 'proposeDecision',
    href: '/decisions?status=returned',
    rows: (asker) => sql`
      select ${row(sql`c.ref`, sql`'/cases/' || c.id`, sql`d.settled_at`)}, ${noDay}
      from decision d join case_file c on c.id = d.case_id
      where d.status = 'returned' and d.proposed_by = ${me(asker)}
        and not exists (select from decision n where n.case_id = d.case_id and n.id > d.id)`,
  },
  victimOwed: {
    one: 'victim still to be told',
    many: 'victims still to be told',
    permission: 'leadReview',
    href: '/decisions/told',
    rows: () => sql`
      select ${row(sql`c.ref`, sql`'/decisions/told?decision=' || d.id`, sql`d.settled_at`)}, ${noDay}
      from decision d join case_file c on c.id = d.case_id
      where d.status = 'authorised' and d.outcome = 'noFurtherAction'
        and not exists (select from victim_told t where t.decision_id = d.id)`,
  },
  contactPlan: {
    one: 'contact plan to look at again',
    many: 'contact plans to look at again',
    permission: 'planContact',
    href: '/contact',
    rows: (asker) => sql`
      select ${row(sql`p.name`, sql`'/people/' || p."personId" || '/contact'`, sql`null::timestamptz`)},
        p."on"::timestamptz as due
      from due_plans p
      where p.why in ('noNamedContact', 'review') and (${isLead(asker)} or p.contact = ${me(asker)})`,
  },
  figure: {
    one: 'figure to publish or decline',
    many: 'figures to publish or decline',
    permission: 'publishFigures',
    href: '/figures/published',
    rows: (asker) => sql`
      select ${row(sql`f.definition_id`, sql`'/figures/published/' || f.id`, sql`f.proposed_at`)}, ${noDay}
      from published_figure f
      where f.proposed_by <> ${me(asker)} and ${atStep('figure_step', 'figure_id', 'f.id')}`,
  },
  table: {
    one: 'table to publish or decline',
    many: 'tables to publish or decline',
    permission: 'publishFigures',
    href: '/tables',
    rows: (asker) => sql`
      select ${row(sql`t.definition_id`, sql`'/tables/' || t.id`, sql`t.proposed_at`)}, ${noDay}
      from published_table t
      where t.proposed_by <> ${me(asker)} and ${atStep('table_step', 'table_id', 't.id')}`,
  },
  draft: {
    one: 'definition to publish or return',
    many: 'definitions to publish or return',
    permission: 'publishDefinitions',
    href: '/definitions/drafts',
    rows: (asker) => sql`
      select ${row(sql`'Draft ' || d.id`, sql`'/definitions/drafts/' || d.id`, sql`l.taken_at`)}, ${noDay}
      from definition_draft d join lateral (
        select s.step, s.taken_by, s.taken_at from definition_draft_step s
        where s.draft_id = d.id order by s.number desc limit 1) l on l.step = 'proposed'
      where l.taken_by <> ${me(asker)} and d.saved_by <> ${me(asker)}
        and not exists (select from definition_draft n where n.replaces = d.id)`,
  },
  ruleWithdrawal: {
    one: 'rule about children to withdraw',
    many: 'rules about children to withdraw',
    permission: 'publishDefinitions',
    href: '/children',
    rows: (asker) => sql`
      select ${row(sql`l.rule_id`, sql`'/children/' || l.rule_id || '/rule'`, sql`l.taken_at`)}, ${noDay}
      from (select distinct on (rule_id) * from child_rule_withdrawal_step
        order by rule_id, number desc) l
      where l.step = 'proposed' and l.taken_by <> ${me(asker)}`,
  },
  claim: {
    one: 'claim on a recommendation to judge',
    many: 'claims on recommendations to judge',
    permission: 'publishFigures',
    href: '/recommendations',
    rows: (asker) => sql`
      select ${row(sql`left(r.words, 80)`, sql`'/recommendations/' || r.id`, sql`l.taken_at`)}, ${noDay}
      from recommendation r join lateral (${lastRecommendationStep}) l on l.step = 'claimed'
      where r.owner <> ${me(asker)} and l.taken_by <> ${me(asker)}`,
  },
  recommendation: {
    one: 'recommendation of yours to act on',
    many: 'recommendations of yours to act on',
    permission: 'keepStatements',
    href: '/recommendations',
    rows: (asker) => sql`
      select ${row(sql`left(r.words, 80)`, sql`'/recommendations/' || r.id`, sql`coalesce(l.taken_at, r.entered_at)`)}, ${noDay}
      from recommendation r left join lateral (${lastRecommendationStep}) l on true
      where r.owner = ${me(asker)} and coalesce(l.step, 'notShown') = 'notShown'`,
  },
  sample: {
    one: 'sample with cases to answer',
    many: 'samples with cases to answer',
    permission: 'submitReading',
    href: '/figures/samples',
    rows: () => sql`
      select ${row(sql`s.definition_id`, sql`'/figures/samples/' || s.id`, sql`s.drawn_at`)}, ${noDay}
      from estimate_sample s where exists (select from sample_case c where c.sample_id = s.id
        and not exists (select from sample_answer a
          where a.sample_id = c.sample_id and a.case_id = c.case_id))`,
  },
  childSample: {
    one: 'sample of children to answer for',
    many: 'samples of children to answer for',
    permission: 'submitReading',
    href: '/children',
    rows: () => sql`
      select ${row(sql`s.rule_id`, sql`'/children/' || s.rule_id || '/sample'`, sql`s.drawn_at`)}, ${noDay}
      from (select distinct on (rule_id) * from child_sample order by rule_id, id desc) s
      where s.rule_id not in (select w.rule_id from child_rule_withdrawal w)
        and exists (select from child_sample_child c where c.sample_id = s.id
        and not exists (select from child_sample_answer a where a.sample_id = c.sample_id
          and a.source_id = c.source_id and a.mention_key = c.mention_key))`,
  },
  pairs: {
    one: 'draw of pairs to check',
    many: 'draws of pairs to check',
    permission: 'linkPeople',
    href: '/links',
    rows: () => sql`
      select ${row(sql`'Draw ' || d.id`, sql`'/links'`, sql`d.drawn_at`)}, ${noDay}
      from link_draw d where d.id = (select max(id) from link_draw)
        and exists (select from link_draw_pair p where p.draw_id = d.id
          and not exists (select from link_judgement j
            where j.a = p.a and j.b = p.b and j.undone_at is null))`,
  },
  quarantine: {
    one: 'file with rows in quarantine',
    many: 'files with rows in quarantine',
    permission: 'readImports',
    href: '/extracts',
    rows: () => sql`
      select ${row(sql`e.file`, sql`'/extracts/' || e.id || '/quarantine'`, sql`e.received_at`)}, ${noDay}
      from extract e where exists (select from quarantine q where q.extract_id = e.id)`,
  },
  pages: {
    one: 'document with pages to be read by machine',
    many: 'documents with pages to be read by machine',
    permission: 'importExtracts',
    href: '/extracts/pages',
    rows: () => sql`
      select ${row(sql`d.name`, sql`'/extracts/pages'`, sql`null::timestamptz`)}, ${noDay}
      from document d where exists (select from document_page p where p.document_id = d.id and p.state = 'waiting')`,
  },
  refresh: {
    one: 'refresh that is due',
    many: 'refreshes that are due',
    permission: 'importExtracts',
    href: '/extracts/refresh',
    rows: () => sql`
      select ${row(sql`'Refresh'`, sql`'/extracts/refresh'`, sql`null::timestamptz`)}, ${noDay}
      where ${isDue}`,
  },
  panelCase: {
    one: 'case for the panel’s opinion',
    many: 'cases for the panel’s opinion',
    permission: 'sitOnPanel',
    href: '/panel',
    rows: (asker) => sql`
      select ${row(sql`'Case ' || p.number || ' of sample ' || p.sample_id`, sql`'/panel/' || p.sample_id || '/' || p.number`, sql`s.drawn_at`)}, ${noDay}
      from panel_case p join panel_sample s on s.id = p.sample_id
      where not exists (select from panel_opinion o where o.sample_id = p.sample_id
        and o.number = p.number and o.account_id = ${me(asker)})`,
  },
}

/** What can wait for whoever asks. */
export const waitsOpenTo = ({ who }: Asker): readonly WaitName[] =>
  waitNames.filter((name) => may(who.role, waitKinds[name].permission))

/** "decision to authorise" of one, "decisions to authorise" of several or none. */
export const wordsFor = (name: WaitName, count: number): string =>
  count === 1 ? waitKinds[name].one : waitKinds[name].many
