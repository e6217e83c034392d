import { NODES, type NodeLabel } from "../../src/model/ontology.ts"

type ShapeName = (typeof NODES)[NodeLabel]["shape"]

/** The outlines of the canvas's shapes in a box from -1 to 1, y downwards. */
const OUTLINES: Readonly<Record<ShapeName, string>> = {
  square: "M-.82-.82h1.64v1.64h-1.64z",
  disc: "M-.9 0a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0z",
  ring: "M-.68 0a.68.68 0 1 0 1.36 0a.68.68 0 1 0-1.36 0z",
  diamond: "M0-1 1 0 0 1-1 0z",
  hexagon: "M0-.96 .83-.48 .83.48 0 .96-.83.48-.83-.48z",
  triangle: "M0-.9 .95.72-.95.72z",
  "triangle-small": "M0-.62 .68.54-.68.54z",
  pin: "M0 1C-.5.35-.68.05-.68-.28a.68.68 0 1 1 1.36 0C.68.05.5.35 0 1z",
  page: "M-.62-.9h1.24v1.8h-1.24z",
}

/** The mark of a node label as the canvas draws it. */
export function Shape({ label, size = 12 }: { readonly label: NodeLabel; readonly size?: number }) {
  const { shape } = NODES[label]
  const colour = `var(--node-${label})`
  const hollow = shape === "ring"
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="-1 -1 2 2"
      style={{ flex: "none", overflow: "visible" }}
    >
      <path
        d={OUTLINES[shape]}
        fill={hollow ? "none" : colour}
        stroke={hollow ? colour : "none"}
        strokeWidth={hollow ? 0.46 : 0}
      />
    </svg>
  )
}
