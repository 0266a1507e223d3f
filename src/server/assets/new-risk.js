// A lead hears of a new risk within a second, on whichever page is open and seen. Without script the next page says so.
export function watchRisks(noticed) {
  const notice = document.querySelector('[data-new-risk]')
  if (!notice) return
  let newest
  const ask = async () => {
    if (document.visibilityState === 'hidden') return
    const response = await fetch('/waiting/newest-risk').catch(() => null)
    // Signed out, or a program without it: nothing more is asked.
    if (response && !response.ok) return clearInterval(asking)
    const { risk } = (await response?.json().catch(() => null)) ?? { risk: newest }
    if (newest !== undefined && risk > newest) {
      notice.hidden = false
      noticed()
    }
    if (newest === undefined || risk > newest) newest = risk ?? 0
  }
  const asking = setInterval(ask, 1_000)
  ask()
}
