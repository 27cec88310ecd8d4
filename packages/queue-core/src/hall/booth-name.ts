/** What a booth is called, wherever somebody reads or hears it; its number is its key. [Q47] */
export const boothName = ({ number, name }: { number: number; name?: string | undefined }): string =>
  name ?? String(number)

/** The same, by the number; a booth that is gone is called by it. */
export function boothNamed(
  booths: readonly { number: number; name?: string | undefined }[] | undefined,
  number: number,
): string {
  return boothName(booths?.find(its => its.number === number) ?? { number })
}
