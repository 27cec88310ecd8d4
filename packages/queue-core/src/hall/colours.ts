/** A hall's own colours, held against what stands on them, and the shades that its screens are painted with. [T26] */
import { z } from 'zod'

const Colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'a colour is # with six figures or letters from a to f, e.g. #0b2f5e')

export const HallColours = z
  .strictObject({
    main: Colour.optional().describe(
      'Of heads, buttons and walls, with white on it: #0b2f5e where it is absent.',
    ),
    call: Colour.optional().describe(
      'Behind a number that was just called, with a dark shade of `main` on it: #ffc46b where it is absent.',
    ),
  })
  .superRefine((colours, ctx) => {
    for (const name of ['main', 'call'] as const) {
      const its = legibility(colours, name)
      if (its && its.contrast < its.least)
        ctx.addIssue({
          code: 'custom',
          path: [name],
          message: `what stands on ${colours[name]} has a contrast of ${its.contrast.toFixed(1)} to 1 and needs ${its.least}: ${its.nearest} has it`,
          params: { kind: 'contrast' },
        })
    }
  })
export type HallColours = z.infer<typeof HallColours>
type Written = { main?: string | undefined; call?: string | undefined }
/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number]

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** As packages/ui has them. */
const GROUND: Rgb = [245, 247, 250]
const DEEP: Rgb = [7, 32, 63]
/** WCAG 2.2: text; and figures that are read from ten metres. */
export const LEAST_CONTRAST = { main: 4.5, call: 7 } as const

export type Legibility = {
  contrast: number
  least: number
  /** The same colour, as much darker or lighter as it has to be. */
  nearest: string
}

/** How well is read what stands on it, or null where there is no whole colour. */
export function legibility(colours: Written, name: keyof Written): Legibility | null {
  const its = rgbOf(colours[name])
  if (!its) return null
  const least = LEAST_CONTRAST[name]
  const contrastOf = name === 'main' ? contrastOfMain : (call: Rgb) => contrast(call, deepOf(colours.main))
  const [toward, steps] = [name === 'main' ? BLACK : WHITE, 100]
  let nearest = its
  for (let n = 1; n <= steps && contrastOf(nearest) < least; n++) nearest = mixed(its, toward, n / steps)
  return { contrast: contrastOf(its), least, nearest: hexOf(nearest) }
}

/** Custom properties of packages/ui by name; none where the hall has no colours of its own, or none that can be read. */
export function colourTokens(colours: Written = {}): Record<string, string> {
  const usable = (name: keyof Written) => {
    const its = legibility(colours, name)
    return its && its.contrast >= its.least ? rgbOf(colours[name]) : null
  }
  const [main, call] = [usable('main'), usable('call')]
  return {
    ...(main && {
      '--blue': hexOf(main),
      '--blue-deep': hexOf(darkOf(main)),
      '--blue-soft': hexOf(softOf(main)),
      '--deep-rgb': darkOf(main).join(' '),
    }),
    ...(call && { '--lit': hexOf(call) }),
  }
}

/** It is the ground of white, and stands itself on white, on the ground of the page and on its own pale shade. */
const contrastOfMain = (main: Rgb): number =>
  Math.min(contrast(main, WHITE), contrast(main, GROUND), contrast(main, softOf(main)))

const darkOf = (main: Rgb): Rgb => mixed(main, BLACK, 0.35)
const softOf = (main: Rgb): Rgb => mixed(main, WHITE, 0.91)
/** Of a main colour that cannot be read: as though there were none. */
function deepOf(main: string | undefined): Rgb {
  const its = rgbOf(main)
  return its && contrastOfMain(its) >= LEAST_CONTRAST.main ? darkOf(its) : DEEP
}

const mixed = (its: Rgb, other: Rgb, share: number): Rgb =>
  its.map((value, n) => Math.round(value + (other[n]! - value) * share)) as unknown as Rgb

/** 1 to 21, by WCAG 2.2. */
function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(its: Rgb): number {
  const [red, green, blue] = its.map(value =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function rgbOf(text: string | undefined): Rgb | null {
  if (!text || !Colour.safeParse(text).success) return null
  return [1, 3, 5].map(at => Number.parseInt(text.slice(at, at + 2), 16)) as unknown as Rgb
}

const hexOf = (its: Rgb): string => `#${its.map(value => value.toString(16).padStart(2, '0')).join('')}`
