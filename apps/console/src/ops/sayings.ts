/** The sentences of our own machines and of the server, in Indonesian; an empty one adds nothing to what the page says. */
import type { Saying } from './saying.ts'
import { SAYINGS_OF_PRINTERS } from './sayings-of-printers.ts'

export const SAYINGS: readonly Saying[] = [
  // Whoever follows the hall: apps/server/src/feed/feed.ts.
  [
    /^Follower (\S+) is slow: (\d+) events? behind\.$/,
    ([name, n]) => `Bagian ${name} lambat: tertinggal ${n} catatan.`,
  ],
  [
    /^Follower (\S+) failed, (\d+) events? behind, and is tried again: (.+)$/,
    ([name, n, why]) => `Bagian ${name} gagal, tertinggal ${n} catatan, dan dicoba lagi: ${why}`,
  ],
  // The record: apps/server/src/record and ops/server-troubles.ts.
  [/^(\S+) was removed while the hall runs\.$/, ([file]) => `${file} terhapus saat layanan berjalan.`],
  [/^(\S+) was replaced while the hall runs\.$/, ([file]) => `${file} diganti saat layanan berjalan.`],
  [/^(\S+) was cut while the hall runs\.$/, ([file]) => `${file} terpotong saat layanan berjalan.`],
  [/^(\S+) was overwritten while the hall runs\.$/, ([file]) => `${file} tertimpa saat layanan berjalan.`],
  [
    /^(\S+) is empty, and (\d+) events of it are known\.$/,
    ([file, n]) => `${file} kosong, padahal ${n} catatannya diketahui.`,
  ],
  [
    /^(\S+) is not in the data folder, and (\d+) events of it are known\.$/,
    ([file, n]) => `${file} tidak ada di folder data, padahal ${n} catatannya diketahui.`,
  ],
  [
    /^(\S+) is the record of another hall or another time\.$/,
    ([file]) => `${file} adalah catatan ruang layanan lain atau waktu lain.`,
  ],
  [
    /^(\S+) ends with event (\d+), and (?:the hall wrote )?(\d+)(?: are known)?\.$/,
    ([file, last, known]) => `${file} berakhir pada catatan ${last}, padahal sudah sampai ${known}.`,
  ],
  [/^Event (\d+) of (\S+) is missing\.$/, ([n, file]) => `Catatan ${n} dari ${file} tidak ada.`],
  [
    /^Event (\d+) of (\S+) is not the one that was written\.$/,
    ([n, file]) => `Catatan ${n} dari ${file} bukan yang semula ditulis.`,
  ],
  [
    /^Put the file back, or restore the latest backup \(docs\/operate\.md\)\.$/,
    () => 'Kembalikan berkas itu, atau pulihkan cadangan terakhir (docs/operate.md).',
  ],
  [
    /^To go on with what is there, on purpose: (npm run .+)$/,
    ([command]) => `Untuk sengaja melanjutkan dengan yang ada: ${command}`,
  ],
  [
    /^To begin a new record, on purpose: (npm run .+)$/,
    ([command]) => `Untuk sengaja memulai catatan baru: ${command}`,
  ],
  [/^(\S+) cannot be read: (.+)\.$/, ([file, why]) => `${file} tidak terbaca (${why}).`],
  [/^(\S+) is no file\.$/, ([file]) => `${file} bukan berkas.`],
  [/^Put the right one in its place\.$/, () => 'Taruh berkas yang benar di tempatnya.'],
  [
    /^(\S+) may not be opened by the user of the server\.$/,
    ([file]) => `${file} tidak boleh dibuka oleh pengguna server.`,
  ],
  [/^As root: (chown .+)$/, ([command]) => `Sebagai root: ${command}`],
  [
    /^Stop the hall, put the file back or restore the latest backup, and start it again\.$/,
    () => 'Hentikan server, kembalikan berkas itu atau pulihkan cadangan terakhir, lalu nyalakan lagi.',
  ],
  [
    /^All that was stored is in (\S+): rename it to (\S+)\.$/,
    ([rescued, file]) => `Semua yang tersimpan ada di ${rescued}: ganti namanya menjadi ${file}.`,
  ],
  [
    /^All of it is in (\S+): stop the hall, rename it to (\S+), and start it again\.$/,
    ([rescued, file]) =>
      `Semua isinya ada di ${rescued}: hentikan server, ganti namanya menjadi ${file}, lalu nyalakan lagi.`,
  ],
  [
    /^All that was stored is held by the running server alone: make room, and do not stop it\.$/,
    () =>
      'Semua yang tersimpan kini hanya dipegang server yang sedang berjalan: kosongkan disk, dan jangan hentikan server.',
  ],
  [/^The disk of the data folder is full\.$/, () => 'Disk folder data penuh.'],
  [
    /^Make room: the hall goes on by itself\.$/,
    () => 'Kosongkan sebagian: layanan berjalan lagi dengan sendirinya.',
  ],
  // The clock: apps/server/src/clock-check.ts.
  [
    /^The hall goes by (.+?); the clock of the server's machine says (.+?)(?:, and machines of the hall say (.+))?\.$/,
    ([hall, machine, clients]) =>
      `Layanan berjalan menurut ${hall}; jam mesin server menunjukkan ${machine}${clients ? `, dan jam perangkat lain ${clients}` : ''}.`,
  ],
  [
    /^No other clock has said so: numbers go on after those of the date before\.$/,
    () => 'Belum ada jam lain yang memastikannya: nomor melanjutkan tanggal sebelumnya.',
  ],
  // Whoever holds a booth and may no longer serve: apps/server/src/commands/left-booths.ts.
  [
    /^\p{L}[\p{L} -]* ([\dA-Z.-]+) with ticket (\S+) was opened by (.+), who may no longer serve there\.$/u,
    ([booth, ticket, officer], { Place }) =>
      `${Place} ${booth} dengan tiket ${ticket} dibuka ${officer}, yang tidak lagi bertugas di sana.`,
  ],
  // Displays: apps/booth-display and packages/display-driver.
  [
    /^Th(?:e|is) hall has no \p{L}[\p{L} -]* (\d+)\.$/u,
    ([booth], { place }) => `Ruang layanan ini tidak punya ${place} ${booth}.`,
  ],
  [
    /^Ticket (\S+) has no room on this display: it shows dashes\.$/,
    ([ticket]) => `Tiket ${ticket} tidak muat di papan ini: papan menampilkan garis.`,
  ],
  [
    /^Hang up one with more characters, or give the service a shorter code\.$/,
    () => 'Pasang papan dengan huruf lebih banyak, atau beri layanannya kode yang lebih pendek.',
  ],
  [/^Correct the displays file\.$/, () => 'Betulkan berkas daftar papan.'],
  [/^Change the screen's address\.$/, () => 'Ganti alamat layarnya.'],
  [/^The line is being opened\.$/, () => 'Sambungan ke papan sedang dibuka.'],
  [/^(\S+) refuses port (\d+)\.$/, ([host, port]) => `${host} menolak port ${port}.`],
  [
    /^Check the port, and that no other program holds it\.$/,
    () => 'Periksa nomor port, dan pastikan tidak dipakai program lain.',
  ],
  [/^No machine is named (\S+)\.$/, ([host]) => `Tidak ada mesin bernama ${host}.`],
  [/^Check the name, or write its IP address\.$/, () => 'Periksa namanya, atau tulis alamat IP-nya.'],
  [/^(\S+) cannot be reached\.$/, ([host]) => `${host} tidak terjangkau.`],
  [/^Is its network cable in\?$/, () => 'Periksa kabel jaringannya.'],
  [/^(\S+) is not there\.$/, ([path]) => `${path} tidak ada.`],
  [/^Is the cable or the USB adapter plugged in\?$/, () => 'Periksa kabel atau adaptor USB-nya.'],
  [/^(\S+) may not be opened\.$/, ([path]) => `${path} tidak boleh dibuka.`],
  [/^Add this user to the group dialout\.$/, () => 'Masukkan pengguna ini ke grup dialout.'],
  [/^(\S+) is held by another program\.$/, ([path]) => `${path} sedang dipakai program lain.`],
  [/^Stop that one first\.$/, () => 'Hentikan program itu dulu.'],
  [/^It is not connected to the server\.$/, () => 'Tidak tersambung ke server.'],
  ...SAYINGS_OF_PRINTERS,
]
