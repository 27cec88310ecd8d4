/** Colours that a style sheet writes itself instead of naming one of the tokens (`packages/ui/src/style.css`). */
const LITERAL =
  /(?<![\w#&-])(?:#[0-9a-f]{3,8}\b|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\((?!var\()[^)]*\)|(?:white|black|gr[ae]y|silver|red|green|blue|navy|yellow|orange)(?![\w-]))/gi

export const colourLiterals = (sheet: string): string[] =>
  [...sheet.replace(/\/\*.*?\*\//gs, '').matchAll(/:([^;{}]*)(?=[;}])/g)].flatMap(
    ([, value]) => value!.match(LITERAL) ?? [],
  )
