// One key an answer. The focus stays with the file, so that a key that scrolls answers nothing.
import { keysAreOn, switchKeys } from './keys.js'
import { say } from './words.js'

/** Keys that scroll a page: up and down never choose, left and right do. */
const scrolling = { ArrowDown: 40, ArrowUp: -40 }

/** @returns what takes a key: true where it was an answer or a step between questions */
export function readingKeys(toFile) {
  const form = document.querySelector('[data-keys]')
  if (!form) return () => false
  const questions = [...form.querySelectorAll('[data-question]')]
  const answered = (question) => question.querySelector('input:checked') !== null
  const status = form.querySelector('[data-answered]')
  const open = () => form.closest('details')?.open ?? true
  /** What is folded away takes no key. */
  const optional = form.querySelector('[data-optional]')
  const shown = (place) => {
    const question = questions[place]
    return question && (optional?.open || !optional?.contains(question)) ? question : undefined
  }
  /** Past the last question no key answers any more. */
  let at = questions.findIndex((question) => !answered(question))
  if (at < 0) at = questions.length

  const mark = () => {
    for (const [i, question] of questions.entries()) {
      question.toggleAttribute(
        'data-current',
        i === at && Boolean(shown(i)) && keysAreOn() && open(),
      )
    }
  }
  /** What is not answered yet, from there on and then from the first: half a reading may have gaps. */
  function nextAfter(place) {
    const open = questions.flatMap((question, i) => (shown(i) && !answered(question) ? i : []))
    return open.find((i) => i > place) ?? open[0] ?? questions.length
  }
  const nameOf = (question) => question.querySelector('legend').textContent

  /** What comes after the last question: who is at risk, where somebody may be; else the note. */
  const afterQuestions = () => {
    const risk = form.querySelector('.lb-risk-fields')
    return risk.checkVisibility()
      ? risk.querySelector('select, input')
      : form.querySelector('[name=note]')
  }

  function answer(key) {
    const question = shown(at)
    const radio = [...(question?.querySelectorAll('[data-key]') ?? [])].find(
      (input) => input.dataset.key.toLowerCase() === key,
    )
    if (!radio) return false
    // A question is stepped over once: not by the listener for the pointer as well.
    byPointer = false
    radio.checked = true
    radio.dispatchEvent(new Event('change', { bubbles: true }))
    at = nextAfter(at)
    mark()
    const next = shown(at)
    const label = radio.parentElement.querySelector('label').firstChild.textContent.trim()
    status.textContent = `${nameOf(question)} ${label}.${next ? ` ${say('Next: {1}', nameOf(next))}` : ''}`
    if (next) toFile()
    else afterQuestions().focus()
    return true
  }

  const goTo = (place) => {
    at = Math.max(0, place)
    mark()
    if (shown(at)) status.textContent = nameOf(questions[at])
  }

  form.addEventListener('focusin', ({ target }) => {
    const place = questions.findIndex((question) => question.contains(target))
    if (place >= 0) goTo(place)
  })
  // An answer given by the mouse leaves no focus behind that a later key could move.
  let byPointer = false
  form.addEventListener('pointerdown', () => {
    byPointer = true
  })
  form.addEventListener('keydown', (event) => {
    byPointer = false
    const { target, key } = event
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return
    const given = answered(target.closest('[data-question]'))
    if (!(key in scrolling) && !(key === ' ' && given)) return
    event.preventDefault()
    window.scrollBy(0, scrolling[key] ?? window.innerHeight * (event.shiftKey ? -0.8 : 0.8))
  })
  form.addEventListener('change', ({ target }) => {
    if (!byPointer || target.type !== 'radio') return
    goTo(questions.findIndex((question) => question.contains(target)) + 1)
    toFile()
  })
  form.closest('details')?.addEventListener('toggle', mark)
  optional?.addEventListener('toggle', mark)

  const line = form.querySelector('[data-keys-switch]')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary lb-button-small'
  const name = () => {
    button.textContent = keysAreOn() ? say('Turn single keys off') : say('Turn single keys on')
  }
  button.addEventListener('click', () => {
    switchKeys()
    name()
    mark()
  })
  name()
  line.append(button)
  line.hidden = false
  mark()

  return (key) => {
    if (!open()) return false
    if (answer(key)) return true
    if (key === 'b') goTo(at - 1)
    else if (key === 'a')
      goTo(
        Math.max(
          0,
          questions.findIndex((question) => !answered(question)),
        ),
      )
    else return false
    // The link of the place “Answers” goes on from here.
    return key === 'b'
  }
}
