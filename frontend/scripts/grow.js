/** A long note is read as it is written: its box grows with the words, up to most of the screen. */
export function startGrowing(scope) {
  scope.querySelectorAll('textarea:not([data-grows])').forEach(box => {
    box.dataset.grows = 'yes'
    const least = box.offsetHeight
    const grow = () => {
      box.style.height = 'auto'
      box.style.height = `${Math.max(least, Math.min(box.scrollHeight + 4, window.innerHeight * 0.7))}px`
    }
    box.addEventListener('input', grow)
    if (box.value && least) grow()
  })
}
