/** Where the visitor goes on to after this service; and the way to say that they need no more. [Q62] [Q64] */
import { boothWords } from '@antrean/words'
import { useState } from 'react'
import { useWords } from '../shell/preferences.ts'
import { DropFurther } from './drop-further.tsx'

/** `further`: the services as they are called, in their order. */
type Props = { further: string[] } & Omit<Parameters<typeof DropFurther>[0], 'onDone'>

export function FurtherLine({ further, ...about }: Props) {
  const words = useWords(boothWords)
  const [dropping, setDropping] = useState(false)
  return (
    <div className="ticket-further">
      {words.thenTo({ services: further.join(', ') })}{' '}
      <button type="button" onClick={() => setDropping(true)}>
        {words.dropFurther}
      </button>
      {dropping && <DropFurther {...about} onDone={() => setDropping(false)} />}
    </div>
  )
}
