import { RotateCw } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import type { KioskApi } from '../../api/index.ts'
import { words } from '../words.ts'

const LOAD_AGAIN_MS = 5000

type Props = { kiosk: KioskApi; children: ReactNode }

/** A screen that broke off says so, tells ops, and loads itself again. React asks for a class here. */
export class CrashScreen extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch(error: Error) {
    void this.props.kiosk.screenFailed({ detail: `${error.name}: ${error.message}`.slice(0, 500) })
    setTimeout(() => location.reload(), LOAD_AGAIN_MS)
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className="kiosk" data-testid="kiosk" data-screen="failed">
        <main>
          <div className="blocked" role="alert">
            <RotateCw aria-hidden />
            <h1>{words('id', undefined).screenFailed}</h1>
            <p lang="en">{words('en', undefined).screenFailed}</p>
          </div>
        </main>
      </div>
    )
  }
}
