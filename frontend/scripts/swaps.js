import htmx from 'htmx.org'

/** htmx under a strict content security policy, keeping no copy of a page in the browser's storage. */
Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  withCredentials: false,
  timeout: 20000,
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '422', swap: true },
    { code: '[45]..', swap: false, error: true }
  ]
})

const OLD = 'Kith could not be reached. What you see may be out of date.'
const SIGNED_OUT = 'You are signed out. Sign in again to see what is new.'

export function startSwaps(start) {
  htmx.onLoad(start)
  document.body.addEventListener('htmx:responseError', () => say(OLD))
  document.body.addEventListener('htmx:sendError', () => say(OLD))
  document.body.addEventListener('htmx:timeout', () => say(OLD))
  document.body.addEventListener('htmx:beforeSwap', event => {
    const signedOut = new URL(event.detail.xhr.responseURL || location.href, location.href).pathname === '/sign-in'
    if (signedOut) event.detail.shouldSwap = false
    if (signedOut) say(SIGNED_OUT)
    else if (event.detail.shouldSwap) say('')
  })
}

function say(words) {
  const notice = document.getElementById('notice')
  if (notice && notice.textContent !== words) notice.textContent = words
}
