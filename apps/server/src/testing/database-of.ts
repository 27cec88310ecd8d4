/** Behind the store, for tests that fill its disk or look at its rows. */
import type { Database } from '../store/sqlite/database.ts'
import type { SqliteStore } from '../store/sqlite/open-store.ts'
import type { Store } from '../store/store.ts'

export const databaseOf = (store: Store): Database => (store as SqliteStore).db
