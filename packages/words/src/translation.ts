/** What another language's file must hold: the keys of Indonesian, which leads. */
export type Messages = { readonly [key: string]: string | Messages }

/** Every key: `export const kiosk = {…} satisfies Translation<typeof id.kiosk>`. */
export type Translation<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string ? string : Translation<Table[Key]>
}

/** Some of the keys; what is not there is said in Indonesian. */
export type PartOf<Table> = {
  readonly [Key in keyof Table]?: Table[Key] extends string ? string : PartOf<Table[Key]>
}

/** What a language is called, and how it writes dates and figures. */
export type About = {
  /** In the language itself. */
  name: string
  /** The same, where there is little room. */
  short: string
  /** For `Intl`: dates, figures and plurals. */
  locale: string
  /** What stands between hours and minutes, and whether the hour has two digits. */
  clock: { between: string; twoDigits: boolean }
  /** How spreadsheets of its readers part cells and decimals. */
  csv: { between: string; decimal: string }
}
