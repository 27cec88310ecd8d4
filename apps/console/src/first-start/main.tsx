/** The first start of a hall of one's own: a page of its own, before there is anybody who could sign in. */
import '@antrean/ui/no-eval'
import '@antrean/ui/style.css'
import '../shell/base.css'
import '../session/sign-in.css'
import './first-start.css'
import { screenFailed } from '@antrean/ui'
import { createRoot } from 'react-dom/client'
import { FirstStartPage } from './first-start-page.tsx'

createRoot(document.getElementById('root')!, { onUncaughtError: screenFailed }).render(<FirstStartPage />)
