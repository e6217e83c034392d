import { MultiDirectedGraph } from "graphology"
import Sigma from "sigma"
import type { Lane, ViewGraph } from "../../src/api/contract.ts"
import { edgeLook, type Focus, nodeLook } from "./appearance.ts"
import type { EdgeAttributes, NodeAttributes } from "./attributes.ts"
import { candidate } from "./captions.ts"
import { dragging } from "./dragging.ts"
import { type PlacedLabel, placeLabels } from "./labels.ts"
import type { Drawing } from "./model.ts"
import { drawLabels, drawLanes, LINE_HEIGHT, laneLooks, measureWith } from "./overlay.ts"
import { ShapeProgram } from "./programs/shape.ts"
import { StrokeProgram } from "./programs/stroke.ts"

export interface RendererEvents {
  /** undefined: the ground was clicked. */
  select(id: string | undefined): void
  open(id: string): void
  hover(id: string | undefined): void
  /** Page coordinates. */
  menu(id: string, x: number, y: number): void
}

interface Stage {
  readonly lanes: readonly Lane[]
  readonly bounds: ViewGraph["bounds"]
  readonly laneName: (level: Lane["level"]) => string
}

/** The canvas: what it draws is given, and it tells what the person does on it. */
export interface Renderer {
  draw(drawing: Drawing): void
  look(focus: Focus): void
  setStage(stage: Stage): void
  /** Shows these nodes, or everything. */
  fit(ids?: Iterable<string>): void
  zoom(direction: "in" | "out"): void
  /** Brings a node into view if it is out of it; `covered` pixels at the lower end of the canvas are not in view. */
  reveal(id: string, covered: number): void
  /** Puts a node that was dragged back to its place. */
  putBack(id: string): void
  /** Where a node stands on the page; undefined where it is not drawn. */
  placeOf(id: string): { x: number; y: number } | undefined
  kill(): void
}

/** Adds what is new, removes what is gone, moves nothing else. */
function update(graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>, { nodes, edges }: Drawing): void {
  for (const id of graph.filterEdges((edge) => !edges.has(edge))) graph.dropEdge(id)
  for (const id of graph.filterNodes((node) => !nodes.has(node))) graph.dropNode(id)
  for (const node of nodes.values()) {
    if (graph.hasNode(node.id)) graph.setNodeAttribute(node.id, "node", node)
    else graph.addNode(node.id, { x: node.x, y: -node.y, node })
  }
  for (const edge of edges.values()) {
    if (!graph.hasEdge(edge.id)) graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, { edge })
  }
}

/** Pixels of a layout unit at which a label stands beside every measure, and nodes have their sizes. */
const READABLE = 0.46
/** What the sizes of nodes are divided by at the most when one goes near. */
const LARGEST = 0.62
/** A canvas of fewer pixels does not show all at first. */
const NARROW = 700
/** Pixels around the drawing when all of it is shown. */
const ROOM = 28
/** Pixels that a revealed node keeps from the edge, and from the right one for its label. */
const EDGE = 16
const LABEL_ROOM = 140
/** Layout units left of the drawing for the names of the lanes. */
const LANE_NAMES = 36

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)))

