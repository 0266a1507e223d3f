import { beforeAll, expect, it } from 'vitest'
import { refresh } from '../../refresh/refresh.ts'
import { acts } from '../../review/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'

const text = `id: our-child-rule
version: 1
unit: child
title: Named as the victim of a crime
authority: A made-up review
source: Its terms of reference
clauses:
  - id: crime
    words: A crime names the child as its victim
    when: events.exists(e, e.kind == "crime")
examples:
  - words: One crime
    answer: met
    facts: { today: '2026-07-01', born: '2011-05-02', events: { listed: [{ kind: crime, 'on': '2026-02-01' }] } }
  - words: Police records are whole, and hold none
    answer: notMet
    facts: { today: '2026-07-01', born: '2011-05-02', covered: [{ kind: crime, from: '2010-01-01' }] }
  - words: Nobody said what police records cover
    answer: undetermined
    facts: { today: '2026-07-01', born: '2011-05-02' }
`
const rule = 'our-child-rule'

oneEngineWithExample('rules about children of the review’s own', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })
  const officers = () => example.officers
  const check = async (yaml: string) => {
    const checked = await example.review.perform(officers().data, acts.figures.checkDefinition, {
      yaml,
    })
    if (!checked.ok) throw new Error(checked.mistakes.map(({ message }) => message).join())
    return checked
  }
  const settle = (who: 'chief' | 'deputy', draftId: number, step: 'propose' | 'publish') =>
    example.review.perform(officers()[who], acts.figures.settleDraft, {
      ...{ draftId, step, reason: 'Because.' },
    })
  const publish = async (yaml: string) => {
    const { draftId } = await example.review.perform(officers().data, acts.figures.saveDraft, {
      ...{ draftId: null, yaml },
    })
    await settle('chief', draftId, 'propose')
    await expect(settle('chief', draftId, 'publish')).rejects.toThrow('LB_DRAFT_TWO_PEOPLE')
    await settle('deputy', draftId, 'publish')
  }
  const askedOf = async (wanted: string) =>
    (await example.review.perform(officers().ann, acts.figures.childRules, {})).rules.find(
      ({ id }) => id === wanted,
    )
  const asked = () => askedOf(rule)
  const view = () => example.review.perform(officers().ann, acts.figures.childRule, { rule })

  it('a draft about a child is counted over children, and names what keeps it from being published', async () => {
    const { rules } = await example.review.perform(officers().ann, acts.figures.childRules, {})
    const checked = await check(text)
    expect(checked).toMatchObject({ unit: 'child', hindrance: null })
    expect(checked.counts.population).toBe(rules[0]!.children)
    expect(checked.counts.met).toBeGreaterThan(0)
    expect(checked.examples.map(({ got }) => got)).toEqual(['met', 'notMet', 'undetermined'])
    const renamed = (id: string) => check(text.replace(rule, id))
    expect((await renamed('child-missing-repeatedly')).hindrance).toContain('comes with')
    expect((await renamed('dfe-cse-2017')).hindrance).toContain('comes with')
  })

  it('another person publishes it; it is asked at once, in its newest version, and never of cases', async () => {
    const { review, store, door, operator } = example
    await publish(text)
    expect(await asked()).toMatchObject({ version: 1, met: (await check(text)).counts.met })
    await publish(text.replace('version: 1', 'version: 2'))
    expect(await asked()).toMatchObject({ version: 2 })
    expect((await view())!.versions.map(({ version }) => version)).toEqual([2, 1])
    await refresh(store, door, operator)
    const figures = await review.perform(officers().ann, acts.figures.current, {})
    const definitions = await review.perform(officers().ann, acts.figures.definitions, {})
    expect(figures.map(({ definition }) => definition)).not.toContain(rule)
    expect(definitions.map(({ id }) => id)).not.toContain(rule)
    await expect(
      review.perform(officers().ann, acts.figures.current, { definition: rule }),
    ).rejects.toThrow('LB_DEFINITION_NOT_FOUND')
    const about = (unit: string) => text.replace('unit: child', `unit: ${unit}`)
    const asCase = about('case')
      .replace(/events[.].*/, 'sexual')
      .replace(/facts: .*/g, 'facts: {}')
    expect((await check(asCase)).hindrance).toContain('rule about children already')
  })

  it('two people withdraw it: it is asked no more, and keeps what became of each child', async () => {
    const { review } = example
    const list = (await review.perform(officers().ann, acts.figures.children, { rule }))!
    const { personId } = list.rows[0]!
    const answer = { rule, personId, answer: 'notAgreed', reason: 'Somebody else.' } as const
    await review.perform(officers().ann, acts.figures.answerChild, answer)
    const draw = { rule, children: 5, reason: 'What does it miss?' }
    await review.perform(officers().chief, acts.figures.drawChildSample, draw).catch((error) => {
      expect(String(error)).toContain('LB_CHILD_SAMPLE_EMPTY')
    })
    const withdraw = (who: 'ann' | 'chief' | 'deputy') =>
      review.perform(officers()[who], acts.figures.withdrawChildRule, { rule, reason: 'Too wide.' })
    const propose = (who: 'ann' | 'deputy', step: 'propose' | 'keep') =>
      review.perform(officers()[who], acts.figures.proposeRuleWithdrawal, {
        ...{ rule, step, reason: 'It lists everybody.' },
      })
    await expect(withdraw('ann')).rejects.toThrow('LB_NOT_ALLOWED')
    await expect(propose('ann', 'propose')).rejects.toThrow('LB_NOT_ALLOWED')
    await expect(withdraw('chief')).rejects.toThrow('LB_CHILD_RULE_STEP')
    await propose('deputy', 'propose')
    await expect(propose('deputy', 'propose')).rejects.toThrow('LB_CHILD_RULE_STEP')
    // Until another person withdraws it, it is asked.
    expect(await asked()).toMatchObject({ version: 2 })
    await expect(withdraw('deputy')).rejects.toThrow('LB_CHILD_RULE_TWO_PEOPLE')
    await propose('deputy', 'keep')
    await expect(withdraw('chief')).rejects.toThrow('LB_CHILD_RULE_STEP')
    await propose('deputy', 'propose')
    expect(await review.perform(officers().ann, acts.figures.childRules, {})).toMatchObject({
      proposedWithdrawals: [{ ruleId: rule, by: 'deputy', reason: 'It lists everybody.' }],
    })
    const may = async (who: 'chief' | 'deputy' | 'ann') =>
      (await review.perform(officers()[who], acts.figures.childRule, { rule }))!.maySteps
    expect([await may('chief'), await may('deputy'), await may('ann')]).toEqual([
      ['keep', 'withdraw'],
      ['keep'],
      [],
    ])
    const { met, children } = list.rule
    await withdraw('chief')
    await expect(withdraw('chief')).rejects.toThrow('LB_CHILD_RULE')

    expect(await asked()).toBeUndefined()
    expect(await review.perform(officers().ann, acts.figures.children, { rule })).toBeNull()
    await expect(review.perform(officers().ann, acts.figures.answerChild, answer)).rejects.toThrow(
      'LB_CHILD_RULE',
    )
    expect((await check(text.replace('version: 1', 'version: 3'))).hindrance).toContain('withdrawn')

    const kept = (await view())!
    expect(kept.versions.map(({ version }) => version)).toEqual([2, 1])
    expect(kept.versions[1]!.yaml).toBe(text)
    expect(kept.withdrawalSteps.map(({ state, by }) => [state, by])).toEqual([
      ['proposed', 'deputy'],
      ['kept', 'deputy'],
      ['proposed', 'deputy'],
      ['withdrawn', 'chief'],
    ])
    expect(kept.maySteps).toEqual([])
    expect(kept.withdrawal).toMatchObject({
      ...{ version: 2, reason: 'Too wide.', by: 'chief' },
      counts: { children, met, notAgreed: 1, agreed: 0 },
    })
    const once = await review.perform(officers().ann, acts.figures.childrenOnceListed, { rule })
    expect(once.total).toBe(met)
    expect(once.rows.find((row) => row.personId === personId)).toMatchObject({
      listed: true,
      said: { answer: 'notAgreed', reason: 'Somebody else.', by: 'ann' },
    })
    const { withdrawn } = await review.perform(officers().auditor, acts.figures.childRules, {})
    expect(withdrawn).toMatchObject([{ ruleId: rule, title: 'Named as the victim of a crime' }])
    await expect(
      review.perform(officers().auditor, acts.figures.childrenOnceListed, { rule }),
    ).rejects.toThrow('LB_NOT_ALLOWED')
  })

  it('a text that this version cannot read is named, and no version before it is asked in its place', async () => {
    const { review, store } = example
    const later = { rule: 'later-words', title: 'Of a later version' }
    await publish(text.replace(rule, later.rule))
    expect(await askedOf(later.rule)).toMatchObject({ version: 1 })
    await asOwner(store, 'child_rule', (tx) =>
      tx
        .insertInto('child_rule')
        .values({
          ...{ id: later.rule, version: 2, title: later.title, authority: 'Made up' },
          ...{ published: null, yaml: 'id: later-words\nunit: child\nmood: dark\n', hash: 'a' },
        })
        .execute(),
    )
    expect(await askedOf(later.rule)).toBeUndefined()
    const { unreadable } = await review.perform(officers().ann, acts.figures.childRules, {})
    expect(unreadable).toMatchObject([{ id: later.rule, version: 2, title: later.title }])
    expect(unreadable[0]!.mistake).toMatch(/^\d+:\d+ /)
    const status = await review.perform(officers().ann, acts.review.status, {})
    expect(status.unreadableRules).toEqual(['later-words@2'])
    const page = await review.perform(officers().ann, acts.figures.childRule, { rule: later.rule })
    expect(page).toMatchObject({ unreadable: { version: 2 }, versions: [{ version: 1 }] })
    // Its next version is read again.
    await publish(text.replace(rule, later.rule).replace('version: 1', 'version: 3'))
    expect(await askedOf(later.rule)).toMatchObject({ version: 3 })
    const now = await review.perform(officers().ann, acts.review.status, {})
    expect(now.unreadableRules).toEqual([])
  })
})
