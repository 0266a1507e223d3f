import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { LookbackError } from '../../../model/index.ts'
import { type Desk, type Officer, openDesk } from '../../testing/desk.ts'
import { fakeReview } from '../../testing/fake-review.ts'

const review = fakeReview()
let desk: Desk
let authoriser: Officer
let reader: Officer
let data: Officer
beforeAll(async () => {
  desk = await openDesk(review)
  authoriser = await desk.officer('authoriser')
  reader = await desk.officer('reader')
  data = await desk.officer('dataManager')
})
afterAll(() => desk.close())

describe('figures as of a date', () => {
  it('counts nothing until something is asked', async () => {
    const { statusCode, body } = await reader.get('/figures/as-of')
    expect(statusCode).toBe(200)
    expect(body).not.toContain('id="counts"')
  })

  it('shows what was for certain and at most on record, with the command', async () => {
    const { body } = await reader.get('/figures/as-of?definition=dfe-cse-2017&onRecord=31/12/2014')
    expect(body).toContain('For certain on record')
    expect(body).toContain('At most on record')
    expect(body).toContain('npx lookback figures --definition dfe-cse-2017@1 --on-record')
    expect(body).not.toContain('Propose this figure')
  })

  it('says how far the count is while it goes on, and where to look again', async () => {
    const { body } = await reader.get('/figures/as-of?definition=&receivedBy=2020-01-01')
    expect(body).toContain('42% done')
    expect(body).toContain(
      'href="/figures/as-of?definition=&amp;trueOn=&amp;onRecord=&amp;receivedBy=2020-01-01&amp;links="',
    )
    expect(body).not.toContain('id="counts"')
    const done = await reader.get('/figures/as-of?definition=')
    expect(done.body).not.toContain('data-look-again')
  })

  it('offers to propose it to whoever may, and asks what it is for', async () => {
    const asked = '/figures/as-of?definition=dfe-cse-2017&onRecord=31/12/2014'
    expect((await authoriser.get(asked)).body).toContain('Propose this figure')
    const fields = { definition: 'dfe-cse-2017@1', onRecord: '31/12/2014', reason: '' }
    const again = await authoriser.post('/figures/published', fields)
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('Say what the figure is for')
    // The counts, the form and what was asked stand as they were.
    expect(again.body).toContain('For certain on record')
    expect(again.body).toContain('id="reason"')
    expect(again.body).toContain('<option value="dfe-cse-2017" selected')
    const uncounted = { ...fields, receivedBy: '2020-01-01', suppression: 'None below ten.' }
    const meanwhile = await authoriser.post('/figures/published', uncounted)
    expect(meanwhile.body).toContain('42% done')
    expect(meanwhile.body).toContain('id="reason"')
    expect(meanwhile.body).toContain('name="definition" value="dfe-cse-2017@1"')
    expect(meanwhile.body).toContain('None below ten.')
    const done = await authoriser.post('/figures/published', { ...fields, reason: 'A report' })
    expect(done.headers.location).toBe('/figures/published/2?done=figureProposed')
    expect((await reader.post('/figures/published', fields)).statusCode).toBe(403)
  })
})

