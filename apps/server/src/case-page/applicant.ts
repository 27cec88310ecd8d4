/** What an applicant does from behind the link of their case. Whoever has the link is the applicant. */
import type { Ack, Ticket } from '@antrean/queue-core'
import type { Case } from '@antrean/queue-core/cases'
import type { Hall } from '../hall/hall.ts'
import { markOf, newPerson } from '../people/person.ts'

export const APPLICANT = 'applicant'
/** Characters of an answer. */
export const ANSWER_MOST = 4_000

export function openApplicants(hall: Hall) {
  const caseByToken = (token: string): Case | null =>
    (hall.store.aggregates.where('case', 'token', token)[0]?.state as Case | undefined) ?? null

  /** [K18] what was sent twice is one answer, whichever of the two came first. */
  function isAnsweredWith(one: Case | null, question: string, text: string): boolean {
    const { answer } = one ?? {}
    return (
      answer?.question === question &&
      answer.text !== null &&
      hall.store.people.get(answer.text.ref)?.personal.text === text
    )
  }

  return {
    caseByToken,
    /**
     * The page of the case that a ticket goes on as, or a service of it that is over: the latest [Q57]. Null where there is none, or the
     * record cannot be read.
     */
    urlOf({ id, state, several }: Ticket, publicUrl: string): string | null {
      if (state !== 'escalated' && !several?.over.some(leg => leg.state === 'escalated')) return null
      try {
        const cases = hall.store.aggregates.where('case', 'ticket', id).map(found => found.state as Case)
        const latest = cases.reduce<Case | null>(
          (one, other) => (one && one.openedAt >= other.openedAt ? one : other),
          null,
        )
        return latest && `${publicUrl}/c/${latest.token}`
      } catch {
        return null
      }
    },
    /** `question`: which one they read; whichever is open, or was the last one, where it is not given. */
    async answer(one: Case, text: string, question?: string): Promise<Ack<unknown>> {
      const asked = question ?? one.question?.text.ref ?? one.answer?.question
      const made = newPerson('case', { text }, undefined)
      if (!made.ok) throw new Error(made.message)
      const answered = await hall.submit({
        ...{ commandId: null, actor: APPLICANT, fingerprint: 'answer' },
        people: [made.person],
        touches: [{ kind: 'case', id: one.id }],
        asks: ({ at, actor }) => [
          {
            ...{ kind: 'case', id: one.id },
            command: {
              type: 'AnswerQuestion',
              at,
              actor,
              caseId: one.id,
              question: asked,
              text: markOf(made.person),
            },
          },
        ],
        value: () => null,
      })
      if (answered.ok || answered.error.code === 'storage-failed' || asked === undefined) return answered
      return isAnsweredWith(caseByToken(one.token), asked, text) ? { ok: true, value: null } : answered
    },
  }
}

export type Applicants = ReturnType<typeof openApplicants>
