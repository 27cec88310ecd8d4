/**
 * Loaded before a program that npm runs (`node --import`): in a clone where nothing is installed yet, one sentence instead
 * of what Node says about a file it cannot read. Runs on the system's Node.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { LEAST, needsNode } from './needs-node.mjs'
import { giveUp, root } from './root.mjs'

needsNode(LEAST)
// npm runs it on the product's own Node 24 as soon as that is there.
if (Number(process.versions.node.split('.')[0]) < 24 || !existsSync(path.join(root, 'node_modules', 'zod')))
  giveUp('Antrean is not installed here yet. First: npm ci && npm run build (npm start does both by itself).')
