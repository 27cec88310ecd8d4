/** What a kiosk does, from the finger to the paper; the same for every shell. */
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { troubleForFingers } from './fingers.ts'
import { openTestHall, type PrintedPaper, type TestHall } from './hall.ts'
import { readQr } from './read-qr.ts'
import type { RunningShell, Shell } from './shell.ts'
import { until } from './until.ts'

/** Away from the card that was tapped before: in the same place it would be the second half of a double tap. */
const EDGE = { x: 30, y: 30 }
/** What ends a harm that was done to the printer. */
const MENDS = { 'open-cover': 'close-cover', 'take-paper': 'load-paper' } as const

export function kioskSpec(shell: Shell, more?: (parts: { running: () => RunningShell }) => void): void {
  describe(`a kiosk (${shell.name})`, { timeout: 60_000 }, () => {
    let hall: TestHall
    let running: RunningShell

    const openKiosk = () =>
      shell.open([
        ...['--server', hall.wire.url, '--token', hall.token],
        ...['--printer', hall.printerUrl, '--data', path.join(hall.folder, 'kiosk')],
      ])
    beforeAll(async () => {
      hall = await openTestHall()
      running = await openKiosk()
    }, 60_000)
    afterAll(async () => {
      await running?.stop()
      await hall?.close()
    })
    // Whatever a test broke is whole for the next one.
    afterEach(async () => {
      hall.wire.delay(0)
      if (hall.wire.isSwallowing()) hall.wire.mend()
      for (const harm of harmed) await mend(harm)
      const page = await running.page()
      const done = page.getByTestId('done')
      await until(
        'the first screen',
        async () => {
          // By key: a tap here could be the first half of a double tap for the next test's first.
          if (await done.isVisible()) await done.press('Enter', { timeout: 500 }).catch(() => {})
          return (await shows(page)) === 'services'
        },
        20_000,
      )
    })

    /** What the test has done to the printer: to a whole one, a new roll tears off what is being printed. */
    const harmed = new Set<keyof typeof MENDS>()
    const harm = async (harm: keyof typeof MENDS) => {
      harmed.add(harm)
      await hall.printer(harm)
    }
    const mend = async (harm: keyof typeof MENDS) => {
      await hall.printer(MENDS[harm])
      harmed.delete(harm)
    }
    const shows = (page: Page) => page.getByTestId('kiosk').getAttribute('data-screen', { timeout: 1000 })
    const screen = async (name: string | RegExp, withinMs = 20_000) => {
      const page = await running.page()
      let seen: string | null = null
      await until(
        `screen ${name}`,
        async () => {
          seen = await shows(page).catch(() => null)
          return seen !== null && (typeof name === 'string' ? seen === name : name.test(seen))
        },
        withinMs,
      ).catch(error => {
        throw new Error(`${error.message}; it shows ${seen}. The kiosk said:\n${running.log().slice(-2000)}`)
      })
      return page
    }
    const choose = async (service: string) => {
      const page = await screen('services')
      await page.getByTestId(`service-${service}`).click()
      return screen('priority')
    }
    const press = async (service: string) => {
      const page = await choose(service)
      await page.getByTestId('no-priority').click({ position: EDGE })
      return page
    }
    /** Before the kiosk can notice what has become of its cable. */
    const pressAtOnce = (page: Page) =>
      page.evaluate(() => document.querySelector<HTMLElement>('[data-testid=no-priority]')?.click())
    /** A silence leaves the visitor where they were. */
    const startOver = async () => {
      const page = await screen(/^(services|priority)$/)
      if ((await shows(page)) === 'priority') await page.getByTestId('back').click()
    }
    /** The server hears it and is not heard. A kiosk that has noticed the silence takes no press, or has nothing to press: then once more. */
    const pressUnheard = async (service: string) => {
      const before = await hall.issued(service)
      for (;;) {
        const page = await choose(service)
        hall.wire.swallow()
        await pressAtOnce(page)
        const became = await until('the press is taken, or refused', async () => {
          if ((await hall.issued(service)) === before + 1) return 'taken'
          return (await shows(page)) === 'no-server' && 'refused'
        })
        if (became === 'taken') return
        hall.wire.mend()
        await startOver()
      }
    }
    const numberShown = async (page: Page) =>
      (await page.getByTestId('number').textContent())!.match(/[A-Z]\d+/)![0]
    const paperWith = (number: string): Promise<PrintedPaper> =>
      until(`paper ${number}`, async () =>
        (await hall.papers()).findLast(paper => paper.text.some(line => line.includes(number))),
      )

    test('a press is one ticket: the paper carries its number, and its QR leads to its own page', async () => {
      const page = await press('A')
      await screen('press printed')
      const number = await numberShown(page)
      const paper = await paperWith(number)
      expect(number).toBe('A001')
      expect(await hall.issued('A')).toBe(1)
      expect(paper.isCut).toBe(true)
      expect(paper.text.join('\n')).toMatch(/Loket belum dibuka[\s\S]*Gratis/)
      const ownPage = readQr(await hall.picture(paper))
      expect(ownPage).toBe(paper.qr[0])
      const answer = await fetch(ownPage!)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain(number)
      await page.getByTestId('done').click()
      await screen('services')
    })

    test('in English, with a reason to go first, by keyboard alone', async () => {
      const page = await screen('services')
      await page.getByTestId('language-en').focus()
      await page.keyboard.press('Enter')
      await page.getByTestId('service-D').focus()
      await page.keyboard.press('Enter')
      await screen('priority')
      await page.getByTestId('priority-elderly').focus()
      await page.keyboard.press('Enter')
      await screen('press printed')
      const paper = await paperWith(await numberShown(page))
      expect(paper.text.join('\n')).toMatch(/PRIORITY[\s\S]*No booth is open yet[\s\S]*Free of charge/)
    })

    test('tapped twice it is one ticket', async () => {
      const before = await hall.issued('B')
      const page = await choose('B')
      await page.getByTestId('no-priority').dblclick({ delay: 5, position: EDGE })
      await screen('press printed')
      const paper = await paperWith(await numberShown(page))
      expect(await hall.issued('B')).toBe(before + 1)
      expect((await hall.papers()).at(-1)!.number).toBe(paper.number)
    })

    test('a finger that taps again hits nothing on the next screen', async () => {
      const before = await hall.issued('B')
      const page = await screen('services')
      const card = (await page.getByTestId('service-B').boundingBox())!
      const [x, y] = [card.x + card.width / 2, card.y + card.height * 0.9]
      await page.mouse.click(x, y)
      await page.getByTestId('no-priority').waitFor()
      // On the tall screen a reason to go first lies where the card was.
      await page.mouse.click(x, y)
      await page.getByTestId('back').click()
      await screen('services')
      expect(await hall.issued('B')).toBe(before)
    })

    test('a press is felt within 100 ms, and a slow server is admitted', async () => {
      const before = await hall.issued('C')
      const page = await choose('C')
      hall.wire.delay(4000)
      const felt = await page.evaluate(
        () =>
          new Promise<number>(resolve => {
            const kiosk = document.querySelector('[data-testid=kiosk]')!
            const start = performance.now()
            new MutationObserver(() =>
              requestAnimationFrame(() => resolve(performance.now() - start)),
            ).observe(kiosk, { attributes: true })
            document.querySelector<HTMLElement>('[data-testid=no-priority]')!.click()
          }),
      )
      expect(felt).toBeLessThan(100)
      await screen('press issuing')
      await page.getByText('Permintaan Anda tersimpan di mesin ini').waitFor()
      await screen('press printed')
      expect(await hall.issued('C')).toBe(before + 1)
    })

    test('a lost acknowledgement makes no second ticket', async () => {
      const before = await hall.issued('A')
      await pressUnheard('A')
      hall.wire.mend()
      const page = await screen('press printed')
      const number = await numberShown(page)
      await paperWith(number)
      expect(await hall.issued('A')).toBe(before + 1)
    })

    test('a kiosk that dies before the answer prints that ticket when it is back, and no other', async () => {
      const before = await hall.issued('B')
      const papers = (await hall.papers()).length
      await pressUnheard('B')
      await running.kill()
      hall.wire.mend()
      running = await openKiosk()
      await screen('press printed')
      await paperWith(await numberShown(await running.page()))
      expect(await hall.issued('B')).toBe(before + 1)
      expect((await hall.papers()).length).toBe(papers + 1)
    })

    test('without paper it says so before a press is accepted, and is ready with a new roll', async () => {
      await harm('take-paper')
      const page = await screen('printer')
      await page.getByText('Kertas tiket habis').waitFor()
      expect(await page.getByTestId('service-A').count()).toBe(0)
      await mend('take-paper')
      await screen('services')
    })

    test('an open cover is told to whoever has begun', async () => {
      await choose('A')
      await harm('open-cover')
      const page = await screen('printer')
      await page.getByText('Penutup printer terbuka').waitFor()
      await mend('open-cover')
      // What was chosen is kept for some seconds; a slow machine takes longer.
      await screen(/services|priority/)
      if ((await shows(page)) === 'priority') await page.getByTestId('back').click()
      await screen('services')
    })

    test('paper that ends in the middle leaves the number on the screen, and a copy when there is paper', async () => {
      const before = await hall.issued('E')
      const page = await press('E')
      await page.getByTestId('number').waitFor()
      await harm('take-paper')
      await screen(/press (uncertain|not-printed)/, 30_000)
      const number = await numberShown(page)
      expect(await page.getByTestId('qr').count()).toBe(1)
      await mend('take-paper')
      await page.getByTestId('reprint').click()
      await screen('press printed')
      // What was on paper when it ended decides whether the second one is marked; two originals there never are.
      const whole = await until('a whole ticket', async () => {
        const papers = (await hall.papers()).filter(({ text }) => text.join().includes(number))
        return papers.some(paper => paper.isCut) && papers
      })
      expect(whole.filter(({ text }) => !text.join().includes('SALINAN')).length).toBeLessThanOrEqual(1)
      expect(await hall.issued('E')).toBe(before + 1)
    })

    test('without its server it says so, and comes back by itself', async () => {
      await screen('services')
      await hall.killServer()
      const page = await screen('no-server')
      await page.getByText('Nomor belum dapat diambil').waitFor()
      await hall.startServer()
      await screen('services')
      const before = await hall.issued('A')
      await press('A')
      await screen('press printed')
      expect(await hall.issued('A')).toBe(before + 1)
    })

    test.each([
      { width: 1080, height: 1920 },
      { width: 1280, height: 1024 },
    ])('on $width×$height everything fits, and fingers hit one thing at a time', async size => {
      const page = await screen('services')
      await page.setViewportSize(size)
      expect(await troubleForFingers(page)).toEqual([])
      await choose('A')
      expect(await troubleForFingers(page)).toEqual([])
      await page.getByTestId('back').click()
      await page.setViewportSize({ width: 1080, height: 1920 })
    })

    test('left alone it asks, and then starts over', async () => {
      const page = await screen('services')
      await page.clock.install()
      // Time passes only as it is told to, and less than the socket's own patience (45 s) at a stretch.
      const silence = async () => {
        await page.reload()
        await choose('A')
        await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
        await page.clock.runFor(30_000)
        await page.getByTestId('still-here').waitFor()
      }
      await silence()
      await page.getByTestId('stay').click()
      expect(await shows(page)).toBe('priority')
      await page.clock.resume()
      await silence()
      await page.clock.runFor(10_000)
      await page.clock.resume()
      await screen('services')
    })

    more?.({ running: () => running })
  })
}
