/** `import FILE`: a peer's tickets into the history of a hall that is stopped, and out of it again. */
import { readFileSync } from 'node:fs'
import { openKnown } from '../administration.ts'
import { rebuild } from '../hall/live.ts'
import { takeFolder } from '../store/folder.ts'
import { openStore } from '../store/sqlite/open-store.ts'
import type { Store } from '../store/store.ts'
import { importHistory, inTrail, nothingOf, takenBack } from './import-history.ts'
import { utf8Of } from './read-csv.ts'
import { FIELDS } from './read-tickets.ts'
import { readingOf } from './reading.ts'

export type ImportWish = {
  source?: string | undefined
  zone?: string | undefined
  /** `FIELD=NAME`, each. */
  column?: string[] | undefined
  services?: string | undefined
  outcomes?: string | undefined
}

/** Returns one sentence about what was imported; throws what is in the way, a sentence a line. */
export function importFile(data: string, file: string | undefined, wish: ImportWish): string {
  const { source } = wish
  if (!file || !source)
    throw new Error(
      'Name the file and whose it is: import FILE --source NAME [--zone ZONE] [--column FIELD=NAME …] [--data DIR].',
    )
  const columns = Object.fromEntries(
    (wish.column ?? []).map(given => {
      const [, field, name] = /^([a-z]+)=(.+)$/.exec(given) ?? []
      if (!name || !FIELDS.some(one => one === field))
        throw new Error(`--column is FIELD=NAME, FIELD one of ${FIELDS.join(', ')}; ${given} is not.`)
      return [field!, name]
    }),
  )
  return whileStopped(data, (store, audit) => {
    const live = rebuild(store)
    if (!live.state.config)
      throw new Error('The hall has not been set up yet. Start it once, and then import.')
    const reading = readingOf({ ...wish, source, columns }, live.state.config.timezone)
    const told = importHistory(store, live, readText(file), reading, Date.now())
    if (!told.ok) throw new Error(['Nothing was imported.', ...told.wrong].join('\n'))
    audit.record({ what: 'history-imported', actor: 'terminal', detail: inTrail(told, source) })
    const known = told.tickets - told.added
    return `${told.added} tickets of ${told.days} days, ${told.from} to ${told.to}, are in the history${known > 0 ? `; ${known} were there already` : ''}.`
  })
}

/** All that came from a source out of history again; returns and throws like `importFile`. */
export function takeImportBack(data: string, source: string | undefined): string {
  if (!source)
    throw new Error('Name whose tickets are taken back: import --take-back --source NAME [--data DIR].')
  return whileStopped(data, (store, audit) => {
    const removed = store.removeImported(source)
    if (removed === 0) throw new Error(nothingOf(store, source))
    audit.record({ what: 'history-removed', actor: 'terminal', detail: takenBack(removed, source) })
    return `${removed} tickets from ${source} are no longer in the history.`
  })
}

function whileStopped<Result>(
  data: string,
  work: (store: Store, audit: ReturnType<typeof openKnown>['audit']) => Result,
): Result {
  const access = openKnown(data)
  let release = () => {}
  try {
    const folder = takeFolder(data)
    release = folder.release
    const store = openStore(folder.hall)
    try {
      return work(store, access.audit)
    } finally {
      store.close()
    }
  } finally {
    release()
    access.close()
  }
}

function readText(file: string): string {
  const cannotRead = `${file} cannot be read as UTF-8 text. Save it as CSV UTF-8.`
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    const { code } = error as { code?: string }
    throw new Error(code === 'ENOENT' ? `There is no file ${file}.` : cannotRead)
  }
  const text = utf8Of(bytes)
  if (text === null) throw new Error(cannotRead)
  return text
}
