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

export function startSwaps(start) {
  htmx.onLoad(start)
}
