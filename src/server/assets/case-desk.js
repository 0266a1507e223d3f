// The desk of a case: its file stays in hand while the answers are given beside it.
import { findInFile } from './find-in-file.js'
import { onKey } from './keys.js'
import { keepDrafts } from './reading-draft.js'
import { readingKeys } from './reading-keys.js'
import { carryWords } from './state-fact.js'

const file = document.getElementById('file')
const toFile = () => file.focus({ preventScroll: true })

/** Opens what holds `target` and goes there. */
function goTo(target) {
  for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true
  const fold = target.closest('.lb-fold') ?? target
  fold.scrollIntoView({ block: 'start' })
  target.focus({ preventScroll: true })
}

for (const link of document.querySelectorAll('[data-place]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    history.replaceState(null, '', link.hash)
    goTo(document.querySelector(link.hash))
  })
}
if (location.hash.length > 1) {
  const target = document.getElementById(location.hash.slice(1))
  if (target && file.contains(target)) goTo(target)
}

for (const link of document.querySelectorAll('[data-state-fact]')) {
  link.addEventListener('click', () =>
    carryWords(link.closest('.lb-document').querySelector('[data-findable]')),
  )
}
/** W: a fact from the words selected in a document. */
function stating(key) {
  if (key !== 'w') return false
  const link = getSelection()
    ?.anchorNode?.parentElement?.closest('.lb-document')
    ?.querySelector('[data-state-fact]')
  link?.click()
  return Boolean(link)
}

const reading = readingKeys(toFile)
keepDrafts()
const finding = findInFile(file, toFile)

onKey((key) => {
  if (reading(key) || finding(key) || stating(key)) return true
  const place = document.querySelector(`[data-place="${CSS.escape(key)}"]`)
  place?.click()
  return Boolean(place)
})

/*
 * The answers stay in sight while the file is read. Where they are longer than the window they stay by
 * their lower edge: nothing scrolls inside what scrolls.
 */
const answers = document.querySelector('[data-answers]')
const stay = () => {
  answers.style.top = `${Math.min(12, window.innerHeight - answers.offsetHeight - 12)}px`
}
new ResizeObserver(stay).observe(answers)
window.addEventListener('resize', stay)
