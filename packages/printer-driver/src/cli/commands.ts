import type { Command } from './command.ts'
import { list } from './list.ts'
import { logo } from './logo.ts'
import { print } from './print.ts'
import { probe } from './probe.ts'
import { profile } from './profile.ts'
import { render } from './render.ts'
import { status } from './status.ts'
import { test } from './test-page.ts'

export const commands: Record<string, Command> = { list, status, test, probe, print, render, profile, logo }
