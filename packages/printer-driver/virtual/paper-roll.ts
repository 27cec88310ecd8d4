/** The paper itself: rows of dots come out under the head; the blade sits a little further along. */

/** From the print head to the blade: what is printed last is this far inside when the blade falls. */
export const BLADE_ROWS = 80

export type PaperMark = {
  readonly row: number
  readonly kind: 'text' | 'qr' | 'logo' | 'code'
  readonly content: string
}

/** A piece of paper that has left the printer. */
export type PaperPiece = {
  readonly dots: number
  readonly rows: readonly Uint8Array[]
  /** Lines of text from top to bottom, as the eye reads them. */
  readonly text: readonly string[]
  /** What its QR codes say. */
  readonly qr: readonly string[]
  /** Its other codes, each with its name: `EAN13: 4006381333931`. */
  readonly codes: readonly string[]
  /** False: torn or run out in the middle, not cut. */
  readonly isCut: boolean
}

export type PaperRoll = {
  /** Rows since the last cut, the blank ones before the head included. */
  readonly hangingRows: number
  readonly hasInk: boolean
  put(row: Uint8Array): void
  mark(kind: PaperMark['kind'], content: string): void
  /** The blade falls: what is past it drops out. */
  cut(): PaperPiece
  /** All that hangs out is torn away, or the end of the roll slides out. */
  tear(): PaperPiece
}

export function loadPaper(dots: number): PaperRoll {
  let rows: Uint8Array[] = blank(BLADE_ROWS)
  let marks: PaperMark[] = []

  function blank(count: number): Uint8Array[] {
    return Array.from({ length: count }, () => new Uint8Array(dots))
  }

  function takeOff(count: number, isCut: boolean): PaperPiece {
    const off = rows.slice(0, count)
    const gone = marks.filter(({ row }) => row < count)
    rows = rows.slice(count)
    marks = marks.filter(({ row }) => row >= count).map(mark => ({ ...mark, row: mark.row - count }))
    const contents = (kind: PaperMark['kind']): string[] =>
      gone.filter(mark => mark.kind === kind).map(({ content }) => content)
    return { dots, rows: off, text: contents('text'), qr: contents('qr'), codes: contents('code'), isCut }
  }

  return {
    get hangingRows() {
      return rows.length
    },
    get hasInk() {
      return marks.length > 0 || rows.some(row => row.includes(1))
    },
    put(row) {
      rows.push(row)
    },
    mark(kind, content) {
      marks.push({ row: rows.length, kind, content })
    },
    cut: () => takeOff(Math.max(0, rows.length - BLADE_ROWS), true),
    tear() {
      const piece = takeOff(rows.length, false)
      rows = blank(BLADE_ROWS)
      return piece
    },
  }
}
