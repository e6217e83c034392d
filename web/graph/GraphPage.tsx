import { useHotkeys } from "@mantine/hooks"
import { useCallback, useRef, useState } from "react"
import { redo, undo } from "../address/history.ts"
import { EMPTY_VIEW, toggled } from "../address/state.ts"
import { useView } from "../address/useView.ts"
import { Details } from "../details/Details.tsx"
import { say, useWords } from "../i18n/index.ts"
import { Failure, Loading, Message } from "../ui/State.tsx"
import { useNarrow } from "../ui/useNarrow.ts"
import { Canvas, type CanvasHandle } from "./Canvas.tsx"
import classes from "./GraphPage.module.css"
import { NarrowPanels } from "./NarrowPanels.tsx"
import { type MenuAt, NodeMenu } from "./NodeMenu.tsx"
import { SidePanel } from "./SidePanel.tsx"
import { StatusBar } from "./StatusBar.tsx"
import { Toolbar } from "./Toolbar.tsx"
import { useDrawing } from "./useDrawing.ts"

/** The graph: legend and outline on the left, the canvas, what is selected on the right. */
export function GraphPage() {
  const { t } = useWords()
  const narrow = useNarrow()
  const [view, update] = useView()
  const { graph, drawn, shown, answer, retry, opening } = useDrawing(view)
  const canvas = useRef<CanvasHandle>(null)
  const [menu, setMenu] = useState<MenuAt | undefined>(undefined)
  const nameOf = useCallback((id: string) => drawn?.nodes.get(id)?.caption ?? id, [drawn])

  const select = (id: string | undefined): void =>
    update(
      ({ selected: _before, ...state }) => (id === undefined ? state : { ...state, selected: id }),
      id === undefined ? say("did.deselect") : say("did.select", { name: nameOf(id) }),
    )
  const open = (id: string): void =>
    update(
      (state) => ({ ...state, selected: id, open: toggled(state.open, id) }),
      say(view.open.includes(id) ? "did.collapse" : "did.expand", { name: nameOf(id) }),
    )
  const hide = (id: string): void =>
    update(
      ({ selected, ...state }) => ({
        ...state,
        ...(selected === undefined || selected === id ? {} : { selected }),
        hiddenNodes: toggled(state.hiddenNodes, id),
      }),
      say("did.hide", { name: nameOf(id) }),
    )
  const reset = (): void => {
    update(() => EMPTY_VIEW, say("did.reset"))
    canvas.current?.fit()
  }
  useHotkeys([
    ["mod + Z", undo],
    ["mod + Y", redo],
    ["mod + shift + Z", redo],
  ])

  if (answer.status === "failed") return <Failure error={answer.error} retry={retry} />
  if (graph === undefined || drawn === undefined || shown === undefined) return <Loading what={t("loading.graph")} />
  if (graph.counts.every(({ count }) => count === 0)) {
    return <Message title={t("empty.graph")} hint={t("empty.graphHint")} />
  }
  return (
    <div className={classes.page}>
      {!narrow && <SidePanel graph={graph} drawn={drawn} shown={shown} view={view} update={update} select={select} />}
      <section className={classes.stage} aria-label={t("page.graph")}>
        <Canvas
          ref={canvas}
          graph={graph}
          drawing={drawn}
          visible={shown}
          selected={view.selected}
          covered={narrow ? window.innerHeight * 0.42 : 0}
          onSelect={select}
          onOpen={open}
          onMenu={(id, x, y) => setMenu({ id, x, y })}
        />
        {shown.size === 0 && (
          <div className={classes.overCanvas}>
            <Message title={t("empty.filtered")} hint={t("empty.filteredHint")} />
          </div>
        )}
        <Toolbar zoom={(direction) => canvas.current?.zoom(direction)} fit={() => canvas.current?.fit()} />
        <NodeMenu
          at={menu}
          node={menu === undefined ? undefined : drawn.nodes.get(menu.id)}
          opened={menu !== undefined && view.open.includes(menu.id)}
          close={() => setMenu(undefined)}
          select={select}
          open={open}
          hide={hide}
          putBack={(id) => canvas.current?.putBack(id)}
        />
      </section>
      {narrow ? (
        <NarrowPanels {...{ graph, drawn, shown, view, update, select, open }} />
      ) : (
        <>
          <Details view={view} select={select} open={open} />
          <StatusBar graph={graph} shown={shown.size} view={view} opening={opening} reset={reset} />
        </>
      )}
    </div>
  )
}
