/** What is wrong, on a line that is kept free for it. */
import { CircleAlert } from 'lucide-react'

export function Complaint({ id, said }: { id: string; said: string | null }) {
  return (
    <p className="complaint" id={id} role="alert">
      {said && (
        <>
          <CircleAlert aria-hidden size={20} /> {said}
        </>
      )}
    </p>
  )
}
