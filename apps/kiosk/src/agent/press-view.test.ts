import { expect, test } from 'vitest'
import { pressView } from './press-view.ts'
import type { Known, Paper, Visit } from './visit.ts'

const paper = (outcome: Known['outcome'], copy = false, partial = false): Paper => ({
  copy,
  wantedAt: 0,
  started: true,
  known: { outcome, partial, detail: '', reportId: '', reported: true },
})
const circumstances = { now: 0, isLive: true, canPrint: true, canStore: true, letGoMs: 20_000 }

function stageAfter(...papers: Paper[]): string {
  const ticket = { id: 't', number: 'A012', state: 'waiting' } as unknown as Visit['ticket']
  const order = { pressId: 'p', service: 'A', priorityReason: null, language: 'id' } as Visit['order']
  const visit = { pressId: 'p', pressedAt: 0, order, ticket, refusal: null, papers, left: false }
  return pressView(visit, circumstances).stage
}

test('a copy that did not print leaves an original that may exist in doubt', () => {
  expect(stageAfter(paper('unknown'))).toBe('uncertain')
  expect(stageAfter(paper('unknown'), paper('not-printed', true))).toBe('uncertain')
  expect(stageAfter(paper('unknown'), paper('not-printed', true, true))).toBe('uncertain')
})

test('what certainly is not on paper is said not to be', () => {
  expect(stageAfter(paper('not-printed'), paper('not-printed'))).toBe('not-printed')
  expect(stageAfter(paper('not-printed', false, true), paper('not-printed', true))).toBe('not-printed')
})

test('one paper that is there is enough', () => {
  expect(stageAfter(paper('unknown'), paper('printed', true))).toBe('printed')
})
