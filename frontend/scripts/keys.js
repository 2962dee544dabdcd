/** Only with a modifier key, so that nobody who dictates or types is surprised (WCAG 2.1.4). */
export function startKeys() {
  document.addEventListener('keydown', event => {
    if (!event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    if (event.key === '/') return go(event, '#search', element => { element.focus(); element.select() })
    if (event.key === '.') go(event, '[data-record]', element => element.click())
  })
}

function go(event, selector, act) {
  const element = document.querySelector(selector)
  if (!element) return
  event.preventDefault()
  act(element)
}
