/** Refuses a Node that is too old, in a sentence. Syntax and imports of this file are as old as can be. */
export const LEAST = 20

/** The sentence for a Node that is older than `least`, or null. */
export function oldNode(version, least) {
  return Number(version.split('.')[0]) >= least
    ? null
    : `Antrean needs Node ${LEAST} or newer to install itself, and this is Node ${version} (Debian 12's own is 18). \
A newer one without root: npm install --global --prefix ~/.local node@24, with ~/.local/bin first in the PATH; \
or from https://nodesource.com (apt) or https://nodejs.org.`
}

/** Ends the process where Node is older than `least`. */
export function needsNode(least) {
  const sentence = oldNode(process.versions.node, least)
  if (sentence === null) return
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

// What reads the options needs 18: older ones are told so before they meet it.
needsNode(18)
