// Words selected in a document of a case, taken along to the page on which a fact is stated from them.
const carried = 'lookback-words'

/** Keeps the words selected in this document for the next page of this tab, which takes them away. */
export function carryWords(part) {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !part?.contains(selection.anchorNode)) return
  sessionStorage.setItem(carried, selection.toString().trim().slice(0, 2000))
}

const box = document.querySelector('[data-words]')
if (box) {
  if (box.value === '') box.value = sessionStorage.getItem(carried) ?? ''
  sessionStorage.removeItem(carried)
}
