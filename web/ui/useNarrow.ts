import { useMediaQuery } from "@mantine/hooks"

/** Whether the screen has room for one thing at a time; the same width as in the style sheets. */
export const useNarrow = (): boolean =>
  useMediaQuery("(max-width: 760px)", false, { getInitialValueInEffect: false }) ?? false
