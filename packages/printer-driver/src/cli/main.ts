/** `npm run printer -- COMMAND`: the tool of those who set printers up. Each command is a file of this folder. */
import { CliError } from './command.ts'
import { commands } from './commands.ts'

// Whoever reads only the first lines (`| head`) has what they wanted.
process.stdout.on('error', error => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 1))

const [, , name = '', ...words] = process.argv
const command = commands[name]
if (command) {
  try {
    process.exitCode = await command.run(words)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    if (error instanceof CliError || isUsage(error)) process.stderr.write(`Usage: printer ${command.usage}\n`)
    process.exitCode = 2
  }
} else {
  const usages = Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(44)} ${does}\n`)
  process.stderr.write(`Usage: npm run printer -- COMMAND\n${usages.join('')}
URL: serial:/dev/ttyUSB0?baudRate=19200&flow=xon, serial:?vendor=04b8&product=0202, tcp://192.168.1.50:9100,
usb:04b8:0202, device:/dev/usb/lp0, queue:NAME or virtual:, each with profile=NAME; or the environment variable PRINTER.
`)
  process.exitCode = name === '' || name === 'help' || name === '--help' ? 0 : 2
}

function isUsage(error: unknown): boolean {
  return String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
}
