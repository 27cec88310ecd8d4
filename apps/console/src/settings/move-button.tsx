/** Moves a line of a list by one. It keeps the keyboard where its line goes, to be pressed again. */
export const MoveButton = ({ label, onMove, children }: Props) => (
  <button
    type="button"
    className="plain small"
    aria-label={label}
    title={label}
    onClick={({ currentTarget }) => {
      onMove()
      requestAnimationFrame(() => currentTarget.focus())
    }}
  >
    {children}
  </button>
)
type Props = { label: string; onMove: () => void; children: React.ReactNode }
