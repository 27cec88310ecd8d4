/** A printer driver that does as it is told: the driver's own promises, without a cable. It keeps every paper. */
import {
  findProfile,
  type PaperDocument,
  type Printer,
  type PrinterState,
  type PrinterStatus,
  type PrintOutcome,
} from '@antrean/printer-driver'

type Verdict = Pick<PrintOutcome, 'outcome' | 'reason' | 'partial'>
export type ScriptedPaper = { id: string; copy: boolean; document: PaperDocument | undefined }

export function scriptedPrinter() {
  const listeners = new Set<(status: PrinterStatus) => void>()
  const printed: ScriptedPaper[] = []
  const attempts = new Map<string, Verdict[]>()
  /** How the next jobs end; `hold` never ends until `release`. */
  const script: (Verdict | 'hold')[] = []
  let onExpected = () => {}
  let held: ((verdict: Verdict) => void)[] = []
  let status: PrinterStatus = {
    state: 'ready',
    conditions: ['ready'],
    canPrint: true,
    since: 0,
    detail: 'Ready.',
    model: 'Scripted',
  }

  const confirmed: Verdict = { outcome: 'printed', reason: 'confirmed', partial: false }

  const printer: Pick<Printer, 'status' | 'subscribe' | 'expectJob' | 'print' | 'profile'> = {
    profile: findProfile('generic-80'),
    status: () => status,
    subscribe: listener => {
      listeners.add(listener)
      listener(status)
      return () => listeners.delete(listener)
    },
    expectJob: async () => onExpected(),
    print: async ({ id, document, copy = false }): Promise<PrintOutcome> => {
      const earlier = attempts.get(id) ?? []
      const answer = (verdict: Verdict) => ({
        ...verdict,
        id,
        copy,
        attempt: earlier.length + 1,
        detail: verdict.reason,
      })
      if (!copy && earlier.some(({ outcome }) => outcome === 'printed'))
        return answer({ ...confirmed, reason: 'already-printed' })
      if (!copy && earlier.some(({ partial }) => partial))
        return answer({ outcome: 'unknown', reason: 'needs-copy-mark', partial: true })
      const { state, canPrint } = status
      const isSilent = state === 'offline' || (state === 'unknown' && !canPrint)
      const silent: Verdict = { outcome: 'not-printed', reason: state, partial: false }
      const next = isSilent ? silent : (script.shift() ?? confirmed)
      const verdict = next === 'hold' ? await new Promise<Verdict>(resolve => held.push(resolve)) : next
      attempts.set(id, [...earlier, verdict])
      if (verdict.outcome === 'printed') printed.push({ id, copy, document })
      return answer(verdict)
    },
  }
  return {
    ...printer,
    printed,
    script,
    /** Called when a job is announced. */
    onExpected: (listener: () => void) => {
      onExpected = listener
    },
    held: () => held.length,
    release: (verdict: Verdict = confirmed) => {
      for (const end of held) end(verdict)
      held = []
    },
    become: (state: PrinterState, canPrint: boolean) => {
      status = { ...status, state, conditions: [state], canPrint, detail: `It is ${state}.` }
      for (const listener of listeners) listener(status)
    },
  }
}
