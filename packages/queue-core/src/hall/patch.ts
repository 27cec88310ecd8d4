/**
 * Changes several fields of one thing at once: fields that it has, in their own types, and none that never changes. An event
 * with a mistyped field in hand does not compile.
 */
export function patch<T extends object>(thing: T, fields: NoInfer<Patch<T>>): void {
  Object.assign(thing, fields)
}

/** Any of the fields of `T` that are not read-only. */
export type Patch<T> = {
  [K in keyof T as Same<Pick<T, K>, { -readonly [P in K]: T[P] }> extends true ? K : never]?: T[K]
}

/** To the letter, `readonly` included, which assignability does not see. */
type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false
