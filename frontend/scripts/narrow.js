/** A long list grows shorter while somebody types; all of its words count, in any order. Without a script the whole list stands there. */
export function startNarrowing(part) {
  for (const input of part.querySelectorAll('[data-narrows]')) {
    const list = document.getElementById(input.dataset.narrows)
    const lines = [...list.children]
    const said = input.parentElement.querySelector('[data-narrowed]')
    input.addEventListener('input', () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
      for (const line of lines) line.hidden = !words.every(word => line.textContent.toLowerCase().includes(word))
      list.closest('details')?.toggleAttribute('open', words.length > 0)
      const left = lines.filter(line => !line.hidden).length
      said.textContent = words.length ? left + (left === 1 ? ' entry' : ' entries') : ''
    })
  }
}
