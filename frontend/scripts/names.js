import { enhanceSelectElement } from 'accessible-autocomplete'

const plain = text => text.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * A box that offers names. By itself the library keeps what was chosen before when what is typed fits nothing, takes a name on an iPhone only by a tap,
 * and tells a screen reader neither the hint nor the fault: what the box says is what is sent, or it is asked about.
 */
export function startNames(scope) {
  scope.querySelectorAll('select[data-autocomplete]:not([data-started])').forEach(select => {
    select.dataset.started = 'yes'
    const { id } = select
    const describedBy = (select.getAttribute('aria-describedby') || '').split(' ').filter(part => part)
    enhanceSelectElement({ selectElement: select, defaultValue: '', showAllValues: true, preserveNullOptions: true,
      inputClasses: select.classList.contains('govuk-select--error') ? 'govuk-input--error' : null })
    const input = document.getElementById(id)
    describe(input, describedBy)
    input.addEventListener('input', () => choose(select, input.value))
    select.form?.addEventListener('submit', event => {
      if (said(select, input.value) || choose(select, input.value) || event.submitter?.formNoValidate) return
      event.preventDefault()
      event.stopImmediatePropagation()
      refuse(input, describedBy)
    }, true)
  })
}

function said(select, typed) {
  return plain(select.selectedOptions[0]?.textContent ?? '') === plain(typed)
}

/** Whether one of the names is what was typed; otherwise nobody is chosen. */
function choose(select, typed) {
  const named = [...select.options].find(option => plain(option.textContent) === plain(typed))
  if (named) named.selected = true
  else select.value = ''
  return Boolean(named) || plain(typed) === ''
}

/** The library writes its own hint over it whenever the box is emptied or filled. */
function describe(input, ids) {
  input.kithDescribed = ids
  const tell = () => {
    const now = (input.getAttribute('aria-describedby') || '').split(' ').filter(part => part)
    const missing = input.kithDescribed.filter(id => !now.includes(id))
    if (missing.length) input.setAttribute('aria-describedby', [...missing, ...now].join(' '))
  }
  tell()
  new MutationObserver(tell).observe(input, { attributes: true, attributeFilter: ['aria-describedby'] })
}

function refuse(input, ids) {
  const id = input.id + '-unknown'
  let fault = document.getElementById(id)
  if (!fault) {
    fault = document.createElement('p')
    fault.id = id
    fault.className = 'govuk-error-message'
    input.closest('.govuk-form-group').querySelector('.autocomplete__wrapper').parentNode.before(fault)
    input.closest('.govuk-form-group').classList.add('govuk-form-group--error')
    describe(input, [...ids, id])
  }
  fault.textContent = `“${input.value.trim()}” is not on the list: choose from it, or empty the box`
  input.focus()
}
