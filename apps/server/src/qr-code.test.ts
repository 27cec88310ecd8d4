import { expect, test } from 'vitest'
import { qrTrouble } from './qr-code.ts'

const own = { url: 'http://127.0.0.1:8300', host: '127.0.0.1', demo: false }

test('a QR code that leads to this machine alone is trouble, wherever the server listens', () => {
  expect(qrTrouble(own)).toContain('leads to http://127.0.0.1:8300, which no phone can open')
  expect(qrTrouble({ ...own, host: '0.0.0.0', demo: true })).toContain('--public-url')
  expect(qrTrouble({ ...own, host: '0.0.0.0', publicUrl: 'http://localhost:8300' })).toContain('localhost')
  expect(qrTrouble({ ...own, host: '0.0.0.0', publicUrl: 'http://0.0.0.0:8300' })).toContain('0.0.0.0')
  expect(qrTrouble({ ...own, host: '::', url: 'http://[::1]:8300' })).toContain('[::1]')
})

test('a public address is none, nor a demonstration that only this machine can open', () => {
  expect(qrTrouble({ ...own, publicUrl: 'https://antrean.example.go.id' })).toBeNull()
  expect(qrTrouble({ ...own, host: '192.168.1.10', url: 'http://192.168.1.10:8300' })).toBeNull()
  expect(qrTrouble({ ...own, demo: true })).toBeNull()
})
