import { saveDrafts } from './drafts.js'

const ASK_AGAIN = 120000

/** Covers the page when nobody sits there. What is beneath stays as it is, but nobody sees, hears or prints it. */
export function startLock(startPart) {
  const idle = Number(document.body.dataset.idle) * 60000
  if (!idle) return
  const tabs = new BroadcastChannel('kith')
  let cover, worker, before, active = Date.now(), told = Date.now()

  const touched = () => {
    if (cover) return
    if (Date.now() - active > 1000) tabs.postMessage('active')
    active = Date.now()
    if (active - told > ASK_AGAIN) {
      told = active
      fetch('/awake', { method: 'POST', headers: headers(), redirect: 'manual' }).then(answer => { if (answer.status === 401) lock() }).catch(() => {})
    }
  }
  for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'input']) document.addEventListener(sign, touched, { passive: true, capture: true })
  setInterval(() => Date.now() - active >= idle && lock(), 5000)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    if (cover) comeBack()
    else if (Date.now() - active >= idle) lock()
  })
  document.body.addEventListener('htmx:configRequest', event => { event.detail.headers['Kith-Idle'] = Math.floor((Date.now() - active) / 1000) })
  document.body.addEventListener('htmx:responseError', event => { if (event.detail.xhr.status === 401) lock() })
  tabs.addEventListener('message', ({ data }) => {
    if (data === 'active') active = Date.now()
    if (data === 'lock') lock(false)
    if (data === 'open') comeBack()
  })

  document.addEventListener('kith:locked', () => lock())
  // whoever opens a page has proved who they are: pages that wait under their cover may look again
  tabs.postMessage('open')

  async function lock(tell = true) {
    if (cover) return
    before = { title: document.title, focus: document.activeElement, x: window.scrollX, y: window.scrollY }
    cover = document.createElement('main')
    cover.className = 'kith-cover'
    cover.innerHTML = '<div class="kith-cover__card"><h1 class="govuk-heading-l">Are you there?</h1><p class="govuk-body" role="status">This page is covered. What you were doing is still here.</p></div>'
    const saved = saveDrafts()
    document.body.append(cover)
    document.body.classList.add('kith-covered')
    document.title = 'Kith'
    if (tell) tabs.postMessage('lock')
    await Promise.race([saved, new Promise(resolve => setTimeout(resolve, 3000))])
    await ask()
  }

  async function ask() {
    try {
      const answer = await fetch('/locked/from-now', { method: 'POST', headers: headers(), redirect: 'manual' })
      if (answer.ok) show(await answer.text())
      else gone()
    } catch {
      say('Kith cannot be reached at the moment. What you were doing is still here.', 'Try again', ask)
    }
  }

  function show(html) {
    cover.innerHTML = html
    worker = cover.querySelector('[data-worker]')?.dataset.worker ?? worker
    startPart(cover)
    const form = cover.querySelector('form[action="/locked/open"]')
    form.addEventListener('submit', event => { event.preventDefault(); open(form) })
    cover.addEventListener('kith:proved', event => { event.preventDefault(); uncover() })
    cover.querySelector('[name=locked-password]').focus()
  }

  async function open(form) {
    try {
      const answer = await fetch('/locked/open', { method: 'POST', headers: headers(), body: new URLSearchParams(new FormData(form)), redirect: 'manual' })
      if (answer.status === 204) uncover()
      else if (answer.status === 422) show(await answer.text())
      else gone()
    } catch {
      say('Kith cannot be reached at the moment. What you were doing is still here.', 'Try again', ask)
    }
  }

  /** Signed out meanwhile: signing in in another tab brings this page back. */
  function gone() {
    say('You have been signed out. What you were doing is still here: sign in again in a new tab, then come back to this one.', 'Sign in', () => window.open('/sign-in', '_blank', 'noopener'))
  }

  function say(words, button, act) {
    cover.innerHTML = '<div class="kith-cover__card"><h1 class="govuk-heading-l">Are you there?</h1><p class="govuk-body" role="status"></p><button type="button" class="govuk-button"></button></div>'
    cover.querySelector('p').textContent = words
    cover.querySelector('button').textContent = button
    cover.querySelector('button').addEventListener('click', act)
  }

  async function comeBack() {
    if (!cover) return
    const answer = await fetch('/locked/token', { headers: { 'Kith-Script': 'lock' }, redirect: 'manual' }).catch(() => null)
    if (!answer?.ok) return
    const found = await answer.json()
    // somebody else sits here now: nothing of this page is theirs
    if (worker && found.worker !== worker || !worker) return location.assign('/')
    document.querySelectorAll('[name=_csrf]').forEach(token => { token.value = found.token })
    uncover(false)
  }

  function uncover(tell = true) {
    cover.remove()
    cover = undefined
    document.body.classList.remove('kith-covered')
    document.title = before.title
    window.scrollTo(before.x, before.y)
    before.focus?.focus?.({ preventScroll: true })
    active = told = Date.now()
    if (tell) tabs.postMessage('open')
  }
}

const headers = () => ({ 'Kith-Script': 'lock', 'X-CSRF-TOKEN': document.querySelector('[name=_csrf]')?.value ?? '' })
