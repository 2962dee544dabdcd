import { startComponents } from './components.js'
import { startDrafts } from './drafts.js'
import { startKeys } from './keys.js'
import { startSwaps } from './swaps.js'

startComponents(document)
startDrafts(document)
startKeys()
startSwaps(element => {
  startComponents(element)
  startDrafts(element)
})
