/** A face for a level, the worst first: its mouth says which, so that nobody needs to see a colour. */
export function Face({ level, levels }: { level: number; levels: number }) {
  const smile = ((level - 1) / (levels - 1)) * 2 - 1
  const mouth = 22 - smile * 2.5
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14" />
      <path d={`M11 12v2M21 12v2M9.5 ${mouth}Q16 ${mouth + smile * 8} 22.5 ${mouth}`} />
    </svg>
  )
}
