/** What the tables of the console share: a row of headings, and a quiet button at the end of a row. */
import type { ReactNode } from 'react'

type Column = string | { name: string; right?: true; unseen?: true }

export function Columns({ of }: { of: Column[] }) {
  return (
    <thead>
      <tr>
        {of.map(column => {
          const { name, right, unseen } = typeof column === 'string' ? { name: column } : column
          return (
            <th key={name} className={right && 'at-right'}>
              {unseen ? <span className="visually-hidden">{name}</span> : name}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

type RowButtonProps = {
  /** What the button is about, for those who do not see its row. */
  about: string
  onPress: () => void
  children: ReactNode
}

export function RowButton({ about, onPress, children }: RowButtonProps) {
  return (
    <button type="button" className="quiet row-button" onClick={onPress}>
      {children}
      <span className="visually-hidden"> {about}</span>
    </button>
  )
}
