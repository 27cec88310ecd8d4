import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The screens, for both shells: the agent serves them on loopback, Electron under its own scheme. */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: { outDir: 'dist/screens', target: 'chrome122', chunkSizeWarningLimit: 900 },
})
