import type { Page } from 'playwright-core'

/** What has the focus: its id, its kind and group where it is a choice, and what it is called. */
const focused = `(() => {
  const at = document.activeElement
  const named = [at.getAttribute('aria-label'), at.labels?.[0]?.textContent, at.textContent]
  const called = (named.find((text) => text?.trim()) ?? '').replace(/\\s+/g, ' ').trim()
  return { id: at.id, group: at.type === 'radio' ? at.name : '', called }
})()`

interface Focused {
  readonly id: string
  readonly group: string
  readonly called: string
}

/** More stops than any page has before what it is for. */
const mostStops = 250

/** Somebody who has a keyboard and nothing else: from stop to stop, and there a key. */
export class Keyboard {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** @throws where nothing of that kind takes the focus: whoever has no mouse cannot reach it */
  async to(what: string, is: (at: Focused) => boolean): Promise<Focused> {
    for (let stop = 0; stop < mostStops; stop += 1) {
      await this.page.keyboard.press('Tab')
      const at = (await this.page.evaluate(focused)) as Focused
      if (is(at)) return at
    }
    throw new Error(`No stop of ${this.page.url()} is ${what}.`)
  }

  /** On by a link or a button that is called so, until the page shows what it leads to. */
  async on(called: RegExp, shows: string | RegExp): Promise<void> {
    await this.to(String(called), (at) => called.test(at.called))
    await this.page.keyboard.press('Enter')
    await this.page.getByText(shows).first().waitFor()
  }

  async write(id: string, text: string): Promise<void> {
    await this.to(id, (at) => at.id === id)
    await this.page.keyboard.type(text)
  }

  /** The first of the choices, or the one after it. */
  async choose(group: string, key: 'Space' | 'ArrowRight' = 'Space'): Promise<void> {
    await this.to(group, (at) => at.group === group)
    await this.page.keyboard.press(key)
  }
}
