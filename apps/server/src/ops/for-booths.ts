/** What those at a booth are told of the machines: how the kiosks and desk printers are, and no addresses. */
import type { OpsEvent } from '@antrean/queue-core'
import { printsTickets } from './fleet.ts'

export const forBooths = ({ at, devices, server }: OpsEvent): OpsEvent => ({
  at,
  server,
  devices: devices
    .filter(printsTickets)
    .map(device => ({ ...device, printer: device.printer && { ...device.printer, url: '' } })),
})
