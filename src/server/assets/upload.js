// Files and folders can be dragged, and the upload shows how far it is. Without this file the form works as it stands.
import { locale, say } from './words.js'

const form = document.querySelector('[data-upload]')
const drop = form?.querySelector('[data-drop]')
const chosen = form?.querySelector('[data-chosen]')
/** What was dragged here, each with the path it had. */
const dragged = []

const inputs = () => [...form.querySelectorAll('input[type=file]')]
const pathOf = (file) => file.webkitRelativePath || file.name
const allFiles = () => [
  ...inputs().flatMap((input) => [...input.files].map((file) => ({ file, path: pathOf(file) }))),
  ...dragged,
]

function sizeWords(bytes) {
  const units = ['bytes', 'KB', 'MB', 'GB']
  let unit = 0
  let value = bytes
  while (value >= 1024 && unit < 3) {
    value /= 1024
    unit += 1
  }
  return `${value.toLocaleString(locale, { maximumFractionDigits: 1 })} ${say(units[unit])}`
}

/** Why these cannot be sent, said before they are; '' where they can. */
function faultOf(files) {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  const { mostBytes, mostFiles, size } = form.dataset
  if (files.length === 0) return say('Choose one or more files, or a folder.')
  if (bytes > Number(mostBytes))
    return say(
      'The files are {1} together. At most {2} can be uploaded in one go.',
      sizeWords(bytes),
      size,
    )
  if (files.length > Number(mostFiles))
    return say(
      'These are {1} files. At most {2} can be uploaded in one go.',
      files.length.toLocaleString(locale),
      Number(mostFiles).toLocaleString(locale),
    )
  return ''
}

function sayChosen() {
  const files = allFiles()
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  const words =
    files.length === 1
      ? say('1 file chosen, {1}.', sizeWords(bytes))
      : say('{1} files chosen, {2}.', files.length.toLocaleString(locale), sizeWords(bytes))
  chosen.textContent = files.length === 0 ? '' : faultOf(files) || words
}

/** Everything below a dragged file or folder. A folder is read in parts, until a part is empty. */
async function filesIn(entry, path) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject))
    return [{ file, path: path + entry.name }]
  }
  const reader = entry.createReader()
  const found = []
  for (;;) {
    const part = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return found
    for (const one of part) found.push(...(await filesIn(one, `${path}${entry.name}/`)))
  }
}

function send(files) {
  const body = new FormData()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') body.append(name, value)
  for (const { file, path } of files) body.append('files', file, path)
  const request = new XMLHttpRequest()
  const sending = form.querySelector('[data-sending]')
  const [words, bar] = [
    sending.querySelector('[data-sending-words]'),
    sending.querySelector('progress'),
  ]
  const button = form.querySelector('button')
  const over = (text) => {
    button.disabled = false
    sending.hidden = true
    chosen.textContent = text
  }
  const began = Date.now()
  let said = 0
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.value = total > 0 ? (100 * loaded) / total : 0
    // A screen reader is told every few seconds, not with every packet.
    if (Date.now() - said < 3000 && loaded < total) return
    said = Date.now()
    const left = loaded > 0 ? ((said - began) * (total - loaded)) / loaded / 60000 : 0
    const far = [sizeWords(loaded), sizeWords(total)]
    words.textContent =
      loaded < total
        ? left >= 1
          ? say('{1} of {2} sent, about {3} min left.', ...far, Math.round(left))
          : say('{1} of {2} sent.', ...far)
        : say('All is sent. Lookback is taking it in.')
  })
  request.addEventListener('load', () => {
    if (request.status < 400) return location.assign(request.responseURL)
    const page = new DOMParser().parseFromString(request.responseText, 'text/html')
    const now = page.querySelector('main')
    if (!now) return over(say('The upload was refused. Nothing was kept.'))
    document.title = page.title
    document.querySelector('main').replaceWith(now)
    const heading = now.querySelector('.govuk-error-summary') ?? now.querySelector('h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
  })
  request.addEventListener('error', () =>
    over(
      say(
        'The connection was lost before all had arrived. Nothing was kept; send the files again.',
      ),
    ),
  )
  request.open('POST', form.action)
  button.disabled = true
  sending.hidden = false
  request.send(body)
}

if (form && drop) {
  form.querySelector('[data-drop-words]').hidden = false
  drop.classList.add('lb-drop--here')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const files = allFiles()
    const fault = faultOf(files)
    if (fault) {
      chosen.textContent = fault
      inputs()[0].focus()
    } else send(files)
  })
  for (const input of inputs()) input.addEventListener('change', sayChosen)
  drop.addEventListener('dragover', (event) => {
    event.preventDefault()
    drop.classList.add('lb-drop--over')
  })
  drop.addEventListener('dragleave', () => drop.classList.remove('lb-drop--over'))
  drop.addEventListener('drop', async (event) => {
    event.preventDefault()
    drop.classList.remove('lb-drop--over')
    // The list of what is dragged is empty once this function waits for anything.
    const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
    try {
      for (const entry of entries) dragged.push(...(await filesIn(entry, '')))
      sayChosen()
    } catch {
      chosen.textContent = say('What was dragged could not be read. Choose the files instead.')
    }
  })
}
