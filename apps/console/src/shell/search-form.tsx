/** The field that finds one of many, at the end of their lists. */
import { Search } from 'lucide-react'
import { type FormEvent, type Ref, useEffect, useRef } from 'react'

type Props = {
  /** What was looked for last; empty where something else is shown. */
  sought: string
  longest: number
  words: { search: string; searchDo: string }
  field: Ref<HTMLInputElement>
  onSearch: (sought: string) => void
}

export function SearchForm({ sought, longest, words, field, onSearch }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const its = form.current?.elements.namedItem('sought')
    if (its instanceof HTMLInputElement) its.value = sought
  }, [sought])
  function find(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    onSearch(String(new FormData(event.currentTarget).get('sought')).trim())
  }
  return (
    <search>
      <form ref={form} onSubmit={find}>
        <input
          ref={field}
          name="sought"
          type="search"
          maxLength={longest}
          placeholder={words.search}
          aria-label={words.search}
          aria-keyshortcuts="C"
          autoComplete="off"
        />
        <button type="submit" className="plain small">
          <Search aria-hidden size={18} /> {words.searchDo}
        </button>
      </form>
    </search>
  )
}
