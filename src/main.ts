import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/bricolage-grotesque/wght.css'
import '@/ui/styles/tokens.css'
import '@/ui/styles/base.css'
import { startApplication } from '@/app/start'

void startApplication()
