/**
 * A disk in memory that fills up, fails at a chosen call, and forgets what was not synced when its power is cut. What
 * has a name that was not synced with its folder may or may not be found again.
 */
import path from 'node:path'
import type { Disk } from '../src/disk.ts'

type Inode = { now: Buffer; durable: Buffer; links: number }

/** What a power cut makes of bytes that were written and not synced. */
export const POWER_CUTS = ['forgets', 'keeps', 'zeroes'] as const
export type PowerCut = (typeof POWER_CUTS)[number]

/** `half`: a part of a write is done, and the calls behind it say that the disk is full; `stop`: the program ends. */
export type Fault = 'ENOSPC' | 'EIO' | 'half' | 'stop'

export type MemoryDisk = Disk & {
  /** How many calls were made that change something. */
  calls: () => number
  /** The calls from the `at`-th on, as many as `times`, fail so. */
  failAt: (at: number, times: number, fault: Fault) => void
  /** Bytes of all files together. */
  capacity: number
  cutPower: (cut: PowerCut) => void
  files: () => string[]
  put: (file: string, bytes: Buffer | string) => void
}

const fail = (code: string) => Object.assign(new Error(code), { code })

export function memoryDisk(): MemoryDisk {
  let names = new Map<string, Inode>()
  let durableNames = new Map<string, Inode>()
  const open = new Map<number, Inode | 'folder'>()
  let calls = 0
  let nextFd = 3
  let faults = { at: Number.POSITIVE_INFINITY, times: 0, fault: 'EIO' as Fault }

  const inodeOf = (fd: number): Inode => {
    const inode = open.get(fd)
    if (!inode || inode === 'folder') throw fail('EBADF')
    return inode
  }
  /** The fault of this call, if it is its turn; most are thrown. */
  function call(): 'half' | null {
    calls++
    const { at, times, fault } = faults
    if (calls < at || calls >= at + times) return null
    if (fault === 'half' && calls === at) return 'half'
    throw fail(fault === 'half' ? 'ENOSPC' : fault)
  }
  const used = () => [...names.values()].reduce((sum, { now }) => sum + now.length, 0)

  function sync(fd: number): void {
    if (call() === 'half') throw fail('ENOSPC')
    const inode = open.get(fd)
    if (inode === 'folder') durableNames = new Map(names)
    else if (inode) inode.durable = inode.now
    else throw fail('EBADF')
  }

  const disk: MemoryDisk = {
    capacity: Number.POSITIVE_INFINITY,
    calls: () => calls,
    failAt: (at, times, fault) => {
      faults = { at: calls + at, times, fault }
    },
    cutPower: cut => {
      names = cut === 'keeps' ? names : new Map(durableNames)
      for (const inode of names.values()) {
        const { durable, now } = inode
        if (cut === 'forgets') inode.now = durable
        if (cut === 'zeroes' && now.length > durable.length)
          inode.now = Buffer.concat([durable, Buffer.alloc(now.length - durable.length)])
        inode.durable = inode.now
      }
      durableNames = new Map(names)
      open.clear()
      faults.times = 0
    },
    files: () => [...names.keys()].sort(),
    put: (file, bytes) => {
      const content = Buffer.from(bytes as string)
      names.set(file, { now: content, durable: content, links: 1 })
      durableNames = new Map(names)
    },
    read: file => {
      const inode = names.get(file)
      if (!inode) throw fail('ENOENT')
      return inode.now
    },
    open: (file, flags) => {
      if (flags === 'r') {
        open.set(nextFd, 'folder')
        return nextFd++
      }
      if (call()) throw fail('ENOSPC')
      const inode = names.get(file) ?? { now: Buffer.alloc(0), durable: Buffer.alloc(0), links: 1 }
      if (flags === 'w') inode.now = Buffer.alloc(0)
      names.set(file, inode)
      open.set(nextFd, inode)
      return nextFd++
    },
    close: fd => void open.delete(fd),
    write: (fd, bytes, from) => {
      const half = call() === 'half'
      const inode = inodeOf(fd)
      const room = Math.max(disk.capacity - used(), 0)
      const wanted = half ? Math.ceil((bytes.length - from) / 2) : bytes.length - from
      const part = bytes.subarray(from, from + Math.min(wanted, room))
      if (part.length === 0) throw fail('ENOSPC')
      inode.now = Buffer.concat([inode.now, part])
      return part.length
    },
    sync,
    syncLater: async fd => {
      await Promise.resolve()
      sync(fd)
    },
    truncate: (fd, size) => {
      if (call()) throw fail('EIO')
      const inode = inodeOf(fd)
      inode.now = inode.now.subarray(0, size)
    },
    look: fd => {
      const { now, links } = inodeOf(fd)
      return { size: now.length, links }
    },
    rename: (from, to) => {
      if (call()) throw fail('ENOSPC')
      const inode = names.get(from)
      if (!inode) throw fail('ENOENT')
      const old = names.get(to)
      if (old) old.links = 0
      names.set(to, inode)
      names.delete(from)
    },
    remove: file => {
      call()
      const old = names.get(file)
      if (old) old.links = 0
      names.delete(file)
    },
    free: folder => {
      if (!path.isAbsolute(folder)) throw fail('ENOENT')
      return Math.max(disk.capacity - used(), 0)
    },
  }
  return disk
}
