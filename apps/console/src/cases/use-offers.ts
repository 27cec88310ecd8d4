/** What cases can be opened, and to whom they can be handed: asked once a page, and again every few minutes for the date. */
import { CaseOffers } from '@antrean/queue-core/contract'
import { useTold } from '../shell/use-told.ts'

const EVERY_MS = 5 * 60_000

export const useOffers = (token: string): CaseOffers | null =>
  useTold(CaseOffers, 'case-kinds', token, EVERY_MS).answer?.value ?? null
