/** The form of Permenpan RB 14/2017: nine elements, each with its four answers, the worst first. */
import type { SkmForm } from '../hall/asked-of-visitors.ts'
import type { Bilingual } from '../hall/bilingual.ts'
import type { HallConfig } from '../hall/config.ts'

const text = (id: string, en: string): Bilingual => ({ id, en })
/** Not, less, plainly and very so. */
const four = (id: string, en: string): [Bilingual, Bilingual, Bilingual, Bilingual] => [
  text(`Tidak ${id}`, `Not ${en}`),
  text(`Kurang ${id}`, `Less ${en}`),
  text(id.charAt(0).toUpperCase() + id.slice(1), en.charAt(0).toUpperCase() + en.slice(1)),
  text(`Sangat ${id}`, `Very ${en}`),
]

export const NINE_ELEMENTS: SkmForm = {
  from: '2017-05-12',
  elements: [
    { key: 'persyaratan', name: text('Persyaratan', 'Requirements'), answers: four('sesuai', 'suitable') },
    {
      key: 'prosedur',
      name: text('Sistem, mekanisme, dan prosedur', 'System, mechanism and procedure'),
      answers: four('mudah', 'easy'),
    },
    { key: 'waktu', name: text('Waktu penyelesaian', 'Time of completion'), answers: four('cepat', 'fast') },
    {
      key: 'biaya',
      name: text('Biaya atau tarif', 'Cost or fee'),
      answers: [
        text('Sangat mahal', 'Very expensive'),
        text('Cukup mahal', 'Rather expensive'),
        text('Murah', 'Cheap'),
        text('Gratis', 'Free of charge'),
      ],
    },
    {
      key: 'produk',
      name: text('Produk spesifikasi jenis pelayanan', 'What the service delivers'),
      answers: four('sesuai', 'suitable'),
    },
    {
      key: 'kompetensi',
      name: text('Kompetensi pelaksana', 'Competence of the staff'),
      answers: four('kompeten', 'competent'),
    },
    {
      key: 'perilaku',
      name: text('Perilaku pelaksana', 'Manner of the staff'),
      answers: four('sopan dan ramah', 'polite and friendly'),
    },
    {
      key: 'pengaduan',
      name: text('Penanganan pengaduan, saran, dan masukan', 'Handling of complaints and suggestions'),
      answers: [
        text('Tidak ada', 'There is none'),
        text('Ada tetapi tidak berfungsi', 'There is, but it does not work'),
        text('Berfungsi kurang maksimal', 'It works less than well'),
        text('Dikelola dengan baik', 'It is managed well'),
      ],
    },
    {
      key: 'sarana',
      name: text('Sarana dan prasarana', 'Facilities'),
      answers: [
        text('Buruk', 'Bad'),
        text('Cukup', 'Fair'),
        text('Baik', 'Good'),
        text('Sangat baik', 'Very good'),
      ],
    },
  ],
}

export const surveysOf = ({ surveys }: Pick<HallConfig, 'surveys'>): readonly SkmForm[] =>
  surveys ?? [NINE_ELEMENTS]
