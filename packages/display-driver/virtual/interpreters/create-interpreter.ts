import type { DisplayModel } from '../../src/models.ts'
import { interpretAlpha } from './alpha.ts'
import { interpretCd5220 } from './cd5220.ts'
import { interpretDmd } from './dmd.ts'
import type { Interpreter } from './interpreter.ts'
import { interpretPanel } from './panel.ts'

export function createInterpreter(model: DisplayModel, address: string): Interpreter {
  switch (model.family) {
    case 'dmd':
      return interpretDmd(model)
    case 'cd5220':
      return interpretCd5220(model)
    case 'alpha':
      return interpretAlpha(model, address)
    case 'panel':
      return interpretPanel(model, address)
    default:
      return model satisfies never
  }
}
