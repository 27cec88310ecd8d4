/**
 * A few bytes can ask for much work: a macro of kilobytes, a large code once more. Each byte of the host earns some, so
 * that no stream takes longer than in proportion to its length.
 */
export type Allowance = {
  earn(bytes: number): void
  /** False: there is not enough left, and the work is not done. */
  spend(amount: number): boolean
}

export function openAllowance(most: number, perByte: number): Allowance {
  let left = most
  return {
    earn(bytes) {
      left = Math.min(most, left + bytes * perByte)
    },
    spend(amount) {
      if (amount > left) return false
      left -= amount
      return true
    },
  }
}
