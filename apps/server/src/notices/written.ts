/** What a message says by its channel now: as an administrator wrote it, or as it came. [N11] */
import { type Message, type MessageText, textNamed } from '@antrean/queue-core'
import type { Hall } from '../hall/hall.ts'
import { languageOfMessage, type Rendered, render } from './templates.ts'

/** `publicUrl`: what phones call the hall. Throws as `render` does. */
export function written(
  message: Pick<Message, 'template' | 'parameters' | 'language' | 'channel'>,
  { store, live }: Pick<Hall, 'store' | 'live'>,
  publicUrl: string,
): Rendered {
  const { kind, id } = textNamed({ ...message, language: languageOfMessage(message.language) })
  const edited = store.aggregates.of(kind, id) as MessageText | null
  return render(message, live.state.config!, publicUrl, edited)
}
