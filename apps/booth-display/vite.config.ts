import { guard } from '@antrean/ui/guard'
import { words } from '@antrean/words/bundle'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Built screens are served by the hall's own server under /display/; `vite` alone forwards to one that runs. */
const hall = process.env.ANTREAN_URL ?? 'http://127.0.0.1:8300'

export default defineConfig({
  base: './',
  plugins: [
    react(),
    words(),
    guard({
      surface: 'display',
      root: '#root',
      report: '/api/v1/screen-failures',
      needs: { browser: 'Chromium 87', style: 'inset: 0' },
    }),
  ],
  // The server's content security policy lets no font in from a data: address.
  // Televisions and Windows 7 stand still at Chromium 87. Scripts run in 78 too, the older one that tests can have;
  // scripts/engines.test.ts looks for what those engines lack beside syntax.
  build: { target: 'chrome78', cssTarget: 'chrome87', chunkSizeWarningLimit: 900, assetsInlineLimit: 0 },
  server: { proxy: { '/api': hall, '/socket.io': { target: hall, ws: true } } },
})
