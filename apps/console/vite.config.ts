import { guard } from '@antrean/ui/guard'
import { words } from '@antrean/words/bundle'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Built screens are served by the hall's own server under /console/; `vite` alone forwards to one that runs. */
const hall = process.env.ANTREAN_URL ?? 'http://127.0.0.1:8300'

export default defineConfig({
  base: './',
  plugins: [
    react(),
    words(),
    guard({
      surface: 'console',
      root: '#root',
      report: '/api/v1/screen-failures',
      needs: { browser: 'Chrome 122, Edge 122, Firefox 127, Safari 17', call: 'Set.prototype.union' },
    }),
  ],
  // Nothing as a data: URL: the server's content security policy lets in files of its own alone.
  // Two years back. scripts/engines.test.ts looks at more than syntax.
  build: {
    target: ['chrome122', 'firefox127', 'safari17'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // The console, and the page that stands there before there is a hall.
    rollupOptions: { input: ['index.html', 'first-start.html'] },
  },
  server: { proxy: { '/api': hall, '/socket.io': { target: hall, ws: true } } },
})
