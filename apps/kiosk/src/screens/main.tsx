import '@antrean/ui/no-eval'
import { screenFailed } from '@antrean/ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@antrean/ui/style.css'
import './kiosk.css'
import type { KioskBridge } from '../api/index.ts'
import { App } from './app.tsx'
import { bridgedKiosk } from './link/bridged.ts'
import { loopbackKiosk } from './link/loopback.ts'

const { kioskBridge } = window as { kioskBridge?: KioskBridge }
const kiosk = kioskBridge ? bridgedKiosk(kioskBridge) : loopbackKiosk()

// A finger that rests is not a right click, and a ticket machine has nothing to drag.
for (const gesture of ['contextmenu', 'dragstart']) addEventListener(gesture, event => event.preventDefault())

createRoot(document.getElementById('kiosk')!, { onUncaughtError: screenFailed }).render(
  <StrictMode>
    <App kiosk={kiosk} />
  </StrictMode>,
)
