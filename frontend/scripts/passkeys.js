/** Passkey buttons: <div data-passkey="use|add"> in a form of ours, with what is said when it fails. The browser shows its own window; we carry what it says. */
export function startPasskeys(scope) {
  scope.querySelectorAll('[data-passkey]:not([data-started])').forEach(part => {
    part.dataset.started = 'yes'
    if (!window.PublicKeyCredential) { part.hidden = true; return }
    part.closest('form').addEventListener('submit', event => {
      event.preventDefault()
      part.dataset.passkey === 'add' ? add(part) : use(part)
    })
  })
}

async function use(part) {
  try {
    const asked = await send(part, '/sign-in/passkey/challenge')
    asked.challenge = bytes(asked.challenge)
    asked.allowCredentials?.forEach(each => { each.id = bytes(each.id) })
    const answer = await navigator.credentials.get({ publicKey: asked })
    const next = part.dataset.next ? `?next=${encodeURIComponent(part.dataset.next)}` : ''
    const found = await send(part, `/sign-in/passkey${next}`, {
      ...common(answer),
      response: {
        authenticatorData: text(answer.response.authenticatorData), clientDataJSON: text(answer.response.clientDataJSON),
        signature: text(answer.response.signature), userHandle: answer.response.userHandle ? text(answer.response.userHandle) : undefined
      }
    })
    const done = new CustomEvent('kith:proved', { bubbles: true, cancelable: true })
    if (part.dispatchEvent(done)) location.assign(found.next)
  } catch (problem) {
    say(part, problem.refused ? part.dataset.notKnown : part.dataset.notUsed)
  }
}

async function add(part) {
  try {
    const offered = await send(part, '/second-factor/passkey/challenge')
    offered.challenge = bytes(offered.challenge)
    offered.user.id = bytes(offered.user.id)
    offered.excludeCredentials?.forEach(each => { each.id = bytes(each.id) })
    const made = await navigator.credentials.create({ publicKey: offered })
    const label = part.querySelector('[name=label]').value
    const kept = await send(part, `/second-factor/passkey?label=${encodeURIComponent(label)}`, {
      ...common(made),
      response: {
        attestationObject: text(made.response.attestationObject), clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : []
      }
    })
    location.assign(kept.next)
  } catch (problem) {
    if (problem.next) location.assign(problem.next)
    else say(part, part.dataset.notMade)
  }
}

const common = credential => ({
  id: credential.id, rawId: text(credential.rawId), type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined, clientExtensionResults: credential.getClientExtensionResults()
})

async function send(part, address, body = {}) {
  const token = part.closest('form').querySelector('[name=_csrf]').value
  const answer = await fetch(address, {
    method: 'POST', body: JSON.stringify(body), redirect: 'manual',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token, 'Kith-Script': 'passkey' }
  })
  const said = answer.ok || answer.status === 403 || answer.status === 422 ? await answer.json().catch(() => ({})) : {}
  if (answer.ok) return said
  throw Object.assign(new Error('not answered'), { refused: answer.status === 422, next: said.next })
}

function say(part, words) {
  const line = part.querySelector('[data-passkey-said]')
  line.hidden = false
  line.textContent = words
  part.querySelector('button').removeAttribute('disabled')
}

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0))
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
