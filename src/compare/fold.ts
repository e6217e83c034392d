const FULL_WIDTH = /[\uff01-\uff5e]/gu

/** The text with full-width signs, letters and figures as ASCII. Length and offsets stay as they are. */
export const fold = (text: string): string =>
  text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
