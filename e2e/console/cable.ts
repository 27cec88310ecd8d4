/** A network cable between a browser and the server: it can be cut, and it can lose what comes back. */
import { connect, createServer, type Socket } from 'node:net'

export async function openCable(to: number) {
  const open = new Set<Socket>()
  let cut = false
  let linkCut = false
  let deaf = false

  const server = createServer(near => {
    if (cut) {
      near.destroy()
      return
    }
    const far = connect(to, '127.0.0.1')
    near.on('data', bytes => {
      if (linkCut && bytes.toString('latin1', 0, 14) === 'GET /socket.io') near.destroy()
      else far.write(bytes)
    })
    far.on('data', bytes => deaf || near.write(bytes))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const destroyAll = () => {
    for (const socket of open) socket.destroy()
  }

  return {
    port: (server.address() as { port: number }).port,
    /** What is sent still arrives; every answer is lost. */
    loseAnswers: () => {
      deaf = true
    },
    hearAgain: () => {
      deaf = false
    },
    cut: () => {
      cut = true
      destroyAll()
    },
    /** Pages still come; the link does not. */
    cutLink: () => {
      linkCut = true
      destroyAll()
    },
    /** Connections that lost something are gone; new ones are whole. */
    mend: () => {
      destroyAll()
      cut = false
      linkCut = false
      deaf = false
    },
    close: () => {
      destroyAll()
      return new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}
