/** The exact definition of the figure, as every reader of the report gets it. docs/rules.md numbers the same rules. */
import type { Bilingual } from '../../hall/config.ts'
import { placeWords } from '../../hall/place.ts'

type Rule = { rule: string; id: string; en: string }

/** `place`: the hall's word for where visitors are served. */
export function definitionOf(place?: Bilingual): readonly Rule[] {
  const words = { id: placeWords(place, 'id'), en: placeWords(place, 'en') }
  return [
    {
      rule: 'R1',
      id: `Setiap tiket yang diterbitkan dalam periode dihitung satu kali: pada tanggal dan jam terbitnya, pada layanan yang diminta saat terbit, dan pada ${words.id.place} yang pertama memanggilnya. Tiket yang tidak tercetak ikut dihitung.`,
      en: `Every ticket issued in the period counts once: on the date and in the hour of its issue, for the service it was issued for, and at the ${words.en.place} that called it first. A ticket that did not print counts as well.`,
    },
    {
      rule: 'R2',
      id: 'Tepat waktu: panggilan pertama terjadi pada saat yang dijanjikan atau sebelumnya. Saat yang dijanjikan adalah waktu terbit ditambah target layanannya, seperti tertulis pada tiket. Yang terjadi sesudahnya tidak mengubahnya: tidak hadir, dipanggil ulang, ditunda, atau dialihkan ke layanan lain.',
      en: 'In time: the first call came at the promised moment or before. The promised moment is the time of issue plus the target of the service, as the ticket says. What comes later changes nothing: a no-show, a recall, parking, a transfer to another service.',
    },
    {
      rule: 'R3',
      id: 'Terlambat: panggilan pertama terjadi setelah saat yang dijanjikan; atau saat itu lewat tanpa panggilan, juga bila tiketnya kemudian dibatalkan; atau hari layanan berakhir tanpa panggilan.',
      en: 'Late: the first call came after the promised moment; or that moment passed without a call, even if the ticket was cancelled later; or the day ended without a call.',
    },
    {
      rule: 'R4',
      id: 'Dua macam tiket tidak masuk persentase, tetapi selalu disebut jumlahnya: yang dibatalkan sebelum dipanggil dan belum lewat batas waktunya, dan yang saat laporan dibuat masih menunggu dalam batas waktunya.',
      en: 'Two kinds of tickets are left out of the share, and always shown: those cancelled without a call while the promise could still be kept, and those that at the moment of the report still wait within the promise.',
    },
    {
      rule: 'R5',
      id: 'Persentase tepat waktu = tepat waktu ÷ (tepat waktu + terlambat), dibulatkan ke bawah sampai dua desimal: 100% berarti tidak satu pun janji terlewat.',
      en: 'The share in time = in time ÷ (in time + late), rounded down to two decimals: 100% means that no promise was missed.',
    },
    {
      rule: 'R6',
      id: 'Waktu tunggu dihitung dari terbit sampai panggilan pertama, dibulatkan ke atas ke detik penuh, dari tiket yang dipanggil; yang tanpa panggilan disebut jumlahnya. Median dan persentil 95 adalah tunggu terpendek yang tidak dilampaui 50% dan 95% tiket itu.',
      en: 'A wait runs from the issue to the first call, rounded up to whole seconds, of tickets that were called; those never called are counted beside it. The median and the 95th percentile are the shortest wait that 50% and 95% of them do not exceed.',
    },
    {
      rule: 'R7',
      id: 'Setiap tiket terlambat mempunyai satu sebab: yang dicatat sistem saat batas waktunya lewat. Tiket dari masa sebelum sebab dicatat, atau yang berakhir bersama hari layanan sebelum batas waktunya lewat, disebut tanpa sebab tercatat.',
      en: 'Every late ticket has one cause: what the hall recorded when the promise passed. A ticket from before causes were recorded, or one that ended with the day before its promise had passed, is shown as not recorded.',
    },
  ]
}
