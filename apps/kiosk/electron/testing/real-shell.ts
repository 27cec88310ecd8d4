/** The bundled main and preload on Electron's own runtime, where it is installed. Needs a display, or xvfb-run. */
import { _electron } from 'playwright-core'
import { MAIN, type Shell } from '../../src/testing/shell.ts'

export const realElectronShell = (program: string): Shell => ({
  name: 'Electron’s own runtime',
  open: async args => {
    const electron = await _electron.launch({
      executablePath: program,
      args: ['--no-sandbox', '--disable-gpu', MAIN, ...args],
    })
    await electron.firstWindow()
    const child = electron.process()
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk
    })
    const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
    const end = (signal: NodeJS.Signals) => {
      child.kill(signal)
      return ended
    }
    return {
      page: async () => electron.windows().at(-1)!,
      log: () => said,
      stop: () => end('SIGTERM'),
      kill: () => end('SIGKILL'),
    }
  },
})
