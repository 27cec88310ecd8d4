/**
 * Passwords that are guessed first: the most common ones, with or without a year behind them, what everybody knows of
 * this person and this place, and what is hardly more than one key (OWASP ASVS 5, 6.2.4 and 6.2.11).
 */
import { readFileSync } from 'node:fs'
import { PASSWORD_MAX, PASSWORD_MIN } from '@antrean/queue-core'

/** One a line, in small letters, without the digits at its end. */
const COMMON = new Set(
  readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n'),
)
/** What the demonstration and its documents tell everybody. */
const PUBLIC = /^antrean-(sari|budi|rina|dewi|agus|admin)$/
/** What everybody knows of every hall. */
const PLACE = [
  'antrean',
  'antrian',
  'loket',
  'kementerian',
  'pelayanan',
  'officer',
  'supervisor',
  'administrator',
]
const LEAST_DIFFERENT = 5
/** What is typed without a thought: neighbours on the keyboard, in the alphabet, in counting. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
]

/** `known` is what others know: names of the person and of the hall. One sentence with its remedy, or null. */
export function whyWeak(password: string, known: string[]): string | null {
  if (password.length < PASSWORD_MIN)
    return `A password has at least ${PASSWORD_MIN} characters. Choose a longer one.`
  if (password.length > PASSWORD_MAX)
    return `A password has at most ${PASSWORD_MAX} characters. Choose a shorter one.`
  const typed = password.toLowerCase()
  if (PUBLIC.test(typed))
    return 'This password is in the documents of this program. Choose one that nobody else knows.'
  const forms = [typed, stem(typed), stem(plain(typed)), letters(typed)]
  if (forms.some(form => COMMON.has(form)))
    return 'This password is one of those that are tried first. Choose another, such as three words that do not belong together.'
  const words = [...PLACE, ...known].flatMap(name => [letters(name), ...name.split(/\s+/).map(letters)])
  if (forms.some(form => letters(form) !== '' && words.includes(letters(form))))
    return 'This password is a name that everybody here knows. Choose another, such as three words that do not belong together.'
  if (new Set(typed).size < LEAST_DIFFERENT || isRow(typed))
    return 'This password repeats itself or follows the keyboard. Choose another, such as three words that do not belong together.'
  return null
}

/** Without the digits and signs that are put around a word to satisfy a rule. */
export const stem = (password: string): string => password.replace(/^[^a-z]+|[^a-z]+$/g, '') || password

const SIGNS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
}
/** P4ssw0rd is password. */
const plain = (password: string): string =>
  stem(password.replace(/[^a-z]+$/, '') || password).replace(/[01345@$!]/g, sign => SIGNS[sign]!)

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '')

function isRow(password: string): boolean {
  const start = password.slice(0, 4)
  const rows = ROWS.flatMap(row => [row, [...row].reverse().join('')])
  return rows.some(row => row.includes(start) && row.repeat(3).includes(password))
}
