import { Button, CharacterCount, createAll, ErrorSummary, NotificationBanner, PasswordInput, ServiceNavigation, SkipLink, Tabs } from 'govuk-frontend'
import { DatePicker } from '@ministryofjustice/frontend/moj/components/date-picker/date-picker.mjs'
import { SortableTable } from '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs'
import { startDates } from './dates.js'
import { startGrowing } from './grow.js'
import { startNames } from './names.js'

const USED = [[Button, { preventDoubleClick: true }], [CharacterCount], [ErrorSummary], [NotificationBanner],
  [PasswordInput], [ServiceNavigation], [SkipLink], [Tabs], [DatePicker], [SortableTable]]

export function startComponents(scope) {
  for (const [Component, settings] of USED) createAll(Component, settings, { scope })
  startDates(scope)
  startGrowing(scope)
  startNames(scope)
}
