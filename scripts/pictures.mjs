/** `npm run pictures`: takes the pictures of the README from the running product. */

import { alone } from './alone.mjs'
import { installPrograms } from './debian-packages.mjs'
import { installPackages } from './install.mjs'
import { LEAST, needsNode } from './needs-node.mjs'
import { giveUp } from './root.mjs'
import { run } from './run.mjs'
import { turbo } from './turbo.mjs'

needsNode(LEAST)
await installPrograms({ chromium: 'chromium' })
await alone(installPackages)
if (!(await turbo('build'))) giveUp('The screens could not be built; the reason is above.')
process.exit(await run('node', ['e2e/pictures.ts'], { stdio: 'inherit' }))
