/** The reference hall: a ministry's one-stop hall with five services and six booths that overlap. */
import { HallConfig } from './hall/config.ts'

export const referenceHall: HallConfig = HallConfig.parse({
  name: { id: 'Pelayanan Terpadu Satu Atap', en: 'One-Stop Service Hall' },
  timezone: 'Asia/Jakarta',
  opens: '08:00',
  closes: '16:00',
  prioritySharePercent: 50,
  autoCallSeconds: 30,
  services: [
    {
      letter: 'A',
      unit: 'Ditjen PHI dan Jamsos',
      name: { id: 'Hubungan industrial dan jaminan sosial', en: 'Industrial relations and social security' },
      matters: [
        { id: 'Pengesahan peraturan perusahaan', en: 'Approval of company regulations' },
        { id: 'Pendaftaran perjanjian kerja bersama', en: 'Registration of collective agreements' },
      ],
      typicalSeconds: 600,
    },
    {
      letter: 'B',
      unit: 'Ditjen Binwasnaker dan K3',
      name: { id: 'Pengawasan dan keselamatan kerja', en: 'Labour inspection and safety' },
      matters: [
        {
          id: 'Penunjukan atau perpanjangan PJK3 dan AK3',
          en: 'Appointment of safety companies and experts',
        },
        { id: 'Lisensi K3 teknisi dan operator', en: 'Safety licences for technicians and operators' },
        { id: 'Konsultasi norma kerja dan jamsostek', en: 'Advice on labour norms and social security' },
      ],
      typicalSeconds: 480,
    },
    {
      letter: 'C',
      unit: 'Ditjen Binapenta dan PKK',
      name: { id: 'Penempatan tenaga kerja', en: 'Job placement' },
      matters: [
        { id: 'Informasi pasar kerja', en: 'Labour-market information' },
        { id: 'Perizinan PPTKIS', en: 'Licences for overseas placement' },
        { id: 'Perizinan AKAD', en: 'Licences for placement between regions' },
        { id: 'RPJK3 dan DPKK', en: 'RPJK3 and DPKK' },
      ],
      typicalSeconds: 480,
    },
    {
      letter: 'D',
      unit: 'Ditjen Binalattas',
      name: { id: 'Pelatihan dan pemagangan', en: 'Training and apprenticeship' },
      matters: [
        { id: 'Rekomendasi pemberangkatan peserta magang', en: 'Recommendation to send apprentices abroad' },
      ],
      typicalSeconds: 360,
    },
    {
      letter: 'E',
      unit: 'Setjen (PPID)',
      name: { id: 'Informasi publik', en: 'Public information' },
      matters: [
        { id: 'Konsultasi dan permohonan informasi publik', en: 'Advice and requests for information' },
      ],
      typicalSeconds: 420,
    },
  ],
  booths: [
    { number: 1, services: ['A'] },
    { number: 2, services: ['A', 'B'] },
    { number: 3, services: ['B', 'C'] },
    { number: 4, services: ['C', 'A'] },
    { number: 5, services: ['D', 'C'] },
    { number: 6, services: ['E', 'D', 'A'] },
  ],
})
