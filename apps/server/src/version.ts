/** The release of this server. */
import { release } from '@antrean/command-line'

export const VERSION: string = release()
