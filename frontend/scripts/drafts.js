const IDLE = 2000
const LONGEST = 15000
const RETRIES = [2000, 4000, 8000, 15000, 30000]

/** A form with data-draft-url saves itself as it is typed. Nothing is kept in the browser's storage. */
export function startDrafts(scope) {
  const forms = scope.matches?.('form[data-draft-url]') ? [scope] : scope.querySelectorAll('form[data-draft-url]')
  forms.forEach(form => {
    if (!form.dataset.draftStarted) new Draft(form)
  })
}

const started = []

/** Before the page is covered: everything that is not saved yet. */
export function saveDrafts() {
  return Promise.all(started.map(draft => draft.waiting ? draft.save() : null))
}

class Draft {
  constructor(form) {
    form.dataset.draftStarted = 'yes'
    started.push(this)
    this.form = form
    this.said = form.querySelector('[data-draft-status]')
    this.failures = 0
    this.saved = this.typed()
    form.addEventListener('input', () => this.changed())
    form.addEventListener('change', () => this.changed())
    form.addEventListener('submit', () => this.leave())
    window.addEventListener('online', () => this.waiting && this.save())
    window.addEventListener('pageshow', event => event.persisted && (this.left = false))
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.waiting && this.save({ keepalive: true }))
    window.addEventListener('beforeunload', event => this.waiting && !this.left && event.preventDefault())
  }

  typed() {
    const values = new FormData(this.form)
    for (const [name, value] of [...values]) if (value instanceof File) values.delete(name)
    return new URLSearchParams(values).toString()
  }

  get waiting() {
    return !this.left && this.form.isConnected && this.typed() !== this.saved
  }

  changed() {
    if (!this.waiting) return
    this.since ??= Date.now()
    if (this.failures === 0) this.say('Saving…', 'waiting', true)
    this.after(this.failures ? RETRIES[0] : Math.max(0, Math.min(IDLE, this.since + LONGEST - Date.now())))
  }

  after(wait) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), wait)
  }

  async save({ keepalive = false } = {}) {
    clearTimeout(this.timer)
    if (!this.waiting) return
    if (this.sending && !keepalive) return this.after(IDLE)
    const body = this.typed()
    this.sending = new AbortController()
    const limit = setTimeout(() => this.sending?.abort(), 20000)
    try {
      const answer = await fetch(this.form.dataset.draftUrl, {
        method: 'POST', body, keepalive, redirect: 'manual', signal: this.sending.signal,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8', 'Kith-Draft': 'typing' }
      })
      if (answer.ok) this.kept(body, answer)
      else if (answer.status === 401) {
        this.failed(true)
        document.dispatchEvent(new Event('kith:locked'))
      } else this.failed(answer.type === 'opaqueredirect' || answer.status === 403)
    } catch {
      if (!this.left) this.failed(false)
    } finally {
      clearTimeout(limit)
      this.sending = null
    }
  }

  kept(body, answer) {
    this.saved = body
    this.since = undefined
    this.failures = 0
    this.say(`Draft saved ${clock(answer.headers.get('Date'))}`, 'saved')
    if (this.waiting) this.changed()
  }

  failed(signedOut) {
    this.say(signedOut
      ? 'Not saved yet. You are signed out: sign in again in another tab, and this will save'
      : 'Not saved yet, retrying', 'failed')
    this.after(RETRIES[Math.min(this.failures++, RETRIES.length - 1)])
  }

  /** The form itself is being sent: what was typed travels with it. */
  leave() {
    this.left = true
    clearTimeout(this.timer)
    this.sending?.abort()
  }

  say(words, state, quietly = false) {
    if (!this.said || this.said.textContent === words) return
    this.said.setAttribute('aria-live', quietly ? 'off' : 'polite')
    this.said.dataset.state = state
    this.said.textContent = words
  }
}

function clock(date) {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' }).format(date ? new Date(date) : new Date())
}
