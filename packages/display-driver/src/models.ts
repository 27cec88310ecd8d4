import type { Charset } from './charset.ts'
import type { Glass } from './face.ts'
import type { FrameField } from './families/frame-field.ts'

// Models are data: a new display is one more entry here. † marks what no manual confirmed.

export type SerialSettings = {
  readonly baudRate: number
  readonly dataBits: 7 | 8
  readonly parity: 'none' | 'even' | 'odd'
  readonly stopBits: 1 | 2
}

type Common = Glass & {
  readonly name: string
  readonly label: string
  readonly charset: Charset
  readonly serial: SerialSettings
  /** Seconds between two re-sendings of an unchanged face: how long a power-cycled display may stay dark. */
  readonly refreshSeconds: number
}

export type DmdModel = Common & { readonly family: 'dmd'; readonly codePage: number }
/** `string` writes whole lines with ESC Q, for clones without cursor positioning; it blanks the glass for a moment. */
export type Cd5220Model = Common & { readonly family: 'cd5220'; readonly writing: 'position' | 'string' }
/** Alpha signs have no common dimming command; those with colours have a dim red. */
export type AlphaModel = Common & {
  readonly family: 'alpha'
  readonly signType: string
  readonly colours: boolean
}
export type PanelModel = Common & { readonly family: 'panel'; readonly frame: readonly FrameField[] }

export type DisplayModel = DmdModel | Cd5220Model | AlphaModel | PanelModel
export type FamilyName = DisplayModel['family']

const eightN1 = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } as const
const sevenE1 = { baudRate: 9600, dataBits: 7, parity: 'even', stopBits: 1 } as const

export const models: readonly DisplayModel[] = [
  {
    name: 'epson-dm-d',
    label: 'Epson DM-D110 or other ESC/POS character display, 2×20',
    family: 'dmd',
    columns: 20,
    rows: 2,
    charset: 'pc437',
    codePage: 0,
    serial: eightN1,
    refreshSeconds: 5,
  },
  {
    name: 'cd5220',
    label: 'CD5220 character display, 2×20',
    family: 'cd5220',
    columns: 20,
    rows: 2,
    charset: 'ascii',
    writing: 'position',
    serial: eightN1,
    refreshSeconds: 5,
  },
  {
    name: 'cd5220-string',
    label: 'CD5220 clone that only knows the line commands, 2×20',
    family: 'cd5220',
    columns: 20,
    rows: 2,
    charset: 'ascii',
    writing: 'string',
    serial: eightN1,
    refreshSeconds: 30,
  },
  {
    name: 'betabrite',
    label: 'BetaBrite or other one-line Adaptive Alpha sign',
    family: 'alpha',
    columns: 13, // 80 × 7 dots at 6 dots a character †
    rows: 1,
    charset: 'ascii',
    signType: 'Z',
    colours: true,
    serial: sevenE1,
    // A sign starts its message anew when it is written again, which is seen: so seldom.
    refreshSeconds: 30,
  },
  {
    name: 'alpha-mono',
    label: 'Adaptive Alpha sign in one colour, which cannot be dimmed',
    family: 'alpha',
    columns: 13,
    rows: 1,
    charset: 'ascii',
    signType: 'Z',
    colours: false,
    serial: sevenE1,
    refreshSeconds: 30,
  },
  // The two panels are examples of a layout †: no vendor's. Set up one per vendor, from its manual.
  {
    name: 'counter-4',
    label: 'RS-485 counter panel, four characters',
    family: 'panel',
    columns: 4,
    rows: 1,
    charset: 'ascii',
    frame: [
      { field: 'byte', value: 0x02 },
      { field: 'address', digits: 2 },
      { field: 'blink', on: 'F', off: 'S' },
      { field: 'brightness', off: '0', dim: '1', normal: '2', bright: '3' },
      { field: 'text' },
      { field: 'byte', value: 0x03 },
      { field: 'checksum', sum: 'xor-hex' },
    ],
    serial: eightN1,
    refreshSeconds: 5,
  },
  {
    name: 'counter-6',
    label: 'RS-485 counter panel, six characters',
    family: 'panel',
    columns: 6,
    rows: 1,
    charset: 'ascii',
    frame: [
      { field: 'byte', value: 0x02 },
      { field: 'address', digits: 2 },
      { field: 'text' },
      { field: 'blink', on: '1', off: '0' },
      { field: 'byte', value: 0x03 },
    ],
    serial: eightN1,
    refreshSeconds: 5,
  },
]

export const familyNames: readonly FamilyName[] = ['dmd', 'cd5220', 'alpha', 'panel']

/** A family alone names its first, most common model. */
export function defaultModel(
  family: FamilyName,
  among: readonly DisplayModel[] = models,
): DisplayModel | undefined {
  return among.find(model => model.family === family)
}
