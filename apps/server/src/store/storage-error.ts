/** Whether it is the disk or the database that failed, and not the server's own code. */
export const isStorageError = (error: unknown): boolean =>
  String((error as { code?: unknown }).code).startsWith('SQLITE_') ||
  (error as Error).message === 'The database connection is not open'
