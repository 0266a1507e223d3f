// Moves a node of a chart by the pointer: what the buttons of the chosen one do in steps.

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
