export * from './nine-elements.ts'
export * from './ombudsman.ts'
export * from './scale.ts'
export * from './skm.ts'
