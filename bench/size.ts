/** `--quick` tries each part in seconds: whether it runs, and roughly how much; its figures are published nowhere. */
export const quick = process.argv.includes('--quick')

export const sized = (full: number, quickly: number): number => (quick ? quickly : full)

export const count = (n: number): string => n.toLocaleString('en')
