/** A page of many parts: their list at its side, or above it where it is narrow, and the part that is looked at. */
import type { ReactNode } from 'react'
import './beside-list.css'

export type Part = { name: string; label: string; address: string }
type Props = { label: string; parts: readonly Part[]; chosen: string; children: ReactNode }

export function BesideList({ label, parts, chosen, children }: Props) {
  return (
    <div className="beside-list">
      <nav className="parts" aria-label={label}>
        {parts.map(({ name, label, address }) => (
          <a key={name} href={address} aria-current={name === chosen ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <div className="part" key={chosen}>
        {children}
      </div>
    </div>
  )
}
