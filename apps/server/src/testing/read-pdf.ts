/** Reads a document as readers of PDF do: what stands on each sheet of paper, and where. */
import { getDocumentProxy } from 'unpdf'

/** Points, from the left and from the foot of the sheet. */
export type Piece = { text: string; x: number; y: number; width: number }
export type PdfPage = { width: number; height: number; pieces: Piece[]; text: string }

export async function readPdf(
  body: Uint8Array,
): Promise<{ title: string; language: string; pages: PdfPage[] }> {
  // It takes the bytes for itself.
  const document = await getDocumentProxy(Uint8Array.from(body))
  try {
    const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } }
    const pages: PdfPage[] = []
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const pieces = items.flatMap(its =>
        'str' in its && its.str.trim() !== ''
          ? [{ text: its.str, x: its.transform[4], y: its.transform[5], width: its.width }]
          : [],
      )
      pages.push({ width, height, pieces, text: pieces.map(({ text }) => text).join(' ') })
    }
    return { title: info.Title ?? '', language: info.Language ?? '', pages }
  } finally {
    await document.loadingTask.destroy()
  }
}
