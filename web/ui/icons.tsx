import type { ComponentType, ReactNode } from "react"

interface IconProps {
  readonly size?: number
}

/** A drawing on a grid of 16, in the colour of the words beside it. */
const icon =
  (children: ReactNode): ComponentType<IconProps> =>
  ({ size = 16 }) => (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  )

export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </>,
)
export const PlusIcon = icon(<path d="M8 3v10M3 8h10" />)
export const MinusIcon = icon(<path d="M3 8h10" />)
export const FitIcon = icon(<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />)
export const UndoIcon = icon(<path d="M5.5 3 2.5 6l3 3M3 6h6.5a3.75 3.75 0 0 1 0 7.5H6" />)
export const RedoIcon = icon(<path d="m10.5 3 3 3-3 3M13 6H6.5a3.75 3.75 0 0 0 0 7.5H10" />)
export const TextIcon = icon(<path d="M3 3.5h10M3 6.5h10M3 9.5h10M3 12.5h6" />)
export const CopyIcon = icon(
  <>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M10.5 3.5A1 1 0 0 0 9.5 2.5h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1" />
  </>,
)
export const CheckIcon = icon(<path d="m3 8.5 3.5 3.5L13 4.5" />)
export const FilterIcon = icon(<path d="M2.5 4h11M4.5 8h7M6.5 12h3" />)
export const GraphIcon = icon(
  <>
    <rect x="2" y="6" width="4" height="4" />
    <circle cx="12" cy="4" r="2" />
    <circle cx="12" cy="12" r="2" />
    <path d="m6 7.2 4.2-2.4M6 8.8l4.2 2.4" />
  </>,
)
export const DocumentIcon = icon(<path d="M4 2h5.5L13 5.5V14H4zM9.5 2v3.5H13M6 8.5h5M6 11h5" />)
export const TreeIcon = icon(<path d="M3 3h4M6 7h5M6 11h5M3 3v8h3M3 7h3" />)
export const MoonIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.5" />
    <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
  </>,
)
export const ExpandIcon = icon(
  <>
    <circle cx="8" cy="8" r="2" />
    <path d="M8 1.5v2.5M8 12v2.5M1.5 8H4M12 8h2.5" />
  </>,
)
export const InfoIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.75" />
    <path d="M8 7.5v3.25M8 5.1v.1" />
  </>,
)
export const DutiesIcon = icon(
  <>
    <path d="M2 3h12v10H2zM2 6.5h12M6 6.5V13" />
    <path d="M8.5 9.75h3" />
  </>,
)
export const CrossIcon = icon(<path d="m4 4 8 8M12 4l-8 8" />)
export const SwapIcon = icon(<path d="M2.5 5.5h11l-3-3M13.5 10.5h-11l3 3" />)
export const CompareIcon = icon(
  <>
    <path d="M2 3h4v10H2zM10 3h4v10h-4z" />
    <path d="M6 6h4M6 10h4" />
  </>,
)
export const DownloadIcon = icon(<path d="M8 2.5v8M4.75 7.5 8 10.75l3.25-3.25M3 13.5h10" />)
export const PrintIcon = icon(<path d="M4.5 6V2.5h7V6M4.5 12H2.5V6h11v6h-2M4.5 9.5h7v4h-7z" />)
export const QueryIcon = icon(<path d="m3 4 4 4-4 4M8.5 12H13" />)
