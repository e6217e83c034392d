import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core"
import { NODE_LABELS, NODES } from "../../src/model/ontology.ts"

/** Chinese in the system's own sans, whole stack. */
export const FONT = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif'

const ink: MantineColorsTuple = [
  "#eef1ff",
  "#dbe1fb",
  "#b5c0f3",
  "#8c9deb",
  "#6a80e4",
  "#5069dd",
  "#3f57c8",
  "#3247a8",
  "#283988",
  "#26245e",
]

export const theme = createTheme({
  fontFamily: FONT,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Noto Sans Mono CJK SC", Menlo, monospace',
  primaryColor: "ink",
  primaryShade: { light: 6, dark: 4 },
  colors: { ink },
  defaultRadius: "sm",
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  cursorType: "pointer",
  respectReducedMotion: true,
})

/** The grounds, inks and lines of both schemes. */
export const PALETTE = {
  light: {
    ground: "#ffffff",
    panel: "#fbfbfc",
    raised: "#ffffff",
    line: "#e3e5ea",
    ink: "#1d2029",
    "ink-soft": "#5b6170",
    "ink-faint": "#6b7180",
    accent: "#3f57c8",
    "accent-soft": "#eef1ff",
    mark: "#fff1b8",
    "mark-line": "#c79a00",
    "mark-faint": "#b9bfcc",
  },
  dark: {
    ground: "#1a1b1e",
    panel: "#202226",
    raised: "#26282d",
    line: "#34373e",
    ink: "#e6e8ec",
    "ink-soft": "#a9afbb",
    "ink-faint": "#8f96a3",
    accent: "#8c9deb",
    "accent-soft": "#2b3150",
    mark: "#4d4316",
    "mark-line": "#e0b93a",
    "mark-faint": "#555b68",
  },
} as const

export type Scheme = keyof typeof PALETTE

const variables = (scheme: Scheme): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(PALETTE[scheme]).map(([name, value]) => [`--${name}`, value])),
  ...Object.fromEntries(NODE_LABELS.map((label) => [`--node-${label}`, NODES[label][scheme]])),
  "--mantine-color-body": PALETTE[scheme].ground,
  "--mantine-color-text": PALETTE[scheme].ink,
  "--mantine-color-dimmed": PALETTE[scheme]["ink-soft"],
})

/** The palette and the ontology's colours as variables of the page. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables("light"),
  dark: variables("dark"),
})
