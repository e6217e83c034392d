import { useDebouncedValue } from "@mantine/hooks"
import { Spotlight } from "@mantine/spotlight"
import { useState } from "react"
import { useLocation } from "wouter"
import { navigate } from "wouter/use-browser-location"
import { type SearchAnswer, searchSchema } from "../../src/api/contract.ts"
import { NODE_LABELS } from "../../src/model/ontology.ts"
import { nextStep } from "../address/history.ts"
import { formatView, parseView } from "../address/state.ts"
import { paths } from "../data/client.ts"
import { useAnswer } from "../data/useAnswer.ts"
import { say, useWords } from "../i18n/index.ts"
import { failureOf } from "../ui/failure.ts"
import { SearchIcon } from "../ui/icons.tsx"
import { Ranges } from "../ui/Ranges.tsx"
import { Shape } from "../ui/Shape.tsx"
import classes from "./SearchDialog.module.css"

const LIMIT = 30

type Hit = SearchAnswer["hits"][number]

/** Selects a node on the graph page, from whichever page one is on. */
function select(hit: Hit, location: string): void {
  const here = location === "/" ? window.location.search.slice(1) : ""
  const search = formatView({ ...parseView(here), selected: hit.node.id }, here)
  navigate(`/?${search}`, { state: nextStep(say("did.select", { name: hit.node.caption })) })
}

function HitRow({ hit, choose }: { readonly hit: Hit; readonly choose: () => void }) {
  const { t } = useWords()
  const { node, matched, ranges } = hit
  return (
    <Spotlight.Action onClick={choose} className={classes.action ?? ""}>
      <Shape label={node.label} size={12} />
      <span className={classes.name}>
        <Ranges text={matched} ranges={ranges} />
        {matched !== node.name && <span className={classes.other}>{node.name}</span>}
      </span>
      {node.path !== undefined && <span className={classes.path}>{node.path}</span>}
      <span className={classes.level}>{node.level === undefined ? "" : t(`level.${node.level}`)}</span>
    </Spotlight.Action>
  )
}

/** Search over everything, opened by Ctrl or ⌘ with K: results by kind, the best first. */
export function SearchDialog() {
  const { t, nodeName } = useWords()
  const [location] = useLocation()
  const [query, setQuery] = useState("")
  const [asked] = useDebouncedValue(query.trim(), 120)
  const { data, answer } = useAnswer(asked === "" ? undefined : paths.search(asked, LIMIT), searchSchema, true)
  const hits = asked === "" ? [] : (data?.hits ?? [])
  const groups = NODE_LABELS.map((label) => ({ label, hits: hits.filter(({ node }) => node.label === label) }))
    .filter((group) => group.hits.length > 0)
    .sort((a, b) => hits.indexOf(a.hits[0] as Hit) - hits.indexOf(b.hits[0] as Hit))
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={["mod + K", "/"]}
      maxHeight="min(70vh, 560px)"
      scrollable
      size={620}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 80 }}
    >
      <Spotlight.Search placeholder={t("search.placeholder")} leftSection={<SearchIcon />} />
      <Spotlight.ActionsList>
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group.label} label={nodeName(group.label)}>
            {group.hits.map((hit) => (
              <HitRow key={hit.node.id} hit={hit} choose={() => select(hit, location)} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {hits.length === 0 && (
          <Spotlight.Empty>
            {answer.status === "failed"
              ? Object.values(failureOf(answer.error)).join(" · ")
              : asked === "" || answer.status !== "done"
                ? t("search.start")
                : t("search.empty", { query: asked })}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      {data?.truncated === true && hits.length > 0 && (
        <Spotlight.Footer>{t("search.more", { total: data.total, limit: data.limit })}</Spotlight.Footer>
      )}
    </Spotlight.Root>
  )
}
