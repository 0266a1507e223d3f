// Single keys, which an officer may turn off for good.
const remembered = 'lookback-single-keys'

export const keysAreOn = () => localStorage.getItem(remembered) !== 'off'
export const switchKeys = () => localStorage.setItem(remembered, keysAreOn() ? 'off' : 'on')

const isTyping = (target) =>
  target instanceof HTMLElement &&
  target.matches(
    'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]',
  )

/** Tells `pressed` each single key that is not typed into something; true: it was for this page. */
export function onKey(pressed) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (!keysAreOn() || isTyping(event.target)) return
    if (pressed(event.key.toLowerCase())) event.preventDefault()
  })
}
