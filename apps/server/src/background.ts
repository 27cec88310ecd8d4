/** What the server does of its own accord: no exception there ends it. */
export { every, harmless, type Repeated } from '@antrean/command-line/background'
