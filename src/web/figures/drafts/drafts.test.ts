import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDefinition, shippedDefinitions } from '../../../definitions/index.ts'
import { type Desk, openDesk } from '../../testing/desk.ts'
import { draftYaml } from '../../testing/made-up-drafts.ts'
import { firstText } from './draft-model.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

describe('a draft of a definition', () => {
  it('says a mistake on a line the text does not have, as where it breaks off', async () => {
    const { statusCode, body } = await (await desk.officer('dataManager')).post(
      '/definitions/drafts/check',
      { yaml: 'when: vicitms.exists(v, v.age < 18)' },
    )
    expect(statusCode).toBe(200)
    expect(body).toContain('Did you mean “victims”?')
  })

  it('made from another body’s text says that it is adapted, and no longer that they published it', async () => {
    for (const { yaml, ...base } of await shippedDefinitions()) {
      const { id, version, title, authority, source, page, notes, published, valid } = base
      const provenance = { source, page, notes, ...valid }
      const view = { id, version, title, authority, published, current: true, yaml, provenance }
      const first = parseDefinition(firstText({ ...view, clauses: [] }))
      if (!first.ok) throw new Error(JSON.stringify(first.errors))
      expect(first.definition).toMatchObject({
        id: `our-${id}`,
        version: 1,
        title: `${title} (adapted)`,
        authority: `Adapted from ${authority}`,
        published: null,
        page: null,
        valid: { from: null, until: null },
        notes,
      })
      expect(first.definition.source).toContain(`Adapted from ${source}`)
      expect(first.definition.clauses.map(({ when }) => when)).toEqual(
        base.clauses.map(({ when }) => when),
      )
    }
  })

  it('shows a mistake under the line it stands in, and keeps what was typed', async () => {
    const writer = await desk.officer('dataManager')
    const yaml = draftYaml.replace('victims', 'vicitms')
    const response = await writer.post('/definitions/drafts/check', { yaml })
    expect(response.body).toContain('Did you mean “victims”?')
    expect(response.body).toContain('<strong>Line 9:</strong>')
    expect(response.body).toContain(`${' '.repeat(24)}^`)
    expect(response.body).toContain('vicitms.exists')
  })

  it('shows what a text counts, and what keeps it from being published', async () => {
    const writer = await desk.officer('dataManager')
    const response = await writer.post('/definitions/drafts/check', { yaml: draftYaml })
    expect(response.body).toContain('310 to 700')
    expect(response.body).toContain('It cannot be published as it stands.')
  })

  it('shows hostile text as text', async () => {
    const writer = await desk.officer('dataManager')
    const yaml = '</textarea><script>alert(1)</script>{{ 7 * 7 }}'
    const { body } = await writer.post('/definitions/drafts/check', { yaml })
    expect(body).not.toContain('<script>alert(1)')
    expect(body).toContain('{{ 7 * 7 }}')
  })

  it('is saved empty by nobody, and settled with a step and a reason', async () => {
    const lead = await desk.officer('authoriser')
    expect((await lead.post('/definitions/drafts', { yaml: ' ' })).statusCode).toBe(422)
    const saved = await lead.post('/definitions/drafts', { yaml: draftYaml, draftId: '3' })
    expect(saved.headers.location).toBe('/definitions/drafts/3?done=draftSaved')
    const refused = await lead.post('/definitions/drafts/3', { step: 'publish' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Give a reason')
    const form = { step: 'publish', 'step-reason': 'It is what the terms say.' }
    const done = await lead.post('/definitions/drafts/3', form)
    expect(done.headers.location).toBe('/definitions/drafts/3?done=draft_publish')
  })
})

describe('comparing definitions', () => {
  it('asks for two, and answers for two that exist', async () => {
    const officer = await desk.officer('reviewer')
    expect((await officer.get('/definitions/compare')).body).not.toContain('By which clause')
    const compared = await officer.get('/definitions/compare?a=x%401&b=y%401')
    expect(compared.body).toContain('By which clause')
    expect((await officer.get('/definitions/compare?a=none&b=y')).statusCode).toBe(404)
  })

  it('lists cases for those who may see the cases behind a number', async () => {
    const auditor = await desk.officer('auditor')
    const compared = await auditor.get('/definitions/compare?a=x%401&b=y%401')
    expect(compared.body).not.toContain('/definitions/compare/cases')
  })
})
