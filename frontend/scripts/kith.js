import { startBoard } from './board.js'
import { startComponents } from './components.js'
import { startDrafts } from './drafts.js'
import { startKeys } from './keys.js'
import { startLock } from './lock.js'
import { startMeeting } from './meeting.js'
import { startMore } from './more.js'
import { startNarrowing } from './narrow.js'
import { startPasskeys } from './passkeys.js'
import { startSwaps } from './swaps.js'

startComponents(document)
startDrafts(document)
startMeeting(document)
startNarrowing(document)
startPasskeys(document)
startKeys()
startBoard()
startMore()
startLock(part => {
  startComponents(part)
  startPasskeys(part)
})
startSwaps(element => {
  startComponents(element)
  startDrafts(element)
  startNarrowing(element)
  startPasskeys(element)
})
