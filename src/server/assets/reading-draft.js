import { locale, say } from './words.js'

// Half a reading is kept as it is given, a moment after the last change.

/** The fields of the form as the act takes them: `answer-risk` is `risk` of the answers. */
function inputOf(form, caseId) {
  const input = { caseId, answers: {}, risk: {} }
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith('answer-')) input.answers[name.slice(7)] = value
    else if (name.startsWith('risk-')) {
      if (value !== '') input.risk[name.slice(5)] = value
    } else if (name !== 'csrf' && name !== 'standing') input[name] = value
  }
  return input
}

const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })

export function keepDrafts() {
  const button = document.querySelector('[data-draft]')
  if (!button) return
  const { form } = button
  const status = form.querySelector('[data-kept]')
  let waiting
  let changed = false

  /** One after another: the answer given last is kept last. */
  let line = Promise.resolve()
  const keep = (keepalive = false) => {
    clearTimeout(waiting)
    if (!changed) return line
    changed = false
    const body = JSON.stringify(inputOf(form, Number(button.dataset.draft)))
    const headers = { 'content-type': 'application/json' }
    line = line.then(async () => {
      const response = await fetch('/api/v1/reading/keepDraft', {
        method: 'POST',
        headers,
        body,
        keepalive,
      }).catch(() => null)
      if (!response?.ok) {
        changed = true
        status.textContent = say('Not kept: try “Keep as a draft”.')
        return
      }
      const { keptAt, others } = await response.json()
      const elsewhere =
        others > 0
          ? ` ${say('Another page of yours has kept other answers; these are the newest.')}`
          : ''
      status.textContent = `${say('Kept as a draft at {1}.', time.format(new Date(keptAt)))}${elsewhere}`
    })
    return line
  }
  const change = () => {
    changed = true
    clearTimeout(waiting)
    waiting = setTimeout(keep, 800)
  }
  form.addEventListener('change', change)
  form.addEventListener('input', change)
  form.addEventListener('submit', () => {
    changed = false
    clearTimeout(waiting)
  })
  window.addEventListener('pagehide', () => keep(true))
  button.addEventListener('click', (event) => {
    event.preventDefault()
    changed = true
    keep()
  })
}
