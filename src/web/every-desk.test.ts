import type { FastifyInstance } from 'fastify'
import type { BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Act, openAccounts } from '../access/index.ts'
import { currentQuestions } from '../reading/index.ts'
import { acts } from '../review/index.ts'
import { createApp } from '../server/app.ts'
import {
  type Example,
  examplePassword,
  exampleReview,
  type OfficerName,
} from '../testing/example-review.ts'
import { anyEngine } from '../testing/stores.ts'
import { lateExtract } from '../testing/world/late-extract.ts'
import { readCase } from '../testing/world/read-case.ts'
import { launchBrowser } from './testing/browser.ts'
import { Keyboard } from './testing/keyboard.ts'

/** What each role does all day, over the real rooms: from sign-in to the end, with a keyboard alone, with script and without. */
const launched = await launchBrowser()
const required = currentQuestions().questions.filter(
  ({ id }) => !currentQuestions().optional.includes(id),
)

describe.skipIf(!launched.ok)('with the keyboard alone', () => {
  const open = anyEngine('every desk', 'example')
  let example: Example
  let app: FastifyInstance
  let origin: string
  const contexts: BrowserContext[] = []
  const as = <I extends Act['input'], O>(name: OfficerName, act: Act<I, O>, input: unknown) =>
    example.review.receive(example.officers[name], act, input)

  /** A case that is read and decided, as the panel is given some. */
  async function decided(ref: string) {
    const caseId = example.cases[ref]!
    await readCase(example, 'bob', ref, 'no')
    const proposal = { caseId, outcome: 'furtherEnquiry', reason: 'A name is missing.' }
    await as('bob', acts.casework.proposeDecision, proposal)
    const { rows } = await as('deputy', acts.casework.decisions, { status: 'proposed' })
    const { decisionId } = rows[0]!
    await as('deputy', acts.casework.settleDecision, { decisionId, step: 'authorise' })
  }

  beforeAll(async () => {
    const store = await open()
    example = await exampleReview(store)
    for (const ref of ['NB/3', 'R-2']) await decided(ref)
    await as('chief', acts.review.drawPanelSample, { size: 2, seed: 'a', reason: 'For the panel.' })
    await lateExtract(example, 1)
    app = await createApp({ review: example.review, access: openAccounts(store) })
    origin = await app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })
  afterAll(async () => {
    if (launched.ok) await launched.browser.close()
    await app?.close()
  })

  async function signedIn(name: OfficerName, javaScriptEnabled: boolean): Promise<Keyboard> {
    if (!launched.ok) throw new Error(launched.why)
    const viewport = { width: 1280, height: 900 }
    const context = await launched.browser.newContext({ viewport, javaScriptEnabled })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(`${origin}/sign-in`)
    const keys = new Keyboard(page)
    await keys.write('username', `made-up-${name}`)
    await keys.write('password', examplePassword)
    await page.keyboard.press('Enter')
    await page.getByText('What needs doing').waitFor()
    return keys
  }

  /** From home by what waits to the first of it. */
  async function firstOf(keys: Keyboard, kind: RegExp, row: RegExp, shows: string | RegExp) {
    await keys.on(kind, 'Where it is worked off')
    await keys.on(row, shows)
  }

  async function openCase(keys: Keyboard) {
    await keys.choose('purpose')
    await keys.on(/^Open the case/, 'Decision')
  }

  describe.each([true, false])('with script: %s', (script) => {
    it('an officer reads a case and proposes what follows, and a lead authorises it', async () => {
      const officer = await signedIn('ann', script)
      await officer.on(/not read yet: open the worklist/, 'Take the next case')
      await officer.on(/^Take the next case/, 'Submit reading')
      for (const { id } of required) await officer.choose(`answer-${id}`, 'ArrowRight')
      await officer.write('note', 'Read by keyboard')
      await officer.on(/^Submit reading/, 'Your reading is saved.')
      await officer.choose('outcome')
      await officer.write('decision-reason', 'One enquiry was not followed.')
      await officer.on(/^Propose decision/, 'Another person must authorise it.')

      const lead = await signedIn('chief', script)
      await firstOf(lead, /decisions? to authorise$/, /^(NB|R)[/-]\d/, 'Open the case')
      await openCase(lead)
      await lead.on(/^Authorise$/, 'The decision is authorised.')
    })

    it('a data manager looks at what is in quarantine and starts a refresh', async () => {
      const keys = await signedIn('data', script)
      await firstOf(keys, /with rows in quarantine$/, /^late\.csv/, 'No date.')
      await keys.on(/^Extracts$/, 'All files')
      await keys.on(/^Refresh$/, 'A refresh works out')
      const jobs = example.review
      const before = await jobs.receive(example.officers.data, acts.refresh.state, {})
      await keys.on(/^Refresh now/, 'A refresh works out')
      const { job } = await jobs.receive(example.officers.data, acts.refresh.state, {})
      expect(job?.createdAt).not.toBe(before.job?.createdAt)
    })

    it('an auditor has the ledger recomputed', async () => {
      const keys = await signedIn('auditor', script)
      await keys.on(/ledger entries can be checked$/, 'Verify the ledger')
      await keys.on(/^Verify the ledger/, /entries were recomputed: nothing was altered/)
    })

    it('a member of the panel gives an opinion on a case', async () => {
      const keys = await signedIn('pat', script)
      await firstOf(keys, /for the panel’s opinion$/, /^Case \d/, 'Was the decision right?')
      await keys.choose('opinion')
      await keys.write('words', 'The lines were followed.')
      await keys.on(/^Give your opinion/, 'Success')
    })

    it('an administrator gives somebody a new password', async () => {
      const keys = await signedIn('admin', script)
      await keys.on(/Make, list and disable accounts$/, 'All accounts')
      await keys.on(/^eve$/, 'Reset the password')
      await keys.write('reset-reason', 'Has forgotten it.')
      await keys.on(/^Reset the password/, 'Hand this password over')
    })

    it('a reader opens a case of the worklist', async () => {
      const keys = await signedIn('reader', script)
      await keys.on(/^Worklist$/, /^NB\/\d/)
      await keys.on(/^NB\/\d/, 'Open the case')
      await openCase(keys)
    })
  })
})
