/** `npm run audit`: known advisories about what we ship, where the registry answers. Exit 1 when one is high or critical. */
import { spawnSync } from 'node:child_process'
import { root } from './root.mjs'

const asked = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
  cwd: root,
  encoding: 'utf8',
  timeout: 60_000,
})
const answer = readAnswer(asked.stdout)
if (!answer?.vulnerabilities) {
  console.log('Not audited: the package registry answers no audit from here.')
} else {
  const found = Object.values(answer.vulnerabilities)
  for (const { name, severity, range, via } of found)
    console.log(`${severity}: ${name} ${range}: ${via.map(cause => cause.title ?? cause).join('; ')}`)
  console.log(`Audited ${answer.metadata.dependencies.prod} packages: ${found.length} with known advisories.`)
  if (found.some(({ severity }) => severity === 'high' || severity === 'critical')) process.exitCode = 1
}

function readAnswer(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
