/** Rises when a column goes or means something else; another column at the end is no change. docs/export.md has them all. */
export const EXPORT_SCHEMA = 1
export const EXPORT_FORMATS = ['csv', 'ndjson'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
