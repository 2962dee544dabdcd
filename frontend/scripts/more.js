// A menu that lies over the page goes away when somebody turns to something else; without a script its own heading closes it.
export function startMore() {
  document.addEventListener('click', event => close(event.target))
  document.addEventListener('focusin', event => close(event.target))
  document.addEventListener('keydown', event => {
    const open = event.key === 'Escape' && event.target.closest?.('details[data-more][open]')
    if (!open) return
    open.open = false
    open.querySelector('summary').focus()
  })
}

const close = target => document.querySelectorAll('details[data-more][open]').forEach(menu => { if (!menu.contains(target)) menu.open = false })