describe('published figures', () => {
  it('show their bounds as a picture with the numbers beside it, and the command', async () => {
    const { body } = await reader.get('/figures/published/1')
    expect(body).toContain('aria-label="Between 812 and 4776 of 9000 cases"')
    expect(body).toContain('npx lookback figures recompute 1')
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(body).not.toContain('<script>alert(1)')
  })

  it('tell what must be hidden within a range, and why to those who make figures', async () => {
    const { body } = await authoriser.get('/figures/published/2')
    expect(body).toContain('At least 1 to 9; at most 1,805')
    expect(body).toContain('about 2,000 (1,998 to 2,002)')
    expect(body).toContain('Met, for certain on record: 1 to 9, for a small count')
    expect(body).toContain('every number of tables 3 and figures 1')
    expect(body).toContain('Publish it as it is told above')
    expect((await reader.get('/figures/published/1')).body).not.toContain('What is hidden')
  })

  it('come as files, with the notes shown beside them', async () => {
    const { body } = await reader.get('/figures/published/1')
    expect(body).toContain('href="/figures/published/1/csvw"')
    expect(body).toContain('&lt;i&gt;of the department')
    const file = await reader.get('/figures/published/1/csv')
    expect(file.headers['content-disposition']).toContain('figure-1.csv')
    for (const path of ['/figures/published/1/exe', '/figures/published/99/csv']) {
      expect((await reader.get(path)).statusCode).toBe(404)
    }
  })

  it('that would give somebody away say so beside the form, and are not published', async () => {
    const settle = vi.spyOn(review.answers.figures, 'settle')
    settle.mockRejectedValueOnce(
      new LookbackError('LB_FIGURE_DISCLOSES', 'It would tell.', 'Propose it again.'),
    )
    const fields = { step: 'publish', 'step-reason': 'Checked' }
    const { statusCode, body } = await authoriser.post('/figures/published/2', fields)
    expect(statusCode).toBe(422)
    expect(body).toContain('It would tell. Propose it again.')
    settle.mockRestore()
  })

  it('are settled with a step and a reason, by an authoriser', async () => {
    const settle = vi.spyOn(review.answers.figures, 'settle')
    const unsaid = await authoriser.post('/figures/published/2', { step: 'publish' })
    expect(unsaid.statusCode).toBe(422)
    expect(unsaid.body).toContain('Give a reason')
    const fields = { step: 'publish', 'step-reason': 'Checked' }
    const done = await authoriser.post('/figures/published/2', fields)
    expect(done.headers.location).toBe('/figures/published/2?done=publish')
    expect(settle).toHaveBeenCalledOnce()
    expect((await data.post('/figures/published/2', fields)).statusCode).toBe(403)
  })

  it.each(['/figures/published/99', '/figures/published/x', '/statements/99', '/statements/x'])(
    '%s is not found',
    async (path) => {
      expect((await reader.get(path)).statusCode).toBe(404)
    },
  )
})

describe('public statements', () => {
  const said = {
    saidOn: '31/12/2014',
    saidBy: 'A made-up office',
    words: 'No reports.',
    publishedIn: 'A made-up journal',
    definitions: 'dfe-cse-2017@1',
  }

  it('are shown as they were said, and nothing in them is obeyed', async () => {
    for (const path of ['/statements', '/statements/1']) {
      const { body } = await reader.get(path)
      expect(body).toContain('We have had no reports of that kind.')
      expect(body).not.toContain('<img src=x')
      expect(body).not.toContain('<b>of state')
      expect(body).toContain('⟦U+202E⟧')
    }
  })

  it('are held against that day, source by source, without more certainty than there is', async () => {
    const { body } = await reader.get('/statements/1')
    expect(body).toContain('41 cases for certain, and at most 160 cases')
    expect(body).toContain('What was not recorded is not “no”')
    expect(body).toContain('made-up-council')
    expect(body).not.toContain('Count again')
  })

  it('are entered whole, or what is missing is said', async () => {
    const empty = await data.post('/statements', {})
    expect(empty.statusCode).toBe(422)
    for (const ask of [
      'Enter the day',
      'Enter who',
      'Enter the words',
      'Choose at least one definition',
    ]) {
      expect(empty.body).toContain(ask)
    }
    const done = await data.post('/statements', said)
    expect(done.headers.location).toBe('/statements/1?done=statementKept')
    expect((await reader.post('/statements', said)).statusCode).toBe(403)
  })

  it('are corrected with what is corrected, and counted again', async () => {
    expect((await data.get('/statements/1/correct')).body).toContain(
      'value="dfe-cse-2017@1" checked',
    )
    expect((await data.post('/statements/1/correct', said)).statusCode).toBe(422)
    const done = await data.post('/statements/1/correct', { ...said, correction: 'A word.' })
    expect(done.headers.location).toBe('/statements/1?done=statementKept')
    const counted = await data.post('/statements/1/count')
    expect(counted.headers.location).toBe('/statements/1?done=statementCounted')
  })
})
