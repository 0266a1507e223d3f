import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { StrictEnvironment } from './index.ts'

it('what a component says is kept for what it was asked, and said of nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lookback-components-'))
  try {
    const macro =
      '{% macro box(params) %}<b>{{ params.html | safe if params.html else params.text }}{{ params.more.name }}{{ caller() if caller }}</b>{% endmacro %}'
    writeFileSync(join(folder, 'box.njk'), macro)
    const page = `{% from "box.njk" import box %}
{{ box({ text: x }) }}{{ box({ text: x | safe }) }}{{ box({ html: x }) }}{{ box({ text: x, more: { name: y } }) }}
{%- call box({ text: x }) %}({{ y }}){% endcall %}`
    const environment = new StrictEnvironment(new Map([['page', page]]), [folder], {})
    const said = (x: string, y: string) => environment.page('page', { x, y }).trim()
    const whole = (x: string, y: string) =>
      `<b>${x}</b><b>${x}</b><b>${x}</b><b>${x}${y}</b><b>${x}(${y})</b>`
    for (let again = 0; again < 2; again++) {
      expect(said('one', 'a')).toBe(whole('one', 'a'))
      expect(said('one', 'b')).toBe(whole('one', 'b'))
      expect(said('1', 'b')).toBe(whole('1', 'b'))
      // Marked as markup or not is not the same question.
      expect(environment.page('page', { x: '<', y: '&' }).trim()).toBe(
        '<b>&lt;</b><b><</b><b><</b><b>&lt;&amp;</b><b>&lt;(&amp;)</b>',
      )
    }
    // More than are kept, and too long to be kept.
    for (let n = 0; n < 1_000; n++) expect(said(`${n}`, 'c')).toBe(whole(`${n}`, 'c'))
    const long = 'x'.repeat(10_000)
    expect(said(long, 'd')).toBe(whole(long, 'd'))
    expect(said('one', 'a')).toBe(whole('one', 'a'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