export function createRenderer(container: HTMLElement, initial: Focus, events: RendererEvents): Renderer {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()
  let focus = initial
  let stage: Stage | undefined
  let labels: readonly PlacedLabel[] = []
  let started = false

  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    renderLabels: false,
    zIndex: true,
    stagePadding: ROOM,
    minCameraRatio: 0.01,
    maxCameraRatio: 1.6,
    defaultNodeType: "shape",
    defaultEdgeType: "stroke",
    nodeProgramClasses: { shape: ShapeProgram as never },
    nodeHoverProgramClasses: { shape: ShapeProgram as never },
    edgeProgramClasses: { stroke: StrokeProgram as never },
    defaultDrawNodeHover: () => undefined,
    nodeReducer: (_id, { x, y, node }) => ({ x, y, ...nodeLook(node, focus) }),
    edgeReducer: (_id, { edge }) => ({ ...edgeLook(edge, focus) }),
  })
  const layer = (beforeLayer: string) => ({ beforeLayer, style: { pointerEvents: "none" } as const })
  sigma.createCanvasContext("lanes", layer("edges"))
  sigma.createCanvasContext("captions", layer("mouse"))
  sigma.resize(true)
  const context = (name: string): CanvasRenderingContext2D => {
    const found = sigma.getCanvases()[name]?.getContext("2d")
    if (found === null || found === undefined) throw new Error(`The canvas has no layer ${name}`)
    return found
  }
  const lanes = context("lanes")
  const captions = context("captions")
  const measure = measureWith(captions)

  const toViewport = ({ x, y }: { x: number; y: number }) => sigma.graphToViewport({ x, y })

  const paint = (): void => {
    const size = sigma.getDimensions()
    lanes.clearRect(0, 0, size.width, size.height)
    captions.clearRect(0, 0, size.width, size.height)
    if (stage === undefined) return
    const toY = (y: number): number => toViewport({ x: 0, y: -y }).y
    drawLanes(lanes, laneLooks(stage.lanes, toY, stage.laneName), size, focus)
    const candidates = graph.mapNodes((id, { x, y, node }) => {
      if (!focus.visible.has(id)) return undefined
      const at = toViewport({ x, y })
      if (at.x < -400 || at.y < -100 || at.x > size.width + 100 || at.y > size.height + 100) return undefined
      return candidate(node, focus, { ...at, radius: sigma.scaleSize(nodeLook(node, focus).size) })
    })
    labels = placeLabels(
      candidates.filter((one) => one !== undefined),
      LINE_HEIGHT,
      size.width,
      measure,
    )
    drawLabels(captions, labels, (id) => graph.getNodeAttributes(id).node, focus)
  }
  sigma.on("afterRender", paint)

  /** The node whose label is under a point: words are as good to click as shapes. */
  const labelAt = (x: number, y: number): string | undefined =>
    labels.find((one) => x >= one.left && x <= one.left + one.width && Math.abs(y - one.y) <= LINE_HEIGHT / 2)?.id

  const hasDragged = dragging(sigma, graph)
  sigma.on("clickNode", ({ node }) => {
    if (!hasDragged()) events.select(node)
  })
  sigma.on("clickStage", ({ event }) => events.select(labelAt(event.x, event.y)))
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault()
    events.open(node)
  })
  sigma.on("enterNode", ({ node }) => events.hover(node))
  sigma.on("leaveNode", () => events.hover(undefined))
  sigma.on("rightClickNode", ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault()
    event.original.preventDefault()
    const box = container.getBoundingClientRect()
    events.menu(node, box.left + event.x, box.top + event.y)
  })

  const camera = sigma.getCamera()

  /** Pixels of a layout unit when all of the drawing is shown. */
  const fitScale = ({ left, top, right, bottom }: Stage["bounds"]): number => {
    const { width, height } = sigma.getDimensions()
    return Math.min((width - 2 * ROOM) / (right - left + LANE_NAMES), (height - 2 * ROOM) / (bottom - top))
  }

  /** On a small canvas the first view is the upper left corner, near enough to read, and not all of it. */
  const start = ({ bounds }: Stage): void => {
    const ratio = Math.max(0.05, Math.min(1, fitScale(bounds) / READABLE))
    if (ratio === 1 || sigma.getDimensions().width > NARROW) return
    const { width, height } = sigma.getDimensions()
    const corner = sigma.graphToViewport({ x: bounds.left - LANE_NAMES, y: -bounds.top })
    const centre = { x: corner.x + (width / 2 - ROOM) * ratio, y: corner.y + (height / 2 - 3 * ROOM) * ratio }
    camera.setState({ ...sigma.viewportToFramedGraph(centre), ratio })
  }
  const fit = (ids?: Iterable<string>): void => {
    const places = ids === undefined ? [] : [...ids].flatMap((id) => sigma.getNodeDisplayData(id) ?? [])
    if (places.length === 0) {
      void camera.animatedReset({ duration: 200 })
      return
    }
    const xs = places.map(({ x }) => x)
    const ys = places.map(({ y }) => y)
    const [left, right] = [Math.min(...xs), Math.max(...xs)]
    const [low, high] = [Math.min(...ys), Math.max(...ys)]
    const ratio = Math.min(1.2, Math.max(0.12, (right - left) * 1.25, (high - low) * 1.25))
    void camera.animate({ x: (left + right) / 2, y: (low + high) / 2, ratio }, { duration: 200 })
  }

  return {
    draw(drawing) {
      update(graph, drawing)
      sigma.refresh()
      if (!started && stage !== undefined) start(stage)
      started = true
    },
    look(next) {
      focus = next
      sigma.refresh({ skipIndexation: true })
    },
    setStage(next) {
      stage = next
      const { left, top, right, bottom } = next.bounds
      sigma.setCustomBBox({ x: [left - LANE_NAMES, right], y: [-bottom, -top] })
      sigma.refresh()
      sigma.setSetting("zoomToSizeRatioFunction", (ratio) =>
        Math.max(LARGEST, Math.sqrt((ratio * READABLE) / Math.max(0.02, fitScale(next.bounds)))),
      )
    },
    fit,
    zoom: (direction) => void (direction === "in" ? camera.animatedZoom() : camera.animatedUnzoom()),
    reveal(id, covered) {
      const place = sigma.getNodeDisplayData(id)
      if (place === undefined) return
      const at = sigma.framedGraphToViewport(place)
      const { width, height } = sigma.getDimensions()
      const shift = {
        x: at.x - within(at.x, EDGE, width - LABEL_ROOM),
        y: at.y - within(at.y, EDGE, height - covered - EDGE),
      }
      if (shift.x === 0 && shift.y === 0) return
      const centre = sigma.viewportToFramedGraph({ x: width / 2 + shift.x, y: height / 2 + shift.y })
      void camera.animate(centre, { duration: 250 })
    },
    putBack(id) {
      if (!graph.hasNode(id)) return
      const { x, y } = graph.getNodeAttribute(id, "node")
      graph.mergeNodeAttributes(id, { x, y: -y })
    },
    placeOf(id) {
      if (!graph.hasNode(id)) return undefined
      const box = container.getBoundingClientRect()
      const at = toViewport(graph.getNodeAttributes(id))
      return { x: box.left + at.x, y: box.top + at.y }
    },
    kill: () => sigma.kill(),
  }
}
