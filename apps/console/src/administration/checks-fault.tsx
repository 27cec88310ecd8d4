/** What is wrong with a group of checks, below it. */
import { CircleAlert } from 'lucide-react'

export function ChecksFault({ id, fault }: { id: string; fault: string | undefined }) {
  return fault ? (
    <p className="form-fault" id={id}>
      <CircleAlert aria-hidden size={16} /> {fault}
    </p>
  ) : null
}
