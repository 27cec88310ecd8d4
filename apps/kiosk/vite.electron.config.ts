/** Electron's main process and preload: two files that Electron runs as they are. */
import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { defineConfig, type Plugin } from 'vite'

const isPreload = process.env.KIOSK_BUNDLE === 'preload'

/** The printer's faces are read beside the module that uses them, which is now the bundle. */
const fonts: Plugin = {
  name: 'fonts-beside-main',
  generateBundle() {
    for (const fileName of ['font-a-12x24.hex', 'font-b-8x16.hex']) {
      const source = readFileSync(
        new URL(`../../packages/printer-driver/src/font/${fileName}`, import.meta.url),
      )
      this.emitFile({ type: 'asset', fileName, source })
    }
  },
}

export default defineConfig({
  plugins: isPreload ? [] : [fonts],
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
