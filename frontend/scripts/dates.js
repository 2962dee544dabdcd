const today = () => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format(new Date())
const now = () => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' }).format(new Date())

/** "Today" and "Now" buttons beside a date or a time: <button data-fill="today" data-for="the-input"> */
export function startDates(scope) {
  scope.querySelectorAll('button[data-fill]:not([data-started])').forEach(button => {
    button.dataset.started = 'yes'
    button.hidden = false
    button.addEventListener('click', () => {
      const input = document.getElementById(button.dataset.for)
      input.value = button.dataset.fill === 'now' ? now() : today()
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.focus()
    })
  })
}
