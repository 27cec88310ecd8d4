/** What a message needs to be said, read out of its text by the type: `{people, plural, …}` wants a number of people. */
import type { PlaceWords } from '@antrean/queue-core/place'
import type { GetICUArgs } from '@schummar/icu-type-parser'

type Kinds = { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: Date }
/** The hall's word for the place fills itself in. */
type Given<Message extends string> = WithoutPlace<GetICUArgs<Message, Kinds>>
/** Of each variant: a `select` names other things in each of its branches. */
type WithoutPlace<Args> = Args extends Args ? Omit<Args, keyof PlaceWords> : never

export type Word<Message extends string> =
  Record<never, never> extends Given<Message> ? string : (given: Given<Message>) => string

/** A table of messages as its reader has it: texts, and functions of what a text names. */
export type Words<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string ? Word<Table[Key]> : Words<Table[Key]>
}

/** Whether any text of a table names the place where visitors are served. */
export type NamesPlace<Table> = {
  [Key in keyof Table]: Table[Key] extends `${string}{${keyof PlaceWords}}${string}`
    ? true
    : Table[Key] extends string
      ? false
      : NamesPlace<Table[Key]>
}[keyof Table]
