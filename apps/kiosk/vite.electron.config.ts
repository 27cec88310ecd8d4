/** Electron's main process and preload: two files that Electron runs as they are. */
import { builtinModules } from 'node:module'
import { words } from '@antrean/words/bundle'
import { defineConfig } from 'vite'

const isPreload = process.env.KIOSK_BUNDLE === 'preload'

export default defineConfig({
  plugins: [words()],
  build: {
    outDir: 'dist/electron',
    emptyOutDir: !isPreload,
    target: 'node24',
    minify: false,
    ssr: isPreload ? 'electron/preload.ts' : 'electron/main.ts',
    rolldownOptions: {
      external: ['electron', ...builtinModules, ...builtinModules.map(name => `node:${name}`)],
      // A sandboxed preload is a script, not a module; everything it needs is inside.
      output: isPreload
        ? { format: 'cjs', entryFileNames: 'preload.cjs' }
        : { format: 'es', entryFileNames: 'main.mjs', chunkFileNames: '[name].mjs' },
    },
  },
})
