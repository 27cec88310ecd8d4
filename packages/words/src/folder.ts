/** Where the files of the languages are. A test puts another folder in its place, and so adds a language. */
export const FOLDER = new URL('languages/', import.meta.url)
