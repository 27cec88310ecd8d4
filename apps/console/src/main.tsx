/** The staff's console: officer, supervisor, ops and administrator, each with the pages of the role. */
import '@antrean/ui/no-eval'
import '@antrean/ui/style.css'
import './shell/base.css'
import { screenFailed } from '@antrean/ui'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'

createRoot(document.getElementById('root')!, { onUncaughtError: screenFailed }).render(<App />)
