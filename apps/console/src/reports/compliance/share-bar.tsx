/** Kept and missed as one bar; the figure beside it says the same. */
export function ShareBar({ share }: { share: number | null }) {
  return (
    <span className="share-bar" data-none={share === null} aria-hidden>
      <i style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
    </span>
  )
}
