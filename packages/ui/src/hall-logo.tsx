/** The mark of the hall in the head of a screen, beside its name; nothing where there is none, or none that can be drawn. [T21] */
import { useState } from 'react'

/** `png`: in base64, dark on white as on paper. */
export function HallLogo({ png }: { png: string | undefined }) {
  const [broken, setBroken] = useState<string>()
  if (!png || png === broken) return null
  return (
    <img
      className="hall-logo"
      src={`data:image/png;base64,${png}`}
      // The name beside it says it.
      alt=""
      onError={() => setBroken(png)}
    />
  )
}
