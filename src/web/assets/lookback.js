// Adds keys and small comforts. Every page works without this file.
import { initAll } from './govuk.js'

initAll()

const remembered = 'lookback-single-keys'
const keysAreOn = () => localStorage.getItem(remembered) !== 'off'
const isTyping = (target) =>
  target instanceof HTMLElement &&
  target.matches(
    'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]',
  )

const form = document.querySelector('[data-keys]')
const questions = form ? [...form.querySelectorAll('[data-question]')] : []
const answered = (question) => question.querySelector('input:checked') !== null

/** The question the officer is in; else the first without an answer; else the first. */
function currentQuestion() {
  const focused = questions.find((question) => question.contains(document.activeElement))
  return focused ?? questions.find((question) => !answered(question)) ?? questions[0]
}

function markCurrent() {
  const current = keysAreOn() ? currentQuestion() : undefined
  for (const question of questions) question.toggleAttribute('data-current', question === current)
}

/** What comes after the last question: who is at risk, where somebody may be; else the note. */
function afterQuestions() {
  const risk = form.querySelector('.lb-risk-fields')
  return risk?.checkVisibility()
    ? risk.querySelector('select, input')
    : form.querySelector('[name=note]')
}

/** Answers `question` by `key`; moves on to the next question, or to what comes after the last. */
function answerByKey(question, key) {
  const radio = [...question.querySelectorAll('[data-key]')].find(
    (input) => input.dataset.key.toLowerCase() === key,
  )
  if (!radio) return false
  radio.checked = true
  radio.dispatchEvent(new Event('change', { bubbles: true }))
  const next = questions[questions.indexOf(question) + 1]
  const target = next?.querySelector('input:checked') ?? next?.querySelector('input')
  ;(target ?? afterQuestions()).focus()
  markCurrent()
  return true
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  if (!keysAreOn()) return
  const key = event.key.toLowerCase()
  const current = form && currentQuestion()
  if (current && answerByKey(current, key)) return event.preventDefault()
  const button = document.querySelector(`button[data-key="${CSS.escape(key)}"]`)
  if (button) button.focus()
  else if (key === '/')
    document
      .querySelector('[role=search] input[name=q], .lb-filter input:not([type=hidden])')
      ?.focus()
  else if (key === '?' && document.querySelector('nav')) location.assign('/help')
  else return
  event.preventDefault()
})

if (form) {
  const line = form.querySelector('[data-keys-switch]')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary lb-button-small'
  const say = () => {
    button.textContent = keysAreOn() ? 'Turn single keys off' : 'Turn single keys on'
  }
  button.addEventListener('click', () => {
    localStorage.setItem(remembered, keysAreOn() ? 'off' : 'on')
    say()
    markCurrent()
  })
  say()
  line.append(button)
  line.hidden = false
  form.addEventListener('focusin', markCurrent)
  markCurrent()
}

for (const block of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary lb-button-small'
  button.textContent = 'Copy'
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.textContent)
    button.textContent = 'Copied'
  })
  block.after(button)
}

// What a definition says and counts, a moment after the typing stops.
const draft = document.querySelector('[data-live-check]')
if (draft) {
  const result = document.querySelector('[data-live-result]')
  let waiting
  let asked = 0
  const check = async () => {
    const mine = ++asked
    const body = new URLSearchParams(new FormData(draft))
    const response = await fetch(draft.action, { method: 'POST', body }).catch(() => null)
    if (!response || mine !== asked) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const found = page.querySelector('[data-live-result]')
    if (found) result.replaceChildren(...found.childNodes)
  }
  draft.querySelector('textarea').addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(check, 1200)
  })
}

/* A count under way: how far it is, until it is there. Without script there is a link to look again. */
const counting = document.querySelector('[data-look-again]')
if (counting) {
  const link = counting.querySelector('a').href
  const look = async () => {
    const response = await fetch(link).catch(() => null)
    const page = new DOMParser().parseFromString((await response?.text()) ?? '', 'text/html')
    const now = page.querySelector('[data-look-again]')
    if (response?.ok && !now) return location.assign(link)
    for (const part of ['[data-done]', 'progress']) {
      if (now) counting.querySelector(part).replaceWith(now.querySelector(part))
    }
    setTimeout(look, 4000)
  }
  setTimeout(look, 4000)
}

// A file is read into the text it stands for; only the text is sent.
for (const group of document.querySelectorAll('[data-file-into]')) {
  group.hidden = false
  group.querySelector('input').addEventListener('change', async (event) => {
    const [file] = event.target.files
    if (file) document.getElementById(group.dataset.fileInto).value = await file.text()
  })
}
