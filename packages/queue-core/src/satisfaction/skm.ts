/**
 * The satisfaction index of a public service (SKM): each element answered 1 to 4, averaged, weighted, times 25.
 * Permenpan RB 14/2017. Elements are keyed by name: published forms number the last two either way round.
 */
import { SkmForm } from '../hall/asked-of-visitors.ts'

export { SkmForm }
