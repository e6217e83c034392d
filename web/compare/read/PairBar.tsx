import { ActionIcon, Switch, UnstyledButton } from "@mantine/core"
import { useWords } from "../../i18n/index.ts"
import { KindMark, Score } from "../Kind.tsx"
import type { KnownPair } from "../pairs.ts"
import { Verdict } from "../Verdict.tsx"
import classes from "./Read.module.css"

interface PairBarProps {
  readonly pair: KnownPair
  /** Place of the pair in what the filters leave, from 0; -1 where they leave it out. */
  readonly at: number
  readonly of: number
  readonly step: (by: number) => void
  readonly active: number | undefined
  readonly point: (number: number) => void
  readonly together: boolean
  readonly setTogether: (together: boolean) => void
}

/** The chosen pair: which it is, its reasons to point at, and what a person says of it. */
export function PairBar({ pair, at, of, step, active, point, together, setTogether }: PairBarProps) {
  const { t } = useWords()
  return (
    <div className={classes.bar}>
      <div className={classes.barLine}>
        <ActionIcon
          variant="default"
          size="sm"
          disabled={at <= 0}
          aria-label={t("compare.previous")}
          onClick={() => step(-1)}
        >
          ‹
        </ActionIcon>
        <span className={classes.at}>{t("compare.at", { at: at < 0 ? "–" : at + 1, of })}</span>
        <ActionIcon
          variant="default"
          size="sm"
          disabled={at >= of - 1}
          aria-label={t("compare.next")}
          onClick={() => step(1)}
        >
          ›
        </ActionIcon>
        <KindMark kind={pair.kind} />
        <span className={classes.pairScore}>
          <Score score={pair.score} />
        </span>
        <Switch
          size="xs"
          className={classes.together ?? ""}
          label={t("compare.together")}
          checked={together}
          onChange={(event) => setTogether(event.currentTarget.checked)}
        />
        <div className={classes.verdict}>
          <Verdict key={`${pair.upper.id}\n${pair.lower.id}`} pair={{ upper: pair.upper.id, lower: pair.lower.id }} />
        </div>
      </div>
      <ol className={classes.reasons} aria-label={t("compare.reasons")}>
        {pair.reasons.map((reason, index) => (
          <li key={`${reason.type}:${reason.upper.start}:${reason.lower.start}:${reason.about}`}>
            <UnstyledButton
              className={classes.reason}
              aria-pressed={active === index + 1}
              title={`${reason.upper.quote} = ${reason.lower.quote}`}
              onClick={() => point(index + 1)}
            >
              <span className={classes.badge}>{index + 1}</span>
              {t(`compare.reason.${reason.type}`)}
              <span className={classes.about} lang="zh-CN">
                {reason.about || reason.upper.quote}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </div>
  )
}
