/**
 * Imported before anything else of a front end: our pages let no code be made of text, and zod would try it once for every
 * page, which the browser notes as an attack on the page.
 */
import { z } from 'zod'

z.config({ jitless: true })
