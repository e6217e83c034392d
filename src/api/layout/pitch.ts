/** Sizes of the layout in its own units, about one pixel at the zoom at which every label fits. */
export const PITCH = {
  /** Width of a column of measures: a disc and fourteen characters. */
  column: 196,
  /** Height of a row of measures: a label, and the small things that belong to it beneath. */
  row: 34,
  /** Space between two plans of one lane. */
  gutter: 64,
  /** Height of a plan's head: its square and title. */
  head: 42,
  /** Width that an agency's ring and name need. */
  agency: 190,
  agencyRow: 40,
  /** A cited plan beside others. */
  cited: 210,
  satellite: 18,
  /** Space between the parts of a lane, and above and below them. */
  pad: 24,
} as const

/** Width to height that the whole drawing aims at, that of a canvas between two panels. */
export const ASPECT = 1.04
