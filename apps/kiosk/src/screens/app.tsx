import { PlaceContext, useHallColours } from '@antrean/ui'
import { inLanguage, kioskWords } from '@antrean/words'
import { useEffect } from 'react'
import type { KioskApi } from '../api/index.ts'
import { Content } from './content.tsx'
import { Footer } from './frame/footer.tsx'
import { Header } from './frame/header.tsx'
import { AsksPriority } from './frame/question.tsx'
import { StillHere } from './frame/still-here.tsx'
import { TooSmall, useIsTooSmall } from './frame/too-small.tsx'
import { ScanAnswer } from './scan/scan-answer.tsx'
import { useScans } from './scan/use-scans.ts'
import { useKeptChoice } from './use-kept-choice.ts'
import { useSecondTap } from './use-second-tap.ts'
import { useSilence } from './use-silence.ts'
import { useWalk } from './use-walk.ts'
import { waitsForVisitor, whichScreen } from './which-screen.ts'

/** Where a visitor can go on. */
const FREE: ReadonlySet<string> = new Set(['press', 'priority', 'further', 'services', 'standard'])

/** Which screen, the same frame around each, and the question whether anybody is still there. */
export function App({ kiosk }: { kiosk: KioskApi }) {
  const steps = useWalk(kiosk)
  const { state, walk, language, startOver } = steps
  const screen = whichScreen(state, walk)
  const place = state?.hall?.place
  const setUp = state?.hall?.kiosk
  useHallColours(state?.hall?.colours)
  const say = kioskWords(language, place)
  const name = screen.show === 'press' ? `press ${screen.press.stage}` : screen.show
  const { left, stay } = useSilence(
    waitsForVisitor(screen, walk) ? name : null,
    startOver,
    setUp?.idleSeconds,
  )
  const scans = useScans(kiosk)
  const isBlocked = !FREE.has(screen.show)
  useKeptChoice(isBlocked, steps.back)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    document.title = titleOf(state?.hall ? inLanguage(state.hall.name, language) : 'Antrean')
  })
  // A unit that is tapped twice chooses no service; keys of a search are tapped as quickly as anybody can.
  const shown =
    screen.show === 'services' || screen.show === 'further' ? `${name} ${walk.look.at} ${walk.reading}` : name
  const dropSecondTap = useSecondTap(left === null ? shown : `${shown}, asked`)
  const isTooSmall = useIsTooSmall()

  if (isTooSmall) return <TooSmall />
  return (
    <PlaceContext value={place}>
      <div className="kiosk" data-testid="kiosk" data-screen={name} onClickCapture={dropSecondTap}>
        <Header hall={state?.hall ?? null} clockAheadMs={state?.clockAheadMs ?? 0} language={language} />
        <AsksPriority value={setUp?.secondStep !== false}>
          <main>
            <Content screen={screen} steps={steps} kiosk={kiosk} say={say} />
          </main>
        </AsksPriority>
        <Footer hall={state?.hall ?? null} language={language} say={say} speak={steps.speak} />
        {left !== null && <StillHere seconds={left} say={say} stay={stay} leave={startOver} />}
        {scans.shown && (
          <ScanAnswer
            key={scans.shown.id}
            scan={scans.shown}
            hall={state?.hall ?? null}
            language={language}
            leave={scans.leave}
          />
        )}
      </div>
    </PlaceContext>
  )
}

/** What the screen says first, in whichever state it is, and of which hall. */
const titleOf = (hall: string): string =>
  [document.querySelector('main h1')?.textContent, hall].filter(Boolean).join(' · ')
