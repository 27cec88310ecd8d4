/** The hall's mark, from a picture on this computer: made to fit the paper, and kept in the set-up itself. [T21] */
import { LOGO_MOST } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import { Trash2 } from 'lucide-react'
import { use, useState } from 'react'
import { Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { valueAt } from './draft.ts'
import { WritingContext } from './fields.tsx'

const TYPES = ['image/png', 'image/jpeg']
const MOST_BYTES = 5_000_000
type Wrong = 'logoNoPicture' | 'logoTooLarge'

export function LogoField() {
  const words = useWords(settingsWords)
  const { doc, set } = use(WritingContext)
  const [wrong, say] = useState<Wrong | null>(null)
  const logo = valueAt(doc, 'logo')

  async function take(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? []
    if (!file) return
    const read = await readLogo(file)
    input.value = ''
    say('wrong' in read ? read.wrong : null)
    if ('png' in read) set('logo', read.png)
  }
  return (
    <div className="settings-logo">
      <Field name="logo" label={words.logoChoose} hint={words.logoHint}>
        {its => (
          <input
            {...its}
            type="file"
            accept={TYPES.join()}
            onChange={({ currentTarget }) => void take(currentTarget)}
          />
        )}
      </Field>
      <p role="alert" className="fault">
        {wrong && words[wrong]}
      </p>
      {typeof logo === 'string' && logo && (
        <p className="settings-row">
          <img src={`data:image/png;base64,${logo}`} alt={words.logoAlt} />
          <button type="button" className="plain small" onClick={() => set('logo', undefined)}>
            <Trash2 aria-hidden size={16} /> {words.logoRemove}
          </button>
        </p>
      )}
    </div>
  )
}

/** Drawn anew by the browser, so that what is kept is a picture and nothing else, whatever the file was called. */
async function readLogo(file: File): Promise<{ png: string } | { wrong: Wrong }> {
  if (file.size > MOST_BYTES) return { wrong: 'logoTooLarge' }
  if (!TYPES.includes(file.type)) return { wrong: 'logoNoPicture' }
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return { wrong: 'logoNoPicture' }
  const scale = Math.min(1, LOGO_MOST.width / picture.width, LOGO_MOST.height / picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(picture.width * scale))
  canvas.height = Math.max(1, Math.floor(picture.height * scale))
  const pen = canvas.getContext('2d')!
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const png = canvas.toDataURL('image/png').split(',')[1]!
  return png.length > LOGO_MOST.letters ? { wrong: 'logoTooLarge' } : { png }
}
