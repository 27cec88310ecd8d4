/** What packages/printer-driver says of a printer, in Indonesian. What the state and its remedy say already is not said again. */
import type { Saying } from './saying.ts'

/** Why a cable cannot be opened, or is gone: the end of a longer sentence. */
const REASONS: readonly (readonly [RegExp, (found: string[]) => string])[] = [
  [
    /^(\S+) refuses port (\d+): another computer may be connected.*\(ECONNREFUSED\)$/,
    ([host, port]) =>
      `${host} menolak port ${port}; mungkin komputer lain sedang tersambung, karena printer melayani satu komputer saja, atau portnya lain`,
  ],
  [
    /^(\S+) takes the connection at port (\d+) and ends it at once: another computer may be connected.*$/,
    ([host, port]) =>
      `${host} menerima sambungan di port ${port} lalu langsung memutusnya; mungkin komputer lain sedang tersambung, karena printer melayani satu komputer saja`,
  ],
  [
    /^(\S+) cannot be reached from here: check the address and the network cable \(\S+\)$/,
    ([host]) => `${host} tidak terjangkau dari sini; periksa alamat dan kabel jaringannya`,
  ],
  [
    /^(\S+) does not answer within (\d+) s: is it switched on and in this network$/,
    ([host, seconds]) =>
      `${host} tidak menjawab dalam ${seconds} detik; apakah menyala dan ada di jaringan ini`,
  ],
  [
    /^nobody knows the name (\S+): write the printer's address \(ENOTFOUND\)$/,
    ([host]) => `nama ${host} tidak dikenal; tulis alamat printernya`,
  ],
  [
    /^no USB printer (\S+) is plugged in(?:; there is (.+))?$/,
    ([url, others]) => `printer USB ${url} tidak terpasang${others ? `; yang ada ${others}` : ''}`,
  ],
  [
    /^several USB printers are (\S+): say which one by its serial number: (.+)$/,
    ([url, which]) => `ada beberapa printer USB ${url}; sebutkan nomor serinya: ${which}`,
  ],
  [
    /^no serial port with USB vendor (\S+), product (\S+?)(?:, serial number (\S+))? is plugged in$/,
    ([vendor, product, serial]) =>
      `port serial USB ${vendor}:${product}${serial ? ` bernomor seri ${serial}` : ''} tidak terpasang`,
  ],
  [
    /^(\S+) has no way back, so this printer is never heard: add answers=no to its URL$/,
    ([path]) => `printer di ${path} tidak dapat menjawab; tambahkan answers=no pada alamatnya`,
  ],
  [/(?:no such file or directory|No such file or directory).*?(\/\S+?)'?$/, ([path]) => `${path} tidak ada`],
  [
    /(?:permission denied|Permission denied).*?(\/\S+?)'?$/,
    ([path]) => `${path} tidak boleh dibuka oleh pengguna ini`,
  ],
  [/^(\/\S+) is gone: .*$/, ([path]) => `${path} tercabut`],
  [/^the serial port is gone$/, () => 'port serial tercabut'],
  [/^the (?:connection was (?:closed|lost)|port was closed|device was closed)$/, () => 'sambungan terputus'],
  [/^read ECONNRESET$|^write EPIPE$/, () => 'sambungan diputus dari sisi printer'],
]

function because(reason = ''): string | null {
  for (const [pattern, say] of REASONS) {
    const found = pattern.exec(reason)
    if (found) return say(found.slice(1))
  }
  return null
}

const reached = (told: string | null, what: string): string | null => told && `${what}: ${told}.`

export const SAYINGS_OF_PRINTERS: readonly Saying[] = [
  [/^Cannot reach the printer: (.+)\.$/, ([why]) => reached(because(why), 'Printer tidak terjangkau')],
  [/^The cable is gone: (.+)\.$/, ([why]) => reached(because(why), 'Kabel printer terputus')],
  [
    /^What answers there is not a printer: check the address and the port\.$/,
    () => 'Yang menjawab di sana bukan printer: periksa alamat dan portnya.',
  ],
  [
    /^What answers there is not a printer: check which cable it is, and the baud rate\.$/,
    () => 'Yang menjawab di sana bukan printer: periksa kabelnya dan kecepatan barisnya (baud rate).',
  ],
  [
    /^The printer takes the connection and does not answer: another computer or program may be using it.*\.$/,
    () =>
      'Printer menerima sambungan tetapi tidak menjawab: mungkin sedang dipakai komputer atau program lain, karena printer melayani satu saja.',
  ],
  [
    /^(?:The printer does not answer: check its power and its cable|The printer reports an error: switch it off and on|Not asked yet|Ready|Closed)\.$/,
    () => '',
  ],
  // A second condition beside the one that the page names.
  [
    /^The roll is near its end: put a new one beside the printer\.$/,
    () => 'Kertas hampir habis: siapkan gulungan baru.',
  ],
  [/^Out of paper: put in a new roll\.$/, () => 'Kertas habis: pasang gulungan baru.'],
  [/^The cover is open: close it\.$/, () => 'Penutup terbuka: tutuplah.'],
  [
    /^The cutter is stuck: open the cover, clear the paper, close it\.$/,
    () => 'Pisau pemotong macet: buka penutup, keluarkan sisa kertas, lalu tutup.',
  ],
  [
    /^The print head is too hot: it goes on by itself when it has cooled\.$/,
    () => 'Kepala cetak terlalu panas: berjalan lagi sendiri setelah dingin.',
  ],
  [/^A ticket was left in the output: take it\.$/, () => 'Ada tiket tertinggal di mulut printer: ambillah.'],
  [/^This model never says how it is\.$/, () => 'Printer model ini tidak pernah memberi tahu keadaannya.'],
  [
    /^It says that it has finished before the paper can be out, so no ticket is known to be printed\.$/,
    () =>
      'Printer mengaku selesai sebelum kertasnya mungkin keluar, jadi tidak ada tiket yang pasti tercetak.',
  ],
  [
    /^It does not answer when it is asked whether it has finished \(GS r\), so no ticket is known to be printed\.$/,
    () =>
      'Printer tidak menjawab bila ditanya sudah selesai atau belum (GS r), jadi tidak ada tiket yang pasti tercetak.',
  ],
  [
    /^It never says that it has finished, so no ticket is known to be printed: check its profile\.$/,
    () =>
      'Printer tidak pernah memberi tahu bila selesai, jadi tidak ada tiket yang pasti tercetak: periksa profilnya.',
  ],
  [
    /^Its answers are lost on the way now and then, so no ticket is known to be printed: check its cable\.$/,
    () =>
      'Jawaban printer kadang hilang di jalan, jadi tidak ada tiket yang pasti tercetak: periksa kabelnya.',
  ],
  [
    /^It says nothing while a ticket is in it: how it is, is known when it answers again\.$/,
    () => 'Printer diam selama mencetak tiket: keadaannya diketahui begitu ia menjawab lagi.',
  ],
  // A print queue: src/queue.
  [
    /^The queue (.+) takes tickets; it cannot say whether they are on paper\.$/,
    ([name]) => `Antrean cetak ${name} menerima tiket, tetapi tidak tahu apakah sudah tercetak di kertas.`,
  ],
  [
    /^The queue (.+) did not get it to the printer, and it .+: is the printer switched on\?$/,
    ([name]) =>
      `Antrean cetak ${name} tidak sampai ke printer, dan cetakannya ditarik kembali: apakah printer menyala?`,
  ],
  [
    /^It waited in the queue (.+) and .+, before a byte of it went out\.$/,
    ([name]) => `Cetakan terlalu lama menunggu di antrean cetak ${name} dan ditarik kembali sebelum dikirim.`,
  ],
  [
    /^The queue (.+) does not let go of a ticket: look what it holds, (.+)\.$/,
    ([name, command]) =>
      `Antrean cetak ${name} masih menahan sebuah tiket: periksa isinya dengan ${command}.`,
  ],
  [
    /^CUPS has no queue (.+): `(.+)` shows those that it has\.$/,
    ([name, command]) => `CUPS tidak punya antrean cetak ${name}: yang ada ditunjukkan oleh ${command}.`,
  ],
  [
    /^The queue (.+?) is stopped(?: \((.*)\))?: (cupsenable .+)\.$/,
    ([name, , command]) => `Antrean cetak ${name} dihentikan: jalankan ${command}.`,
  ],
  [
    /^The queue (.+?) takes no jobs(?: \((.*)\))?: (cupsaccept .+)\.$/,
    ([name, , command]) => `Antrean cetak ${name} tidak menerima cetakan: jalankan ${command}.`,
  ],
  [
    /^CUPS does not answer \((.+)\): is it running\?$/,
    ([why]) => `CUPS tidak menjawab (${why}): apakah sedang berjalan?`,
  ],
  [
    /^Windows says that the printer (.+) is (?:paused|being removed|offline|not there)\.$/,
    ([name]) =>
      `Windows menyatakan printer ${name} sedang tidak dapat dipakai: periksa di daftar printer Windows.`,
  ],
]
