// A chart by pointer and keyboard: nodes are dragged, arrows walk over the picture and the list, and a single key opens the records
// of a tie where it stands. Without this file each is a link or a button.
import { onKey } from './keys.js'

const picture = document.querySelector('.lb-explorer')
const form = document.querySelector('[data-chart-move]')
const least = 4

/** Where the pointer is in the picture’s own pixels. */
function pointIn(event) {
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(
    picture.getScreenCTM().inverse(),
  )
  return { x, y }
}

function drag(node) {
  let from = null
  let by = { x: 0, y: 0 }
  const isMoved = () => Math.hypot(by.x, by.y) >= least
  // A link would be dragged as a link.
  node.addEventListener('dragstart', (event) => event.preventDefault())
  node.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    from = pointIn(event)
    by = { x: 0, y: 0 }
    node.setPointerCapture(event.pointerId)
  })
  node.addEventListener('pointermove', (event) => {
    if (from === null) return
    const at = pointIn(event)
    by = { x: at.x - from.x, y: at.y - from.y }
    node.setAttribute('transform', `translate(${by.x} ${by.y})`)
  })
  node.addEventListener('pointerup', () => {
    from = null
    if (!isMoved()) return
    form.elements.node.value = node.dataset.node
    form.elements.x.value = Math.round(Number(node.dataset.x) + by.x)
    form.elements.y.value = Math.round(Number(node.dataset.y) + by.y)
    form.submit()
  })
  node.addEventListener('click', (event) => {
    if (isMoved()) event.preventDefault()
  })
}

if (picture && form) for (const node of picture.querySelectorAll('[data-node]')) drag(node)

/** What stands nearest that way, and not too far aside. */
function nearest(from, [dx, dy]) {
  const [x, y] = [Number(from.dataset.x), Number(from.dataset.y)]
  let best = null
  for (const node of picture.querySelectorAll('[data-x]')) {
    const [ox, oy] = [Number(node.dataset.x) - x, Number(node.dataset.y) - y]
    const along = ox * dx + oy * dy
    const aside = Math.abs(ox * dy) + Math.abs(oy * dx)
    const far = along + 2 * aside
    if (along > 0 && aside <= 2 * along && (best === null || far < best.far)) best = { node, far }
  }
  return best?.node
}

const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const show = (target) => {
  target?.focus()
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

picture?.addEventListener('keydown', (event) => {
  const node = event.target.closest('[data-x]')
  const way = ways[event.key]
  if (!node || !way) return
  event.preventDefault()
  show(nearest(node, way))
})

const list = document.querySelector('.lb-chart-list')
const hint = document.querySelector('[data-list-keys]')
if (hint) hint.hidden = false
const rowOf = (target) =>
  target.closest('[data-tie]')?.querySelector('[data-row]') ?? target.closest('[data-row]')
const firstOf = (entry) => entry?.querySelector('[data-row]')

list?.addEventListener('keydown', (event) => {
  const opened = event.target.closest('[data-behind]')
  if (event.key === 'Escape' && opened) return shut(opened)
  if (opened || event.altKey || event.ctrlKey || event.metaKey) return
  const row = rowOf(event.target)
  if (!row || !ways[event.key]) return
  event.preventDefault()
  const tie = row.closest('[data-tie]')
  if (event.key === 'ArrowRight') {
    const other = tie?.querySelector('[data-other]').dataset.other
    return show(
      other
        ? firstOf(document.getElementById(other))
        : row.closest('li').querySelector('ul [data-row]'),
    )
  }
  if (event.key === 'ArrowLeft') return show(firstOf(tie?.parentElement.closest('li')))
  const rows = [...list.querySelectorAll('[data-row]')]
  show(rows[rows.indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1)])
})

function shut(opened) {
  const row = opened.closest('[data-tie]')?.querySelector('[data-row]')
  opened.remove()
  show(row)
}

/** The records behind a tie, under it. */
async function openRecords(row) {
  const before = list.querySelector('[data-behind]')
  if (before && before.closest('[data-tie]') === row.closest('[data-tie]')) return shut(before)
  const response = await fetch(row.href).catch(() => null)
  const page = new DOMParser().parseFromString((await response?.text()) ?? '', 'text/html')
  const records = response?.ok && page.querySelector('[data-behind]')
  if (!records) return location.assign(row.href)
  for (const each of document.querySelectorAll('[data-behind]')) each.remove()
  row.closest('[data-tie]').append(document.adoptNode(records))
  show(records.querySelector('h2'))
}

onKey((key) => {
  const at = document.activeElement
  if (key === 'e') {
    const node = at?.closest('[data-entry]')
    // From the picture to the ties of what is chosen there: each is one key away from its records.
    if (node) show(document.getElementById(node.dataset.entry).querySelector('[data-row]'))
    else if (at?.closest('[data-tie]')) openRecords(rowOf(at))
    else return false
    return true
  }
  const place = document.querySelector(`[data-place="${CSS.escape(key)}"]`)
  if (!place) return false
  const target = document.querySelector(place.hash)
  target.scrollIntoView({ block: 'start' })
  ;(target.id === 'view'
    ? (target.querySelector('[data-x]') ?? target.querySelector('a') ?? target)
    : target
  ).focus({
    preventScroll: true,
  })
  return true
})

// What is chosen stands in the middle of a picture wider than its place.
const frame = picture?.closest('.lb-scroll')
const middle = picture?.querySelector('.lb-node--chosen') ?? picture?.querySelector('[data-x]')
if (frame && middle) {
  const [box, at] = [frame.getBoundingClientRect(), middle.getBoundingClientRect()]
  frame.scrollLeft += at.left + at.width / 2 - (box.left + box.width / 2)
}
