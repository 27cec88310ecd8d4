/** The server in one row of figures. */

import type { ServerView } from '@antrean/queue-core/contract'
import { languageOf, opsWords } from '@antrean/words'
import { usePreferences, useWords } from '../shell/preferences.ts'

type Props = { server: ServerView; now: number }

export function ServerFigures({ server, now }: Props) {
  const words = useWords(opsWords)
  const { language } = usePreferences()
  const figure = (value: number, digits = 0) =>
    value.toLocaleString(languageOf(language).locale, { maximumFractionDigits: digits })
  const size = (bytes: number) =>
    bytes >= 1e9
      ? `${figure(bytes / 1e9, 1)} GB`
      : bytes >= 1e6
        ? `${figure(bytes / 1e6, bytes < 1e7 ? 1 : 0)} MB`
        : `${figure(bytes / 1e3)} kB`
  const minutes = Math.max(0, Math.floor((now - Date.parse(server.startedAt)) / 60_000))
  const rows = [
    [words.seq, figure(server.seq)],
    // Ninety-nine of a hundred are stored so fast or faster.
    [words.commit, `≤ ${figure(server.commitP99Ms, 2)} ms`],
    [words.memory, size(server.memoryBytes)],
    [words.disk, size(server.freeDiskBytes)],
    [words.database, size(server.databaseBytes)],
    [words.connections, figure(server.connections)],
    [
      words.uptime,
      words.uptimeOf({
        days: Math.floor(minutes / 1440),
        hours: Math.floor(minutes / 60) % 24,
        minutes: minutes % 60,
      }),
    ],
    [words.version, server.version],
  ] as const
  return (
    <section className="card server" aria-label={words.server}>
      <h2>{words.server}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
