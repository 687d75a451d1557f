import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/bricolage-grotesque/wght.css'
import '@/ui/styles/letters.css'
import '@/ui/styles/tokens.css'
import '@/ui/styles/base.css'
import '@/ui/styles/buttons.css'
import '@/ui/styles/ticks.css'
import '@/ui/styles/print.css'
import { startApplication } from '@/app/start'

startApplication().catch((error: unknown) => {
  // Not even the words could be loaded: the page itself holds these.
  document.getElementById('not-started')?.removeAttribute('hidden')
  reportError(error)
})
