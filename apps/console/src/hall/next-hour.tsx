/** The next hour as the hall foresees it: the wait with its eighty in a hundred, the promise, and who would be late. */

import type { HallForecast, HallSnapshot } from '@antrean/queue-core/contract'
import type { Language } from '@antrean/words'
import { hallWords } from '@antrean/words'
import { useEffect, useMemo, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { clockTime } from '@antrean/ui'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { lateOfWaiting } from './late-of-waiting.ts'

type Props = { forecast: HallForecast; snapshot: HallSnapshot }

export function NextHour({ forecast, snapshot }: Props) {
  const words = useWords(hallWords)
  const { hour = [] } = forecast
  // Of the people who are there; the bars show those who may come as well.
  const late = lateOfWaiting(hour, snapshot.tickets ?? [], forecast.at)
  const waiting = snapshot.services.reduce((sum, service) => sum + service.waiting, 0)
  const target = Math.max(...snapshot.services.map(({ targetSeconds }) => targetSeconds)) / 60
  const data = useMemo(() => columnsOf(hour, target), [hour, target])
  return (
    <section className="card hall-hour" aria-label={words.hourTitle}>
      <header>
        <h2>{words.hourTitle}</h2>
        <p className={late > 0 ? 'tone-late' : 'tone-calm'}>
          {late > 0 ? words.hourLate({ n: late, of: waiting }) : words.hourCalm}
        </p>
      </header>
      <Chart data={data} timezone={snapshot.hall.timezone} />
      <p className="hall-legend" aria-hidden="true">
        <span data-mark="wait">{words.waitMark}</span>
        <span data-mark="band">{words.bandMark}</span>
        <span data-mark="target">{words.targetMark}</span>
        <span data-mark="late">{words.lateMark}</span>
      </p>
    </section>
  )
}

/** Seconds since the epoch; minutes of wait: most likely, low, high, promised; late calls. */
function columnsOf(hour: NonNullable<HallForecast['hour']>, target: number): uPlot.AlignedData {
  const minutes = (seconds: number | null) => (seconds === null ? null : seconds / 60)
  return [
    hour.map(({ at }) => Date.parse(at) / 1000),
    hour.map(({ highSeconds }) => minutes(highSeconds)),
    hour.map(({ lowSeconds }) => minutes(lowSeconds)),
    hour.map(({ expectedSeconds }) => minutes(expectedSeconds)),
    hour.map(() => target),
    hour.map(({ late }) => (late >= 0.05 ? late : null)),
  ]
}

function Chart({ data, timezone }: { data: uPlot.AlignedData; timezone: string }) {
  const words = useWords(hallWords)
  const { language } = usePreferences()
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const latest = useRef(data)
  latest.current = data

  useEffect(() => {
    const place = box.current
    if (!place) return
    const size = () => ({ width: place.clientWidth, height: place.clientHeight })
    const made = new uPlot({ ...size(), ...look(language, timezone) }, latest.current, place)
    plot.current = made
    const watch = new ResizeObserver(() => made.setSize(size()))
    watch.observe(place)
    return () => {
      watch.disconnect()
      made.destroy()
      plot.current = null
    }
  }, [language, timezone])
  useEffect(() => plot.current?.setData(data), [data])
  return <div ref={box} className="hall-chart" role="img" aria-label={words.chartAbout} />
}

/** The colours of the style sheet, the type of the page, and nothing that moves. */
function look(language: Language, timezone: string): Omit<uPlot.Options, 'width' | 'height'> {
  const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
  const ink = colour('--ink-soft')
  const axis: uPlot.Axis = {
    stroke: ink,
    font: '600 12px "Plus Jakarta Sans Variable", system-ui',
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
  }
  return {
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 8, 0, 0],
    scales: {
      x: { time: true },
      minutes: { range: (_, __, high) => [0, Math.max(6, Math.ceil(high * 1.1))] },
      late: { range: (_, __, high) => [0, Math.max(8, high * 4)] },
    },
    axes: [
      {
        ...axis,
        size: 24,
        values: (_, seconds) => seconds.map(at => clockTime(at * 1000, language, timezone)),
        space: 70,
        grid: { show: false },
      },
      { ...axis, scale: 'minutes', size: 32, values: (_, minutes) => minutes.map(its => `${its}`) },
    ],
    bands: [{ series: [1, 2], fill: `rgb(${colour('--blue-rgb')} / 0.14)` }],
    series: [
      {},
      { scale: 'minutes', stroke: 'transparent', points: { show: false } },
      { scale: 'minutes', stroke: 'transparent', points: { show: false } },
      { scale: 'minutes', stroke: colour('--blue'), width: 2.5, points: { show: false } },
      { scale: 'minutes', stroke: colour('--accent'), width: 1.5, dash: [6, 5], points: { show: false } },
      {
        scale: 'late',
        stroke: colour('--late'),
        fill: colour('--late'),
        paths: uPlot.paths.bars!({ size: [0.25, 9], align: 1 }),
        points: { show: false },
      },
    ],
  }
}
