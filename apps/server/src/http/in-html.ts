/** Text as it stands in a page. */
export const inHtml = (text: string): string => text.replaceAll(/[&<>"]/g, sign => SIGNS[sign]!)

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
