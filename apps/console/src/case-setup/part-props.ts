/** What each part of the set-up is given. */
import type { CaseSetupView } from '@antrean/queue-core/contract'
import type { Outbox } from '../shell/outbox.ts'

export type PartProps = { setup: CaseSetupView; outbox: Outbox<'/staff'>; timezone: string }
export type Year = CaseSetupView['years'][number]
export type Unit = CaseSetupView['units'][number]
