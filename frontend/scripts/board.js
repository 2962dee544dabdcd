/** A list of children by keys. Letters are commands only while the list itself has the focus (WCAG 2.1.4). */
export function startBoard() {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const board = event.target.closest && event.target.closest('[data-board]')
    if (!board || event.target.closest('input, select, textarea, form')) return
    if (event.key === '/') return focus(event, board.querySelector('form select'))
    const rows = [...board.querySelectorAll('[data-row]')]
    const at = rows.indexOf(document.activeElement && document.activeElement.closest('tr')?.querySelector('[data-row]'))
    if (event.key === 'ArrowDown' || event.key === 'j') return focus(event, rows[Math.min(at + 1, rows.length - 1)])
    if (event.key === 'ArrowUp' || event.key === 'k') return focus(event, rows[Math.max(at - 1, 0)])
    if (event.key === 'Home') return focus(event, rows[0])
    if (event.key === 'End') return focus(event, rows[rows.length - 1])
  })
}

function focus(event, element) {
  if (!element) return
  event.preventDefault()
  element.focus()
}
