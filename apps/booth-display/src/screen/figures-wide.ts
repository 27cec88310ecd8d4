/** How wide a ticket's number or a booth's name is in the large type, in figures; a little too wide rather than too narrow. */
export const figuresWide = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[MW]/.test(sign) ? 1.5 : /[CGOQ]/.test(sign) ? 1.25 : 1), 0)
