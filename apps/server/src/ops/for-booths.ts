/** What those at a booth are told of the machines: how the kiosks are, and no addresses. */
import type { OpsEvent } from '@antrean/queue-core'

export const forBooths = ({ at, devices, server }: OpsEvent): OpsEvent => ({
  at,
  server,
  devices: devices
    .filter(({ kind }) => kind === 'kiosk')
    .map(device => ({ ...device, printer: device.printer && { ...device.printer, url: '' } })),
})
