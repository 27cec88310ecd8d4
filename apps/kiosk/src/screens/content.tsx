/** What stands in the frame: one question, or one answer. */
import { inLanguage, type KioskWords } from '@antrean/words'
import type { KioskApi } from '../api/index.ts'
import { Blocked } from './blocked/blocked.tsx'
import { PressScreen } from './press/press-screen.tsx'
import { StandardScreen } from './standard/standard-screen.tsx'
import { ChooseService } from './step/choose-service.tsx'
import { Priority } from './step/priority.tsx'
import type { WalkSteps } from './use-walk.ts'
import type { Screen } from './which-screen.ts'

export function Content({
  screen,
  steps,
  kiosk,
  say,
}: {
  screen: Screen
  steps: WalkSteps
  kiosk: KioskApi
  say: KioskWords
}) {
  const { state, walk, language } = steps
  const { services = [], timezone = 'Asia/Jakarta', kiosk: setUp } = state?.hall ?? {}
  switch (screen.show) {
    case 'services':
      return screen.toRead ? (
        <ChooseService
          key="read"
          services={screen.toRead}
          question={say.standardWhich}
          justClosed={null}
          language={language}
          say={say}
          look={walk.look}
          lookAt={steps.lookAt}
          choose={steps.readOf}
          leave={steps.back}
        />
      ) : (
        <ChooseService
          services={screen.hall.services}
          welcome={inLanguage(setUp?.welcome, language)}
          read={
            setUp?.secondStep === false && services.some(its => its.standard)
              ? () => steps.read(true)
              : undefined
          }
          justClosed={screen.justClosed}
          language={language}
          say={say}
          look={walk.look}
          lookAt={steps.lookAt}
          choose={steps.choose}
        />
      )
    case 'priority':
      return (
        <Priority
          service={screen.service}
          further={screen.further}
          language={language}
          say={say}
          steps={steps}
        />
      )
    case 'further':
      return (
        <ChooseService
          services={screen.hall.services}
          question={say.whichFurther}
          justClosed={null}
          language={language}
          say={say}
          look={walk.look}
          lookAt={steps.lookAt}
          choose={steps.chooseFurther}
          leave={() => steps.chooseFurther(null)}
        />
      )
    case 'standard':
      return (
        <StandardScreen
          services={screen.services}
          kiosk={kiosk}
          language={language}
          say={say}
          leave={setUp?.secondStep === false ? steps.back : () => steps.read(false)}
          take={setUp?.secondStep === false ? () => steps.order(null) : undefined}
        />
      )
    case 'press':
      return (
        <PressScreen
          press={screen.press}
          service={services.find(({ letter }) => letter === screen.press.service) ?? null}
          canPrint={screen.canPrint}
          language={language}
          timezone={timezone}
          say={say}
          leave={steps.startOver}
          reprint={steps.reprint}
        />
      )
    default:
      return <Blocked screen={screen} language={language} say={say} />
  }
}
