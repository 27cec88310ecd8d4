/** The server as a process: options in, one hall running, an orderly end. Whatever goes wrong is one sentence. */
const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  console.error(`Antrean needs Node 24 or newer, and this is Node ${process.versions.node}.`)
  process.exit(1)
}
const { run } = await import('./run.ts')
await run(process.argv.slice(2))
