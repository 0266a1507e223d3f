// Adds keys and small comforts. Every page works without this file.
import { leadBack } from './back.js'
import { initAll } from './govuk.js'
import { onKey } from './keys.js'
import { watchRisks } from './new-risk.js'
import { locale, say } from './words.js'

initAll()
leadBack()

onKey((key) => {
  const button = document.querySelector(`button[data-key="${CSS.escape(key)}"]:not([data-step])`)
  if (button) button.focus()
  else if (key === '/')
    document
      .querySelector('[role=search] input[name=q], .lb-filter input:not([type=hidden])')
      ?.focus()
  else if (key === '?' && document.querySelector('nav')) location.assign('/help')
  else return false
  return true
})

for (const block of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary lb-button-small'
  button.textContent = say('Copy')
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.textContent)
    button.textContent = say('Copied')
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

/* A count under way: how far it is, until it is there. Without script there is a link to look again, or words that say so. */
const counting = document.querySelector('[data-look-again]')
if (counting) {
  const link = counting.querySelector('a')?.href ?? location.href
  const look = async () => {
    const response = await fetch(link).catch(() => null)
    const page = new DOMParser().parseFromString((await response?.text()) ?? '', 'text/html')
    const now = page.querySelector('[data-look-again]')
    if (response?.ok && !now) return location.assign(link)
    for (const part of ['[data-done]', 'progress']) {
      const fresh = now?.querySelector(part)
      if (fresh) counting.querySelector(part)?.replaceWith(fresh)
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

/* What waits, while a page is open: asked once a minute, shown in the title. Without script the link says the number as it was. */
const waits = document.querySelector('[data-waiting]')
if (waits && waits.dataset.waiting !== '') {
  const title = document.title
  const show = (count) => {
    waits.querySelector('[data-waiting-count]').textContent = count.toLocaleString(locale)
    document.title = count > 0 ? `(${count}) ${title}` : title
  }
  const ask = async () => {
    if (document.visibilityState === 'hidden') return
    const response = await fetch('/waiting/count').catch(() => null)
    if (response?.ok) show((await response.json()).waiting)
  }
  show(Number(waits.dataset.waiting))
  setInterval(ask, 60_000)
  document.addEventListener('visibilitychange', ask)
  watchRisks(ask)
}
