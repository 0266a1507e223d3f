import { expect, it } from 'vitest'
import { tokensOf } from './template-tokens.ts'
import { translateTemplate } from './translate-template.ts'
import { translateTemplates } from './translate-templates.ts'

const catalogue = {
  'Proposed by <1>{1}</1>, {2}. <2>See it</2>': '{2}: cynigiwyd gan <1>{1}</1>. <2>Gweld</2>',
  'Small <1>word</1>': 'Gair <1>bach</1>',
  'Sign in': 'Mewngofnodi',
  Search: 'Chwilio',
  '{1} entries': '{1} {1:cofnod|cofnod|gofnod|chofnod|chofnod|cofnod}',
  'Commands for {1}': 'Gorchmynion ar gyfer {1}',
}
const welsh = (template: string) => translateTemplate(template, catalogue).text

it('a sentence is translated whole, in the order of the other language, with its links and values', () => {
  expect(
    welsh(
      '<p class="a">Proposed by <bdi>{{ by }}</bdi>,\n {{ at | moment }}. <a href="/x/{{ id }}">See it</a></p>',
    ),
  ).toBe(
    '<p class="a">{{ at | moment }}: cynigiwyd gan <bdi>{{ by }}</bdi>. <a href="/x/{{ id }}">Gweld</a></p>',
  )
  expect(welsh('<p>Sign in\n  {% if x %}Search{% endif %}</p>')).toBe(
    '<p>Mewngofnodi\n  {% if x %}Chwilio{% endif %}</p>',
  )
  expect(welsh('<p>Small <em>word</em></p>')).toBe('<p>Gair <em>bach</em></p>')
  expect(welsh('<p>{{ n | number }} entries</p>')).toBe(
    '<p>{{ n | number }} {{ (n | number) | formFor("cofnod|cofnod|gofnod|chofnod|chofnod|cofnod") }}</p>',
  )
})

it('texts in quotes are translated where they are written out, and not where they are compared or looked up by', () => {
  const template =
    '{% if kind == "Search" %}{{ button({ text: "Search", name: "search" }) }}{% endif %}{{ words["Search"] }}'
  expect(welsh(template)).toBe(template.replace('text: "Search"', 'text: "Chwilio"'))
  expect(welsh('<nav aria-label="Commands for {{ title }}" class="Search">')).toBe(
    '<nav aria-label="Gorchmynion ar gyfer {{ title }}" class="Search">',
  )
  expect(welsh('{% include "Search" %}')).toBe('{% include "Search" %}')
})

it('what the catalogue has not stays as it is, and is counted', () => {
  const template = '<p>Sign in</p><p>Not yet</p>{# A remark #}<p>{{ value }}</p><b>Lookback</b>'
  const { text, messages, unfinished } = translateTemplate(template, catalogue)
  expect(text).toBe(template.replace('Sign in', 'Mewngofnodi'))
  expect(messages).toEqual(['Sign in', 'Not yet'])
  expect(unfinished).toEqual(['Not yet'])
})

it('a template is in one language: English with what it imports where a word is unfinished', () => {
  const own = new Map([
    [
      'page.njk',
      '{% import "macro.njk" as m %}{% include "part.njk" %}{% include "whole.njk" %}<h1>Search</h1>{{ at | day }}',
    ],
    ['part.njk', '{% import "macro.njk" as n %}<p>Not yet</p><p>Sign in</p>{{ at | day }}'],
    ['whole.njk', '{% import "macro.njk" as m %}<p>Sign in</p>'],
    ['macro.njk', '{% macro x() %}Search{% endmacro %}'],
  ])
  const { texts, finished } = translateTemplates(own, catalogue)
  expect([...finished].sort()).toEqual(['macro.njk', 'page.njk', 'whole.njk'])
  expect(texts.get('page.njk')).toBe(
    '{% import "macro.njk" as m %}<div lang="en">{% include "en/part.njk in page.njk" %}</div>{% include "whole.njk" %}<h1>Chwilio</h1>{{ at | day }}',
  )
  const part = '{% import "en/macro.njk" as n %}<p>Not yet</p><p>Sign in</p>{{ at | en_day }}'
  expect(texts.get('part.njk')).toBe(part)
  // What the page imports for its parts is English in an English one.
  expect(texts.get('en/part.njk in page.njk')).toBe(`{% import "en/macro.njk" as m %}${part}`)
  expect(texts.get('en/macro.njk')).toContain('Search')
  expect(texts.get('macro.njk')).toContain('Chwilio')
})

it.each([
  '',
  '<',
  '{',
  '{{',
  '<a href="{{ "x" }}">',
  '<p>a < b</p>',
  '<!-- <p> -->',
  '{% if a > b %}',
])('the pieces of %s are the template again', (template) => {
  expect(
    tokensOf(template)
      .map(({ raw }) => raw)
      .join(''),
  ).toBe(template)
  expect(welsh(template)).toBe(template)
})
