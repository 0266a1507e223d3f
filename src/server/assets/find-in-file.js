import { say as said } from './words.js'

// Finds words in the file of a case, and goes from mark to mark. The words are never a pattern.

const escaped = (word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const mostHits = 2000

/** Every place in `part` where the words stand, over the borders of its marks. */
function rangesIn(part, words) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  const nodes = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: text.length })
    text += node.data
  }
  const pattern = new RegExp(words.split(/\s+/).map(escaped).join('\\s+'), 'giu')
  const placeOf = (offset) => {
    const found = nodes.findLast(({ from }) => from <= offset)
    return [found.node, offset - found.from]
  }
  return [...text.matchAll(pattern)].slice(0, mostHits).map((hit) => {
    const range = new Range()
    range.setStart(...placeOf(hit.index))
    range.setEnd(...placeOf(hit.index + hit[0].length - 1))
    range.setEnd(range.endContainer, range.endOffset + 1)
    return range
  })
}

const light = (name, ranges) =>
  typeof Highlight === 'function' && CSS.highlights.set(name, new Highlight(...ranges))

/** @returns what takes a key: J and K step through the hits, or the marks where nothing is sought */
export function findInFile(file, toFile) {
  const form = document.querySelector('[data-find]')
  if (!form) return () => false
  form.hidden = false
  const box = form.querySelector('input')
  const count = form.querySelector('[data-count]')
  const marks = [...file.querySelectorAll('mark.lb-evidence')].map((mark) => {
    const range = new Range()
    range.selectNodeContents(mark)
    return range
  })
  let hits = []
  let at = -1

  const stops = () => (box.value.trim() === '' ? marks : hits)
  const say = () => {
    const all = stops().length
    const marked = all === 1 ? said('mark') : said('marks')
    const what = box.value.trim() === '' ? marked : said('found')
    count.textContent =
      at >= 0 && all > 0 ? said('{1} of {2} {3}', at + 1, all, what) : `${all} ${what}`
  }
  const step = (by) => {
    const all = stops()
    if (all.length === 0) return say()
    at = at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length
    const range = all[at]
    const holder = range.startContainer.parentElement
    for (let up = holder; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true
    light('lb-found-now', [range])
    const { top } = range.getBoundingClientRect()
    window.scrollBy(0, top - window.innerHeight / 3)
    say()
  }
  const seek = () => {
    const words = box.value.trim()
    hits =
      words === ''
        ? []
        : [...file.querySelectorAll('[data-findable]')].flatMap((part) => rangesIn(part, words))
    at = -1
    light('lb-found', hits)
    light('lb-found-now', [])
    say()
  }

  box.addEventListener('input', seek)
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    box.value = ''
    seek()
    toFile()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    step(1)
    toFile()
  })
  for (const button of form.querySelectorAll('[data-step]')) {
    button.addEventListener('click', () => step(Number(button.dataset.step)))
  }
  box.value = form.dataset.words
  seek()
  if (box.value !== '') step(1)

  return (key) => {
    const button = form.querySelector(`[data-step][data-key="${CSS.escape(key)}"]`)
    if (button) step(Number(button.dataset.step))
    return Boolean(button)
  }
}
