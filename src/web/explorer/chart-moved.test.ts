import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { launchBrowser } from '../testing/browser.ts'
import { fakeAccess, password } from '../testing/fake-access.ts'
import { fakeReview } from '../testing/fake-review.ts'
import { signIn } from '../testing/officer.ts'

const launched = await launchBrowser()

describe.skipIf(!launched.ok)('a node of a chart', () => {
  const { browser } = launched as { browser: Browser }
  const review = fakeReview()
  const moved: unknown[] = []
  let app: FastifyInstance
  let origin: string

  beforeAll(async () => {
    review.answers.explorer.move = async (_caller, input) => {
      moved.push(input)
      return { chartId: 1 }
    }
    app = await createApp({ review, access: fakeAccess() })
    origin = await app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  it('is moved by the pointer, and by buttons without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({
        javaScriptEnabled,
        viewport: { width: 1280, height: 1200 },
      })
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      await signIn(page, origin, 'reviewer', password)
      await page.goto(`${origin}/charts/1?on=person%3AP2`)
      if (javaScriptEnabled) {
        const box = (await page.locator('[data-node="thing:3"] path').boundingBox())!
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
        await page.mouse.down()
        await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 10)
        await page.mouse.up()
        await page.waitForURL(/on=thing/)
      } else {
        await page.getByRole('button', { name: 'Right' }).click()
        await page.waitForURL(/#chosen$/)
      }
    }
    expect(moved).toEqual([
      { chartId: 1, node: 'thing:3', x: 480, y: 340 },
      { chartId: 1, node: 'person:P2', x: 40, y: 0 },
    ])
  })

  it('is walked by arrows, and a tie opens its records in one key, there and back', async () => {
    const context = await browser.newContext({ viewport: { width: 640, height: 450 } })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await signIn(page, origin, 'reviewer', password)
    await page.goto(`${origin}/charts/1`)
    const focused = async () => (await page.locator(':focus').textContent())?.trim()
    await page.keyboard.press('p')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toContain('<script>')
    // From the picture to what hangs on it in the list, and down to a tie.
    await page.keyboard.press('e')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toMatch(/^2 records/)
    await page.keyboard.press('e')
    await page.locator('.lb-chart-list [data-behind]').waitFor()
    expect(await focused()).toContain('What ties')
    await page.keyboard.press('Escape')
    expect(await page.locator('[data-behind]').count()).toBe(0)
    expect(await focused()).toMatch(/^2 records/)
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('NV/10001/14')
    await context.close()
  })
})
