export {
  type Display,
  type DisplayCondition,
  type DisplayOptions,
  type DisplayState,
  openDisplay,
} from './display.ts'
export { type DisplayAddress, DisplayUrlError, parseDisplayUrl } from './display-url.ts'
export { type Brightness, type DisplayFace, darkFace, type Glass, sameFace } from './face.ts'
export { encodeFace, encodePreparation } from './families/encode.ts'
export { createLines, type Lines } from './lines.ts'
export { type DisplayModel, type FamilyName, models } from './models.ts'
