/** One line of what somebody else said, at most 200 characters: it ends in lists and logs. */
export function short(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}
