import { guard } from '@antrean/ui/guard'
import { words } from '@antrean/words/bundle'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The screens, for both shells: the agent serves them on loopback, Electron under its own scheme. */
export default defineConfig({
  base: './',
  plugins: [
    react(),
    words(),
    guard({
      surface: 'kiosk',
      root: '#kiosk',
      report: './screen-failures',
      bridge: 'kioskBridge',
      needs: { browser: 'Chromium 122', call: 'Set.prototype.union' },
    }),
  ],
  build: { outDir: 'dist/screens', target: 'chrome122', chunkSizeWarningLimit: 900 },
})
