import type { PaperDocument } from './paper/document.ts'

/** A number ticket as a hall would print it, for tests. */
export const exampleTicket: PaperDocument = {
  blocks: [
    { kind: 'copy-mark', text: 'SALINAN' },
    { kind: 'text', text: 'PTSA Kementerian Ketenagakerjaan', align: 'center' },
    { kind: 'feed', lines: 0.5 },
    { kind: 'text', text: 'A012', align: 'center', bold: true, width: 8, height: 8 },
    { kind: 'feed', lines: 0.5 },
    { kind: 'text', text: 'Pengesahan peraturan perusahaan', align: 'center', bold: true, height: 2 },
    { kind: 'text', text: 'Dipanggil paling lambat 09.17', align: 'center', height: 2 },
    { kind: 'feed', lines: 0.5 },
    { kind: 'row', left: '23 November 2026, 09.12', right: 'Menunggu: 4' },
    { kind: 'rule' },
    { kind: 'feed', lines: 0.5 },
    { kind: 'qr', data: 'http://192.168.1.10:8080/t/Zk3vQ9xM2pLr', align: 'center', size: 6 },
    { kind: 'feed', lines: 0.5 },
    { kind: 'text', text: 'Gratis, tidak dipungut biaya', align: 'center' },
    { kind: 'cut' },
  ],
}
