/** A field with its label, and under it what is wrong with what was given. */
import { CircleAlert } from 'lucide-react'
import { createContext, type ReactNode, use, useId } from 'react'

/** A sentence each, by the name of the field. */
export type Faults = Readonly<Record<string, string>>
export const FaultsContext = createContext<Faults>({})

type Attributes = { name: string; id: string; 'aria-invalid': boolean; 'aria-describedby': string }
type Props = {
  name: string
  label: string
  hint?: string | undefined
  /** What is filled in, with the attributes that tie it to its label. */
  children: (attributes: Attributes) => ReactNode
}

export function Field({ name, label, hint, children }: Props) {
  const id = useId()
  const fault = use(FaultsContext)[name]
  return (
    <div className="field" data-field={name}>
      <label htmlFor={id}>{label}</label>
      {children({ name, id, 'aria-invalid': fault !== undefined, 'aria-describedby': `${id}-say` })}
      <small id={`${id}-say`} className={fault ? 'fault' : 'hint'}>
        {fault ? (
          <>
            <CircleAlert aria-hidden size={16} /> {fault}
          </>
        ) : (
          hint
        )}
      </small>
    </div>
  )
}
