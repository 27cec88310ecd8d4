/** From the address to the screen: what to show, the right to connect, the link to the hall. */
import { connectHall, type HallLink } from '@antrean/hall-client'
import { PlaceContext, useHallColours, useLink, useWakeLock } from '@antrean/ui'
import { useEffect, useState } from 'react'
import { BoothDisplay } from '../booth/booth-display.tsx'
import { RatingScreen } from '../rating/rating-screen.tsx'
import { Wall } from '../wall/wall.tsx'
import { panelName, type ScreenAddress } from './address.ts'
import { ChooseScreen } from './choose-screen.tsx'
import { keepToken, keptToken } from './device-token.ts'
import { EnrolScreen } from './enrol-screen.tsx'
import { useNewBuild } from './use-new-build.ts'
import './screen.css'

type Shows = NonNullable<ScreenAddress['shows']>
/** A refused token is tried again so seldom: the server's data may have been put back. */
const REFUSED_AGAIN_MS = 300_000

export function Screen({ address }: { address: ScreenAddress }) {
  const { shows, languages } = address
  return shows ? <EnrolledScreen address={address} shows={shows} /> : <ChooseScreen languages={languages} />
}

function EnrolledScreen({ address, shows }: { address: ScreenAddress; shows: Shows }) {
  const panel = panelName(shows)
  const [token, setToken] = useState(() => keptToken(panel))
  const [dial, setDial] = useState(0)
  const [link, setLink] = useState<HallLink<'/display'> | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `dial` counts the times to dial anew.
  useEffect(() => {
    if (token === null) return
    const dialled = connectHall({ url: location.origin, namespace: '/display', token })
    setLink(dialled)
    return () => dialled.close()
  }, [token, dial])

  const enrolled = (fresh: string) => {
    keepToken(panel, fresh)
    setToken(fresh)
  }
  if (token === null)
    return <EnrolScreen languages={address.languages} revoked={false} onEnrolled={enrolled} />
  if (!link) return null
  return (
    <LinkedScreen
      {...{ link, address, shows, onEnrolled: enrolled, onDialAgain: () => setDial(times => times + 1) }}
    />
  )
}

function LinkedScreen({
  link,
  address,
  shows,
  onEnrolled,
  onDialAgain,
}: {
  link: HallLink<'/display'>
  address: ScreenAddress
  shows: Shows
  onEnrolled: (token: string) => void
  onDialAgain: () => void
}) {
  const { status, snapshot } = useLink(link)
  const refused = status === 'refused'
  useWakeLock()
  useNewBuild(link)
  useHallColours(snapshot?.hall.colours)
  useEffect(() => {
    if (!refused) return
    const timer = setTimeout(onDialAgain, REFUSED_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [refused, onDialAgain])

  if (refused) return <EnrolScreen languages={address.languages} revoked onEnrolled={onEnrolled} />
  return (
    <PlaceContext value={snapshot?.hall.place}>
      {shows.screen === 'wall' ? (
        <Wall link={link} address={address} />
      ) : shows.screen === 'rating' ? (
        <RatingScreen link={link} booth={shows.booth} languages={address.languages} />
      ) : (
        <BoothDisplay link={link} booth={shows.booth} languages={address.languages} />
      )}
    </PlaceContext>
  )
}
