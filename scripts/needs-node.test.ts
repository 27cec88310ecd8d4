import { expect, test } from 'vitest'
import { oldNode } from './needs-node.mjs'

test('an older Node is told where a newer one comes from; 20 and everything after is enough', () => {
  for (const version of ['20.0.0', '22.12.0', '24.1.0', '100.0.0']) expect(oldNode(version, 20)).toBeNull()
  for (const version of ['8.17.0', '18.20.4', '19.9.0'])
    expect(oldNode(version, 20)).toMatch(
      new RegExp(
        `this is Node ${version}.*npm install --global --prefix ~/.local node@24.*nodesource.*nodejs.org`,
      ),
    )
})
