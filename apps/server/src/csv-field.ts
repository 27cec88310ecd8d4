/** One text in a line of CSV (RFC 4180). What a spreadsheet would take for a formula is made a text again (OWASP, CSV injection). */
export function csvField(text: string): string {
  const plain = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Makes Excel read a file as UTF-8. */
export const UTF8_MARK = '\uFEFF'
