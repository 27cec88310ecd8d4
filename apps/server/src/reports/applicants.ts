/**
 * Who asked: looked up beside the hall's record by whoever may, for a report that shows it. The thread of a report asks the server, which
 * alone reads what is kept of people. [S18]
 */
import type { CaseFacts, CasePerson } from '@antrean/queue-core/report'
import type { Personal } from '../people/person.ts'

/** What is kept under references; nothing under those of which nothing is, or nothing any more. */
export type Kept = Readonly<Record<string, Pick<Personal, 'name' | 'phone' | 'email' | 'text'>>>
export type LookUp = (refs: readonly string[]) => Promise<Kept>

/** The cases, each with who asked. */
export async function withApplicants(cases: readonly CaseFacts[], lookUp: LookUp): Promise<CaseFacts[]> {
  const refs = cases.flatMap(({ refs }) => Object.values(refs).filter(ref => ref !== null))
  const kept = await lookUp(refs)
  return cases.map(one => ({ ...one, person: personOf(one, kept) }))
}

function personOf({ refs }: CaseFacts, kept: Kept): CasePerson {
  const of = (ref: string | null) => (ref === null ? undefined : kept[ref])
  const { name = null, phone, email } = of(refs.applicant) ?? {}
  return {
    name,
    contact: [phone, email].filter(Boolean).join(', ') || null,
    matter: of(refs.matter)?.text ?? null,
    decision: of(refs.decision)?.text ?? null,
  }
}

/** Between so many the hall goes on. */
const AT_ONCE = 200

/** `get`: what is kept under one reference. */
export const lookUpIn =
  (get: (ref: string) => { personal: Personal } | null): LookUp =>
  async refs => {
    const kept: Record<string, Kept[string]> = {}
    for (const [n, ref] of refs.entries()) {
      if (n % AT_ONCE === AT_ONCE - 1) await new Promise(setImmediate)
      const found = get(ref)?.personal
      if (found) kept[ref] = { name: found.name, phone: found.phone, email: found.email, text: found.text }
    }
    return kept
  }
