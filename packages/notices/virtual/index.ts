export { type Deed, type HttpPeer, openHttpPeer } from './http-peer.ts'
export { type KannelMessage, openVirtualKannel, type VirtualKannel } from './virtual-kannel.ts'
export { type ModemDeed, type ModemState, openVirtualModem, type VirtualModem } from './virtual-modem.ts'
export { openVirtualWhatsApp, type VirtualWhatsApp, type WhatsAppMessage } from './virtual-whatsapp.ts'
