/** Whether it is the disk, the database or the record in it that failed, and not the server's own code. */
export const isStorageError = (error: unknown): boolean =>
  /^(SQLITE|RECORD)_/.test(String((error as { code?: unknown }).code)) ||
  (error as Error).message === 'The database connection is not open'
