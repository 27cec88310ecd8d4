/** What keeps the server from its work, for whoever can act, and the one thing that they can do about it here. */
import type { ClockView, Trouble } from '@antrean/queue-core/contract'
import { clockTime, definePlaceTexts, useLink, usePlace } from '@antrean/ui'
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Line } from '../session/shift.ts'
import { type Answer, Ask } from '../shell/ask.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { type Said, saidIn } from './machine-words.ts'
import './server-troubles.css'

type Told = Exclude<Trouble['code'], 'screen-failed'>

const serverTroubleWords = definePlaceTexts({
  id: ({ place, Place }) => ({
    'disk-full': 'Server tidak dapat menyimpan: disknya penuh',
    'do-disk-full': 'Kosongkan disk server sekarang. Layanan berjalan lagi dengan sendirinya.',
    'clock-wrong': 'Jam server tidak cocok',
    'do-clock-wrong': 'Pilih waktu yang benar. Antrean dan nomor tidak berubah.',
    'date-unvouched': 'Tanggal server belum dipastikan',
    'do-date-unvouched':
      'Pastikan tanggal hari ini. Nomor melanjutkan tanggal sebelumnya, jadi tidak ada nomor ganda.',
    'record-missing': 'Berkas catatan server hilang',
    'do-record-missing':
      'Panggil teknisi: berkasnya harus dikembalikan. Sampai itu, tiket tidak dapat diambil.',
    'record-changed': 'Berkas catatan server bukan yang semula',
    'do-record-changed':
      'Panggil teknisi: berkasnya harus dipulihkan. Sampai itu, tiket tidak dapat diambil.',
    'do-access':
      'Panggil teknisi: berkas petugas dan perangkat harus dikembalikan. Yang sudah masuk tetap bekerja; yang belum tidak dapat masuk.',
    'booth-left': `${Place} masih dipegang petugas yang tidak lagi bertugas`,
    'do-booth-left': `Selesaikan atau alihkan tiketnya. Setelah itu ${place} ditutup otomatis.`,
    'follower-behind': 'Sebagian pekerjaan server tertinggal',
    'do-follower-behind': 'Antrean tetap berjalan. Panggil teknisi bila tidak hilang dalam lima menit.',
    mendMachine: 'Layanan memakai waktu yang benar. Betulkan jam mesin server sebelum dinyalakan lagi.',
    setClock: 'Betulkan jam',
    setDate: 'Pastikan tanggal',
    askClock: 'Tanggal dan jam berapa sekarang?',
    clockNow: (time: string) => `Layanan ini berjalan menurut ${time}.`,
    machine: (time: string) => `${time} (jam server)`,
    clients: (time: string) => `${time} (perangkat lain)`,
    own: (time: string) => `${time} (perangkat ini)`,
    back: 'Batal',
  }),
  en: ({ place, aPlace }) => ({
    'disk-full': 'The server cannot store anything: its disk is full',
    'do-disk-full': 'Free space on the server’s disk now. The hall goes on by itself.',
    'clock-wrong': 'The server’s clock does not agree',
    'do-clock-wrong': 'Choose the right time. The queue and its numbers stay as they are.',
    'date-unvouched': 'Nobody has confirmed the server’s date',
    'do-date-unvouched':
      'Confirm today’s date. Numbers go on after those of the date before, so none is given twice.',
    'record-missing': 'The server’s record is missing',
    'do-record-missing': 'Call a technician: the file must be put back. Until then no ticket can be taken.',
    'record-changed': 'The server’s record is not the one it wrote',
    'do-record-changed': 'Call a technician: the file must be restored. Until then no ticket can be taken.',
    'do-access':
      'Call a technician: the file of staff and devices must be put back. Whoever is signed in goes on working; nobody else can sign in.',
    'booth-left': `Somebody who may no longer serve holds ${aPlace}`,
    'do-booth-left': `Finish or transfer its ticket. The ${place} then closes by itself.`,
    'follower-behind': 'Part of the server’s work is behind',
    'do-follower-behind': 'The queue goes on. Call a technician if this is not gone in five minutes.',
    mendMachine:
      'The hall goes by the right time. Set the clock of the server’s machine before it is started again.',
    setClock: 'Set the clock right',
    setDate: 'Confirm the date',
    askClock: 'What are the date and the time?',
    clockNow: (time: string) => `This hall goes by ${time}.`,
    machine: (time: string) => `${time} (the server’s machine)`,
    clients: (time: string) => `${time} (other machines)`,
    own: (time: string) => `${time} (this machine)`,
    back: 'Cancel',
  }),
})

