/** What is foretold of a service is known to the rules when a ticket is asked for. */
import { expect, it } from 'vitest'
import { HALL_COMMANDS } from './hall-commands.ts'

it('[C5] the wait that is foretold of the service comes to the rules with the press', () => {
  const asked = (foretold: (service: string) => number | undefined) =>
    HALL_COMMANDS['ticket:issue'].command!(
      { commandId: 'press-0001', service: 'B', priority: 'normal', language: 'id' } as never,
      { at: 0, actor: 'kiosk:1' } as never,
      { caller: { kind: 'device' }, foretold, canPrint: () => true } as never,
    )
  expect(asked(service => (service === 'B' ? 3_120 : undefined))).toMatchObject({ foretoldSeconds: 3_120 })
  expect(asked(() => undefined)).not.toHaveProperty('foretoldSeconds', expect.anything())
})
