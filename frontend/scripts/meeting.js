const WAIT = 400
const EVERY = 1000
const RETRY = 2000
/** A page that is left open does not keep its worker signed in for ever. */
const LONGEST = 3 * 60 * 60 * 1000

/** A family's page in a meeting, open on several screens: what is typed is on the server within a second, and what others type comes here. */
export function startMeeting(scope) {
  scope.querySelectorAll('[data-meeting]').forEach(part => {
    if (!part.dataset.meetingStarted) new Sheet(part)
  })
}

class Sheet {
  constructor(part) {
    part.dataset.meetingStarted = 'yes'
    this.part = part
    this.at = part.dataset.meeting
    this.form = part.querySelector('form')
    this.said = part.querySelector('[data-meeting-status]')
    this.others = document.querySelector('[data-meeting-here]')
    this.shown = {}
    /** Answers of which two differ: theirs, until this person says which stands. */
    this.otherwise = {}
    /** Answers that this person gave. */
    this.mine = {}
    this.versions = Object.fromEntries(part.dataset.known.split(',').filter(Boolean).map(each => [each.slice(0, each.lastIndexOf('.')), Number(each.slice(each.lastIndexOf('.') + 1))]))
    this.began = Date.now()
    this.learn()
    this.form.addEventListener('input', () => this.changed())
    this.form.addEventListener('change', () => this.changed())
    this.form.addEventListener('submit', () => { this.left = true })
    window.addEventListener('pageshow', event => event.persisted && location.reload())
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.save(true))
    window.addEventListener('beforeunload', event => !this.left && (this.dirty().length || Object.keys(this.otherwise).length) && event.preventDefault())
    this.poll()
  }

  /** Fields that came with what they held. */
  learn() {
    this.form.querySelectorAll('input[name^="was-"]').forEach(was => {
      const name = was.name.slice(4)
      if (!(name in this.shown)) this.shown[name] = this.value(name)
    })
  }

  fields(name) {
    return [...this.form.querySelectorAll(`[name="${name}"]`)]
  }

  value(name) {
    const fields = this.fields(name)
    if (fields[0]?.type === 'checkbox') return fields.filter(each => each.checked).map(each => each.value).join(',')
    return (fields[0]?.value ?? '').replace(/\r\n/g, '\n')
  }

  was(name) {
    return this.form.querySelector(`input[name="was-${name}"]`)
  }

  dirty() {
    return Object.keys(this.shown).filter(name => !(name in this.otherwise) && this.value(name) !== this.shown[name])
  }

  changed() {
    Object.keys(this.otherwise).forEach(name => this.ask(name, this.otherwise[name]))
    if (!this.dirty().length) return
    this.say('Saving…')
    clearTimeout(this.timer)
    this.since ??= Date.now()
    this.timer = setTimeout(() => this.save(), Math.max(0, Math.min(WAIT, this.since + EVERY - Date.now())))
    this.blankAgain()
  }

  async save(leaving = false) {
    clearTimeout(this.timer)
    const names = this.dirty()
    if (!names.length || this.left || this.sending && !leaving) return
    const sent = Object.fromEntries(names.map(name => [name, this.value(name)]))
    const body = new URLSearchParams({ _csrf: this.form.querySelector('[name="_csrf"]').value })
    names.forEach(name => {
      body.set(name, sent[name])
      body.set('was-' + name, this.was(name).value)
    })
    this.sending = true
    this.since = undefined
    try {
      const answer = await fetch(this.at + '/words', { method: 'POST', body, keepalive: leaving, redirect: 'manual', signal: leaving ? undefined : AbortSignal.timeout(15000) })
      if (answer.status === 409) return this.over()
      if (answer.status === 401) document.dispatchEvent(new Event('kith:locked'))
      if (!answer.ok) throw new Error(answer.status)
      const told = await answer.json()
      for (const [name, now] of Object.entries(told.fields)) {
        if (told.otherwise.includes(name)) { this.ask(name, now); continue }
        this.take(name, now, sent[name])
        if (this.oneAnswer(name)) this.mine[name] = sent[name]
      }
      this.failed = false
      this.say(told.otherwise.length ? 'One answer waits: say which stands' : 'Saved ' + told.at)
    } catch {
      this.failed = true
      this.say('Not saved yet, retrying')
    } finally {
      this.sending = false
    }
    if (this.dirty().length) this.timer = setTimeout(() => this.save(), this.failed ? RETRY : WAIT)
  }

  /** What stands on the server comes into the field; what was typed since it was sent stays. */
  take(name, now, sent) {
    const local = this.value(name)
    this.versions[name] = now.version
    this.was(name).value = now.text
    const empty = now.version === 0
    if (empty) { this.shown[name] = local; return }
    const kept = local === sent ? now.text : rebase(sent, local, now.text)
    this.show(name, kept)
    this.shown[name] = now.text
  }

  oneAnswer(name) {
    return this.fields(name)[0]?.tagName !== 'TEXTAREA'
  }

  /** Somebody else answered otherwise meanwhile. What was typed here stays in the field, and is not sent before this person says which stands. */
  ask(name, theirs) {
    if (this.value(name) === theirs.text) return this.settle(name, theirs, theirs.text)
    if (this.otherwise[name]?.version === theirs.version) return
    this.otherwise[name] = theirs
    this.tell(name, theirs, this.value(name), 'while you typed. Yours:', () => this.settle(name, theirs, theirs.text), () => this.settle(name, theirs, this.value(name)))
  }

  settle(name, theirs, which) {
    delete this.otherwise[name]
    this.untell(name)
    this.versions[name] = theirs.version
    this.was(name).value = this.shown[name] = theirs.text
    this.show(name, which)
    this.mine[name] = which
    this.say('')
    this.changed()
  }

  /** What each of the two said, and the choice between them. */
  tell(name, theirs, mine, between, keep, use) {
    this.untell(name)
    const note = document.createElement('div')
    note.className = 'kith-otherwise'
    note.dataset.otherwise = name
    note.setAttribute('role', 'alert')
    const words = document.createElement('p')
    words.textContent = `${theirs.by} changed this to “${this.words(name, theirs.text)}” ${between} “${this.words(name, mine)}”.`
    note.append(words)
    for (const [label, choose] of [['Keep theirs', keep], ['Use yours', use]]) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'govuk-button govuk-button--secondary govuk-button--small'
      button.textContent = label
      button.addEventListener('click', () => { choose(); this.fields(name)[0].focus() })
      note.append(button)
    }
    this.fields(name)[0].closest('.govuk-form-group').append(note)
  }

  untell(name) {
    this.form.querySelector(`[data-otherwise="${name}"]`)?.remove()
  }

  /** An answer as it is read. */
  words(name, answer) {
    if (!answer) return 'nothing'
    const fields = this.fields(name)
    if (fields[0].tagName === 'SELECT') return [...fields[0].options].find(each => each.value === answer)?.text ?? answer
    if (fields[0].type === 'checkbox') return fields.filter(each => answer.split(',').includes(each.value)).map(each => each.labels[0].textContent.trim()).join(' and ')
    return answer
  }

  show(name, text) {
    const fields = this.fields(name)
    if (this.value(name) === text || !fields.length) return
    if (fields[0].type === 'checkbox') {
      const chosen = text.split(',')
      fields.forEach(each => { each.checked = chosen.includes(each.value) })
      return
    }
    const field = fields[0]
    const focused = document.activeElement === field && field.setSelectionRange
    const before = field.value
    const [from, to] = focused ? [field.selectionStart, field.selectionEnd] : [0, 0]
    field.value = text
    if (focused) field.setSelectionRange(moved(before, text, from), moved(before, text, to))
  }

  async poll() {
    if (!this.form.isConnected || this.left) return
    if (Date.now() - this.began > LONGEST) return this.say('This page no longer follows what others type. Load it again to go on')
    try {
      const known = Object.entries(this.versions).map(([name, version]) => name + '.' + version).join(',')
      const answer = await fetch(this.at + '/news?known=' + encodeURIComponent(known), { redirect: 'manual', signal: AbortSignal.timeout(10000) })
      if (answer.status === 409) return this.over()
      if (answer.ok) await this.news(await answer.json())
    } catch {
      if (!this.failed) this.say('Kith could not be reached. What others type does not come here now')
    }
    setTimeout(() => this.poll(), EVERY)
  }

  async news(told) {
    if (told.over) return this.over()
    const unknown = new Set()
    for (const [name, now] of Object.entries(told.fields)) {
      if (!(name in this.shown)) {
        if (name.startsWith('action-')) unknown.add(name.slice(0, 43))
        else this.versions[name] = now.version
        continue
      }
      if (name in this.otherwise) { this.ask(name, now); continue }
      // what is typed here goes first: the answer to it brings both
      if (this.value(name) !== this.shown[name] || this.sending) continue
      const mine = this.value(name)
      this.take(name, now, mine)
      if (mine && mine === this.mine[name] && mine !== now.text) this.tell(name, now, mine, 'after you. Yours was:', () => this.untell(name), () => { this.untell(name); this.show(name, mine); this.changed() })
      delete this.mine[name]
    }
    if (unknown.size) await this.pull(unknown)
    this.form.querySelectorAll('.kith-writing').forEach(each => each.remove())
    for (const [name, who] of Object.entries(told.writing)) this.writing(name, who)
    const here = told.here.length ? 'Also here: ' + told.here.join(', ') : ''
    if (this.others && this.others.textContent !== here) this.others.textContent = here
  }

  writing(name, who) {
    const field = this.fields(name)[0]
    const label = field && this.form.querySelector(`label[for="${field.id}"]`)
    if (!label) return
    const told = document.createElement('span')
    told.className = 'kith-writing'
    told.textContent = who + ' is writing here'
    label.after(told)
  }

  /** An action that somebody else began comes from the page itself. */
  async pull(keys) {
    const page = await this.page()
    for (const key of keys) {
      const slot = page?.getElementById(key)
      if (!slot || document.getElementById(key)) continue
      const first = this.form.querySelector('[data-action][data-blank]')
      first ? first.before(slot) : this.form.querySelector('[data-actions]').append(slot)
    }
    this.learn()
  }

  /** There is always an empty action to write in. */
  async blankAgain() {
    const blanks = [...this.form.querySelectorAll('[data-action][data-blank]')]
    blanks.filter(each => each.querySelector('textarea').value.trim()).forEach(each => each.removeAttribute('data-blank'))
    if (this.asking || this.form.querySelector('[data-action][data-blank]')) return
    this.asking = true
    const slots = (await this.page())?.querySelectorAll('[data-action][data-blank]') ?? []
    slots.forEach(each => this.form.querySelector('[data-actions]').append(each))
    this.asking = false
    this.learn()
  }

  async page() {
    try {
      const answer = await fetch(this.at, { redirect: 'manual' })
      return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
    } catch {
      return null
    }
  }

  /** Somebody put it on the records: the page says so, and nothing is left unsaved that was there. */
  over() {
    if (this.dirty().length || Object.keys(this.otherwise).length) {
      const words = 'This family is on the records already. What you typed last was not taken: copy it before you load the page again'
      this.besides(words)
      return this.say(words)
    }
    this.left = true
    location.reload()
  }

  /** The line at the form's foot is screens away from where somebody types on a phone. */
  besides(words) {
    const field = this.form.contains(document.activeElement) ? document.activeElement : this.fields([...this.dirty(), ...Object.keys(this.otherwise)][0])[0]
    const group = field?.closest('.govuk-form-group')
    if (!group || group.querySelector('[data-not-taken]')) return
    const note = document.createElement('p')
    note.className = 'govuk-error-message'
    note.dataset.notTaken = ''
    note.setAttribute('role', 'alert')
    note.textContent = words
    field.before(note)
  }

  say(words) {
    if (this.said && this.said.textContent !== words) this.said.textContent = words
  }
}

/** Where somebody changed one stretch of the text, and where. */
function stretch(before, after) {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { start, end: before.length - end, text: after.slice(start, after.length - end) }
}

/** What was typed since it was sent, on top of what the server made of it. */
export function rebase(sent, local, now) {
  if (local === sent) return now
  const mine = stretch(sent, local)
  const theirs = stretch(sent, now)
  if (mine.end <= theirs.start) return now.slice(0, mine.start) + mine.text + now.slice(mine.end)
  const shift = now.length - sent.length
  if (mine.start >= theirs.end) return now.slice(0, mine.start + shift) + mine.text + now.slice(mine.end + shift)
  // in one stretch: behind the words that were sent, where they stand now
  const line = sent.slice(sent.lastIndexOf('\n', mine.start - 1) + 1, mine.start)
  const found = line ? now.indexOf(line) : -1
  return found < 0 ? local : now.slice(0, found + line.length) + mine.text + now.slice(found + line.length)
}

function moved(before, after, caret) {
  const change = stretch(before, after)
  if (caret <= change.start) return caret
  return caret >= change.end ? caret + after.length - before.length : change.start + change.text.length
}
