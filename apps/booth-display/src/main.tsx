import '@antrean/ui/no-eval'
import '@antrean/ui/style.css'
import { screenFailed } from '@antrean/ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { panelName, readAddress } from './screen/address.ts'
import { takeTokenFromAddress } from './screen/device-token.ts'
import { Screen } from './screen/screen.tsx'

const address = readAddress(location.search)
if (address.shows) takeTokenFromAddress(panelName(address.shows))
document.documentElement.lang = address.languages[0] ?? 'id'

createRoot(document.getElementById('root')!, { onUncaughtError: screenFailed }).render(
  <StrictMode>
    <Screen address={address} />
  </StrictMode>,
)
