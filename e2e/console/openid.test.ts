/** Signing in by an account from elsewhere, set up in the browser; the provider is a real one, and killed in the middle. */
import { CLIENT, startProvider } from '@antrean/server/testing/openid'
import { expect, test } from 'vitest'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { stage } from './stage.ts'

const on = stage()
const SIZES = ['1366x768', '1366x625', '683x384'] as const

test('[A10] [A13] an administrator sets it up, an officer comes in by it, and a dead provider leaves passwords', async () => {
  const { origin } = new URL(on.hall.url)
  const provider = await startProvider(() => origin, {
    'u-1': { name: 'Wulan Sari', groups: ['petugas-loket'] },
    'u-2': { name: 'Tamu', groups: ['lain'] },
  })
  try {
    const admin = await openDesk(on.browser, on.hall, 'id')
    await signIn(admin, on.hall.person('admin'))
    await admin.goto(`${on.hall.url}#staff/account`)
    await admin.locator('[name=issuer]').fill('http://akun.contoh.go.id')
    await admin.locator('[name=issuer]').press('Enter')
    await admin.getByText('Isi alamat yang diawali https://').waitFor()
    const faults = await lookAtSizes(admin, 'openid-setup', SIZES)
    expect(await violations(admin)).toEqual([])
    await admin.locator('[name=on]').check()
    for (const [name, value] of Object.entries({
      ...{ issuer: provider.issuer, label: 'Akun Kementerian', clientId: CLIENT.id, secret: CLIENT.secret },
      officer: 'petugas-loket',
    }))
      await admin.locator(`[name=${name}]`).fill(value)
    await admin.getByRole('button', { name: 'Simpan' }).click()
    await admin.getByText('Tersimpan.', { exact: true }).waitFor()
    await admin.getByRole('button', { name: 'Periksa layanan akun' }).click()
    await admin.getByText('Layanan akun menjawab.').waitFor()
    expect(await admin.locator('[name=secret]').inputValue()).toBe('')

    const desk = await openDesk(on.browser, on.hall, 'id')
    const button = desk.getByRole('button', { name: 'Masuk dengan Akun Kementerian' })
    await button.waitFor()
    faults.push(...(await lookAtSizes(desk, 'openid-sign-in', SIZES)))
    expect(await violations(desk)).toEqual([])
    provider.who = 'u-2'
    await button.click()
    await desk.getByText('Akun Anda belum diberi peran di sini.').waitFor()
    expect(await violations(desk)).toEqual([])

    const own = await openDesk(on.browser, on.hall, 'id')
    provider.who = 'u-1'
    await own.getByRole('button', { name: 'Masuk dengan Akun Kementerian' }).press('Enter')
    await own.locator('.top-bar-person', { hasText: 'Wulan Sari' }).waitFor()
    expect(new URL(own.url()).hash).not.toContain('openid')
    faults.push(...(await lookAtSizes(own, 'openid-in', SIZES)))
    await own.reload()
    await own.locator('.top-bar-person', { hasText: 'Wulan Sari' }).waitFor()

    await provider.kill()
    await own.getByRole('button', { name: 'Keluar' }).click()
    await own.getByText('Di komputer bersama, tutup peramban ini.').waitFor()
    await own.getByRole('button', { name: 'Masuk dengan Akun Kementerian' }).click()
    await own.getByText('Layanan akun tidak terjangkau.').waitFor()
    faults.push(...(await lookAtSizes(own, 'openid-down', SIZES)))
    await signIn(own, on.hall.person('sari'))
    await own.locator('.top-bar-person', { hasText: 'sari' }).waitFor()
    expect(faults).toEqual([])
  } finally {
    await provider.kill()
  }
})
