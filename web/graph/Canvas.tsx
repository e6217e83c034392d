import { useComputedColorScheme } from "@mantine/core"
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react"
import type { ViewGraph } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"
import { Message } from "../ui/State.tsx"
import type { Focus } from "./appearance.ts"
import classes from "./Canvas.module.css"
import { canvasKey } from "./keys.ts"
import { type Drawing, near } from "./model.ts"
import { createRenderer, type Renderer } from "./renderer.ts"

export type CanvasHandle = Pick<Renderer, "fit" | "zoom" | "putBack">

interface CanvasProps {
  readonly graph: Pick<ViewGraph, "lanes" | "bounds">
  readonly drawing: Drawing
  readonly visible: ReadonlySet<string>
  readonly selected?: string | undefined
  /** Pixels at the lower end that a sheet covers. */
  readonly covered: number
  readonly onSelect: (id: string | undefined) => void
  readonly onOpen: (id: string) => void
  /** Page coordinates. */
  readonly onMenu: (id: string, x: number, y: number) => void
  readonly ref?: Ref<CanvasHandle>
}

/** Whether the browser can draw at all. */
const canDraw = (): boolean => document.createElement("canvas").getContext("webgl2") !== null

/** The graph as a picture. Everything in it is also in the outline and the details. */
export function Canvas({ graph, drawing, visible, selected, covered, onSelect, onOpen, onMenu, ref }: CanvasProps) {
  const { t } = useWords()
  const scheme = useComputedColorScheme("light")
  const container = useRef<HTMLDivElement>(null)
  const renderer = useRef<Renderer | null>(null)
  const [hovered, setHovered] = useState<string | undefined>(undefined)
  const [able] = useState(canDraw)
  const focus = useMemo<Focus>(
    () => ({
      scheme,
      visible,
      ...(hovered === undefined ? {} : { hovered }),
      ...(selected === undefined || !drawing.nodes.has(selected) ? {} : { selected, near: near(drawing, selected) }),
    }),
    [scheme, visible, hovered, selected, drawing],
  )
  const events = useRef({ select: onSelect, open: onOpen, menu: onMenu })
  events.current = { select: onSelect, open: onOpen, menu: onMenu }
  const first = useRef(focus)

  useEffect(() => {
    if (container.current === null || !able) return
    const made = createRenderer(container.current, first.current, {
      select: (id) => events.current.select(id),
      open: (id) => events.current.open(id),
      menu: (id, x, y) => events.current.menu(id, x, y),
      hover: setHovered,
    })
    renderer.current = made
    return () => {
      renderer.current = null
      made.kill()
    }
  }, [able])

  useEffect(() => {
    renderer.current?.setStage({ lanes: graph.lanes, bounds: graph.bounds, laneName: (level) => t(`level.${level}`) })
  }, [graph.lanes, graph.bounds, t])
  useEffect(() => renderer.current?.draw(drawing), [drawing])
  useEffect(() => renderer.current?.look(focus), [focus])
  useEffect(() => {
    if (selected !== undefined && drawing.nodes.has(selected)) renderer.current?.reveal(selected, covered)
  }, [selected, drawing, covered])

  useImperativeHandle(ref, () => ({
    fit: (ids) => renderer.current?.fit(ids),
    zoom: (direction) => renderer.current?.zoom(direction),
    putBack: (id) => renderer.current?.putBack(id),
  }))

  const onKeyDown = (event: KeyboardEvent): void => {
    const done = canvasKey(event, {
      drawing,
      visible,
      at: hovered ?? selected,
      point: setHovered,
      select: onSelect,
      open: onOpen,
      menu: (id) => {
        const place = renderer.current?.placeOf(id)
        if (place !== undefined) onMenu(id, place.x, place.y)
      },
      zoom: (direction) => renderer.current?.zoom(direction),
      fit: () => renderer.current?.fit(),
    })
    if (done) event.preventDefault()
  }

  if (!able) return <Message title={t("error.webgl")} hint={t("error.webglHint")} />
  const pointed = hovered === undefined ? undefined : drawing.nodes.get(hovered)
  return (
    <>
      <div
        ref={container}
        className={classes.canvas}
        data-pointing={hovered !== undefined}
        role="application"
        aria-label={`${t("page.graph")}。${t("details.keys")}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas is worked by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
      />
      <span className="visually-hidden" aria-live="polite">
        {pointed?.name}
      </span>
    </>
  )
}