type Props = { line: Line<'/staff'>; timezone: string }

/** Above what is given: the head of a page. */
export function ServerTroubles({ line, timezone, children }: Props & { children: ReactNode }) {
  const words = useWords(serverTroubleWords)
  const { language } = usePreferences()
  const place = usePlace()
  const { ops } = useLink(line.link)
  const [asking, setAsking] = useState(false)
  const server = ops?.server
  const troubles = (server?.troubles ?? []).filter(({ code }) => code !== 'screen-failed')
  return (
    <div className="server-troubles">
      {troubles.length > 0 && (
        <div role="alert">
          <ul className="exceptions">
            {troubles.map(({ code, since, detail }) => {
              const clock = code === 'clock-wrong' ? server?.clock : undefined
              const open = clock && (clock.unvouched || !othersAgree(clock))
              const saying = clock?.unvouched ? 'date-unvouched' : (code as Told)
              return (
                <li
                  key={`${code} ${since} ${detail}`}
                  className="card"
                  data-level="broken"
                  data-matter={code}
                >
                  <CircleAlert aria-hidden size={28} />
                  <div>
                    <h2>{words[saying]}</h2>
                    <p>
                      {clock && !open
                        ? words.mendMachine
                        : words[isOfAccess(detail) ? 'do-access' : (`do-${saying}` as const)]}
                    </p>
                    {open && (
                      <button type="button" className="plain small" onClick={() => setAsking(true)}>
                        {clock.unvouched ? words.setDate : words.setClock}
                      </button>
                    )}
                  </div>
                  <p className="exception-since">
                    <b>{clockTime(since, language, timezone)}</b>
                    <Detail said={saidIn(detail, language, place)} />
                  </p>
                </li>
              )
            })}
          </ul>
        </div>
      )}
      {asking && server?.clock && (
        <AskTime clock={server.clock} line={line} timezone={timezone} onDone={() => setAsking(false)} />
      )}
      {children}
    </div>
  )
}

/** Who may come in is lost, and the queue is not. */
const isOfAccess = (detail: string | undefined): boolean => /\baccess\.(rescued|sqlite)/.test(detail ?? '')

/** The hall is right and its server's machine is not: nothing is to be set here. */
const othersAgree = ({ hall, clients }: ClockView): boolean =>
  clients !== null && Math.abs(Date.parse(clients) - Date.parse(hall)) < 120_000

const Detail = ({ said }: { said: Said | null }) => said && <span lang={said.language}>{said.text}</span>

/** One answer for each clock that is known; what passes while somebody thinks is added. */
function AskTime({ clock, line, timezone, onDone }: Props & { clock: ClockView; onDone: () => void }) {
  const words = useWords(serverTroubleWords)
  const { language } = usePreferences()
  const [asked] = useState(() => ({ clock, own: new Date().toISOString(), steady: performance.now() }))
  const say = (at: string) =>
    new Date(at).toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', {
      timeZone: timezone,
      dateStyle: 'medium',
      timeStyle: 'short',
    })
  const answer = (label: string, at: string): Answer<'/staff'> => ({
    label,
    orders: () => {
      const now = new Date(Date.parse(at) + performance.now() - asked.steady).toISOString()
      return [{ event: 'clock:correct', payload: { at: now } }]
    },
  })
  const { hall, machine, clients } = asked.clock
  // Where the date is in doubt, the hall's own time is an answer too.
  const told = new Set(asked.clock.unvouched ? [] : [say(hall)])
  const answers = (
    [
      [words.own, asked.own],
      [words.machine, machine],
      [words.clients, clients],
    ] as const
  ).flatMap(([label, at]) => {
    if (at === null || told.has(say(at))) return []
    told.add(say(at))
    return [answer(label(say(at)), at)]
  })
  return (
    <Ask
      title={words.askClock}
      back={words.back}
      answers={answers}
      outbox={line.outbox}
      onDone={onDone}
      onBack={onDone}
    >
      <p>{words.clockNow(say(hall))}</p>
    </Ask>
  )
}
