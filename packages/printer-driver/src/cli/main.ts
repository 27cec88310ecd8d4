/** `npm run printer -- COMMAND`: the tool of those who set printers up. Each command is a file of this folder. */
import { CommandLineError, meant, release } from '@antrean/command-line'
import { commands } from './commands.ts'

// Whoever reads only the first lines (`| head`) has what they wanted.
process.stdout.on('error', error => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 1))

const [, , name = '', ...words] = process.argv
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command && words.includes('--help')) {
  process.stdout.write(`npm run printer -- ${command.usage}\n  ${command.does}\n`)
} else if (command) {
  try {
    process.exitCode = await command.run(words)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    if (error instanceof CommandLineError) process.stderr.write(`Usage: printer ${command.usage}\n`)
    process.exitCode = 2
  }
} else if (name === '' || name === 'help' || name === '--help') {
  const usages = Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(44)} ${does}\n`)
  process.stdout.write(`Usage: npm run printer -- COMMAND\n${usages.join('')}
URL: serial:/dev/ttyUSB0?baudRate=19200&flow=xon, serial:?vendor=04b8&product=0202, tcp://192.168.1.50:9100,
usb:04b8:0202, device:/dev/usb/lp0, queue:NAME or virtual:, each with profile=NAME; or the environment variable PRINTER.
`)
} else if (name === '--version') {
  process.stdout.write(`${release()}\n`)
} else {
  const kind = name.startsWith('-') ? 'Its command comes first' : `There is no command '${name}'`
  process.stderr.write(
    `${kind}.${meant(name, Object.keys(commands))} The commands are ${Object.keys(commands).join(', ')}; npm run printer -- help shows them.\n`,
  )
  process.exitCode = 2
}
