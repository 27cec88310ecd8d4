/** Which machines belong to the hall: a code for a new one, and the end of one that is lost. */

import type { DeviceView, HallSnapshot } from '@antrean/queue-core/contract'
import { clockTime, longDate, useLink } from '@antrean/ui'
import { devicesWords } from '@antrean/words'
import { useState } from 'react'
import type { DeskLink } from '../session/shift.ts'
import { Ask } from '../shell/ask.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns, RowButton } from '../shell/table.tsx'
import { InviteForm } from './invite-form.tsx'
import './devices.css'

type Props = { deskLink: DeskLink<'/staff'>; snapshot: HallSnapshot }

export function DevicesPage({ deskLink, snapshot }: Props) {
  const words = useWords(devicesWords)
  const { ops } = useLink(deskLink.link as never)
  const [revoking, setRevoking] = useState<DeviceView | null>(null)
  const devices = [...(ops?.devices ?? [])].sort(
    (a, b) => Number(a.revoked) - Number(b.revoked) || a.name.localeCompare(b.name, 'id', { numeric: true }),
  )
  const done = () => setRevoking(null)
  return (
    <div className="devices">
      <header>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      <InviteForm deskLink={deskLink} timezone={snapshot.hall.timezone} />
      <section className="card enrolled fades">
        <h2>{words.enrolled}</h2>
        {devices.length === 0 ? (
          <p className="devices-none">{words.none}</p>
        ) : (
          <DeviceTable devices={devices} timezone={snapshot.hall.timezone} onRevoke={setRevoking} />
        )}
      </section>
      {revoking && (
        <Ask
          title={words.revokeTitle({ name: revoking.name })}
          back={words.back}
          outbox={deskLink.outbox}
          onDone={done}
          onBack={done}
          answers={[
            {
              label: words.doRevoke,
              tone: 'danger',
              orders: () => [{ event: 'device:revoke', payload: { deviceId: revoking.id } }],
            },
          ]}
        >
          <p>{words.revokeWhy}</p>
        </Ask>
      )}
    </div>
  )
}

type TableProps = { devices: DeviceView[]; timezone: string; onRevoke: (device: DeviceView) => void }

function DeviceTable({ devices, timezone, onRevoke }: TableProps) {
  const words = useWords(devicesWords)
  const { language } = usePreferences()
  /** A shared desk holds no link. */
  const isAway = ({ kind, revoked, connected }: DeviceView) => kind !== 'desk' && !revoked && !connected
  const state = ({ kind, revoked, connected }: DeviceView) =>
    revoked ? words.revoked : kind === 'desk' ? words.known : connected ? words.connected : words.away
  return (
    <table>
      <Columns
        of={[words.machine, words.kind, words.since, words.state, { name: words.revoke, unseen: true }]}
      />
      <tbody>
        {devices.map(device => (
          <tr key={device.id} data-revoked={device.revoked} data-device={device.name}>
            <th scope="row">{device.name}</th>
            <td>{words[device.kind].split(' (')[0]}</td>
            <td>
              {longDate(device.enrolledAt, language, timezone)},{' '}
              {clockTime(device.enrolledAt, language, timezone)}
            </td>
            <td className={isAway(device) ? 'tone-late' : ''}>{state(device)}</td>
            <td className="at-right">
              {!device.revoked && (
                <RowButton about={device.name} onPress={() => onRevoke(device)}>
                  {words.revoke}
                </RowButton>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
