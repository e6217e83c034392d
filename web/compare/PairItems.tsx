import { UnstyledButton } from "@mantine/core"
import type { Plan } from "../../src/api/contract/compare.ts"
import { LevelMark } from "../ui/LevelMark.tsx"
import classes from "./CellPairs.module.css"
import { KindMark, Score, VerdictMark } from "./Kind.tsx"
import type { KnownPair } from "./pairs.ts"

interface PairItemsProps {
  readonly pairs: readonly KnownPair[]
  readonly plans: ReadonlyMap<string, Plan>
  readonly isChosen?: (pair: KnownPair) => boolean
  readonly choose: (pair: KnownPair) => void
}

/** Pairs in a narrow column, each to be opened. */
export function PairItems({ pairs, plans, isChosen = () => false, choose }: PairItemsProps) {
  const several = ({ policy }: KnownPair["upper"]): boolean =>
    [...plans.values()].filter(({ level }) => level === plans.get(policy)?.level).length > 1
  return (
    <ol className={classes.list}>
      {pairs.map((pair) => (
        <li key={`${pair.upper.id}\n${pair.lower.id}`}>
          <UnstyledButton
            className={classes.item}
            aria-current={isChosen(pair) ? "true" : undefined}
            onClick={() => choose(pair)}
          >
            <span className={classes.facts}>
              <KindMark kind={pair.kind} />
              <Score score={pair.score} />
              {pair.decision !== undefined && <VerdictMark verdict={pair.decision.verdict} />}
              <span className={classes.rank}>{pair.rank}</span>
            </span>
            {[pair.upper, pair.lower].map((measure) => (
              <span key={measure.id} className={classes.measure} lang="zh-CN">
                <LevelMark level={plans.get(measure.policy)?.level ?? ""} />
                <span>
                  {measure.title}
                  {several(measure) && <span className={classes.plan}>{plans.get(measure.policy)?.title}</span>}
                </span>
              </span>
            ))}
          </UnstyledButton>
        </li>
      ))}
    </ol>
  )
}
