import nunjucks from 'nunjucks'
import { expect, it } from 'vitest'
import { optionsMarkup, StrictEnvironment } from './index.ts'

const render = (text: string, model: object = {}, more: Readonly<Record<string, string>> = {}) =>
  new StrictEnvironment(new Map(Object.entries({ ...more, page: text })), [], {}).page(
    'page',
    model,
  )

it('a loop says where it is, within another and in a file it takes in', () => {
  const members = ['index', 'index0', 'revindex', 'revindex0', 'first', 'last', 'length']
  const line = members.map((member) => `{{ loop.${member} }}`).join(' ')
  expect(render(`{% for x in list %}{{ x }}: ${line}; {% endfor %}`, { list: ['a', 'b'] })).toBe(
    'a: 1 0 2 1 true false 2; b: 2 1 1 0 false true 2; ',
  )
  const nested = `{% for x in list %}{% for y in x %}{{ loop.index }}{% endfor %}|{{ loop.index }} {% endfor %}`
  expect(render(nested, { list: [['a', 'b'], ['c']] })).toBe('12|1 1|2 ')
  const taking = `{% for x in list %}{% include "part" %}{% endfor %}`
  expect(render(taking, { list: ['a', 'b'] }, { part: '{{ x }}{{ loop.index }} ' })).toBe('a1 b2 ')
  expect(render('{% for x in list %}{{ x }}{% endfor %}', { list: ['a', 'b'] })).toBe('ab')
})

it('what is set in a loop or a condition is set where it stood before', () => {
  const counted = `{% set n = 0 %}{% for x in list %}{% set n = n + x %}{% endfor %}{{ n }}`
  const plain = new nunjucks.Environment(null, { autoescape: true })
  expect(render(counted, { list: [1, 2] })).toBe(plain.renderString(counted, { list: [1, 2] }))
  expect(
    render('{% set n = "a" %}{% if yes %}{% set n = "b" %}{% endif %}{{ n }}', { yes: true }),
  ).toBe('b')
})

it('text is trimmed, and stays as safe as it was', () => {
  expect(render('[{{ text | trim }}]', { text: ' \n<b> \t' })).toBe('[&lt;b&gt;]')
  expect(render('[{{ text | safe | trim }}]', { text: ' \n<b> \t' })).toBe('[<b>]')
})

it('options are escaped, and one of them is chosen', () => {
  const options = [
    { value: '', text: 'Any' },
    { value: `"'><script>`, text: `<b> & "O'Hara"` },
  ]
  expect(String(optionsMarkup(options, `"'><script>`))).toBe(
    `<option value="">Any</option>
<option value="&quot;&#39;&gt;&lt;script&gt;" selected>&lt;b&gt; &amp; &quot;O&#39;Hara&quot;</option>`,
  )
  expect(String(optionsMarkup(options, 'none'))).not.toContain('selected')
})

it('what a file gives is worked out once, and says the same from wherever it is imported, also after it failed', () => {
  const own = new Map([
    ['inner', '{% macro mark(x) %}<i>{{ x }}</i>{% endmacro %}'],
    [
      'macros',
      `{% from "inner" import mark %}{% set n = "m" %}{% macro row(x) %}{% set n = x.name %}{{ mark(n) }}{% endmacro %}{% macro wrap(x) %}{{ row(x) }}{{ caller() }}{% endmacro %}`,
    ],
    [
      'page',
      `{% from "macros" import row, wrap %}{% set n = "p" %}{% for x in list %}{{ row(x) }}{% endfor %}{{ n }}` +
        `{% call wrap(list[0]) %}({{ row(list[1]) }}{{ n }}){% endcall %}`,
    ],
    ['other', '{% import "macros" as given %}{{ given.row(one) }}'],
    ['told', '{% import "asks" as given with context %}{{ given.it() }}'],
    ['asks', '{% macro it() %}{{ one.name }}{% endmacro %}'],
  ])
  const environment = new StrictEnvironment(own, [], {})
  const list = [{ name: 'a' }, { name: '<b>' }]
  const whole = '<i>a</i><i>&lt;b&gt;</i>p<i>a</i>(<i>&lt;b&gt;</i>p)'
  for (let again = 0; again < 2; again++) {
    expect(environment.page('page', { list })).toBe(whole)
    expect(() => environment.page('page', { list: [{ name: 'a' }, {}] })).toThrow(
      'there is no name',
    )
    expect(environment.page('other', { one: { name: `c${again}` } })).toBe(`<i>c${again}</i>`)
    expect(environment.page('told', { one: { name: `d${again}` } })).toBe(`d${again}`)
  }
})
