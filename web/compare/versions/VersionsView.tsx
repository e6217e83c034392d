import { Select } from "@mantine/core"
import { type Plan, versionsSchema } from "../../../src/api/contract/compare.ts"
import { useAnswer } from "../../data/useAnswer.ts"
import { useWords } from "../../i18n/index.ts"
import { Chip } from "../../ui/Chip.tsx"
import { Loading, Message } from "../../ui/State.tsx"
import { type CompareState, without } from "../address.ts"
import { comparePaths } from "../data.ts"
import { toldApart } from "../sides.ts"
import { Trouble } from "../Trouble.tsx"
import type { UpdateCompare } from "../useCompare.ts"
import { ChangeItem } from "./ChangeItem.tsx"
import { versionPairs } from "./candidates.ts"
import { FATES, fatesOf } from "./changes.ts"
import classes from "./Versions.module.css"

interface VersionsViewProps {
  readonly plans: readonly Plan[]
  readonly state: CompareState
  readonly update: UpdateCompare
}

/** Two versions of one plan: what was added, dropped, moved and reworded. */
export function VersionsView({ plans, state, update }: VersionsViewProps) {
  const { t } = useWords()
  const [first] = versionPairs(plans)
  const older = state.older ?? (state.newer === undefined ? first?.[0].id : undefined)
  const newer = state.newer ?? (state.older === undefined ? first?.[1].id : undefined)
  const options = toldApart(plans).map(({ id, title }) => ({ value: id, label: title }))
  const pick = (field: "older" | "newer", value: string | undefined) => (
    <Select
      size="xs"
      className={classes.select ?? ""}
      label={t(`compare.${field}`)}
      data={options}
      value={value ?? null}
      searchable
      allowDeselect={false}
      comboboxProps={{ width: 460, position: "bottom-start" }}
      onChange={(chosen) =>
        chosen !== null &&
        update(
          (now) => ({
            ...now,
            ...(older !== undefined && { older }),
            ...(newer !== undefined && { newer }),
            [field]: chosen,
          }),
          t("compare.tab.versions"),
        )
      }
    />
  )
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        {pick("older", older)}
        {pick("newer", newer)}
      </div>
      {older === undefined || newer === undefined ? (
        <Message title={t("compare.noVersions")} hint={t("compare.noVersionsHint")} />
      ) : (
        <Changes older={older} newer={newer} state={state} update={update} />
      )}
    </div>
  )
}

interface ChangesProps extends Omit<VersionsViewProps, "plans"> {
  readonly older: string
  readonly newer: string
}

function Changes({ older, newer, state, update }: ChangesProps) {
  const { t } = useWords()
  const { data, answer, retry } = useAnswer(comparePaths.versions(older, newer), versionsSchema, true)
  if (answer.status === "failed")
    return <Trouble error={answer.error} retry={retry} names={[older, newer]} instead={() => undefined} />
  if (data === undefined) return <Loading what={t("compare.loading")} />
  const measures = new Map([...data.measures.older, ...data.measures.newer].map((one) => [one.id, one]))
  const shown = data.changes.filter((change) => {
    const fates: readonly string[] = fatesOf(change)
    return state.change === undefined ? !fates.includes("unchanged") : fates.includes(state.change)
  })
  return (
    <>
      <div className={classes.fates}>
        {FATES.map((fate) => (
          <Chip
            key={fate}
            on={state.change === fate}
            count={data.changes.filter((change) => fatesOf(change).includes(fate)).length}
            toggle={() =>
              update(
                (now) => ({ ...without(now, "change"), ...(now.change !== fate && { change: fate }) }),
                t("filter.title"),
              )
            }
          >
            {t(`compare.fate.${fate}`)}
          </Chip>
        ))}
      </div>
      {shown.length === 0 ? (
        <Message title={t("compare.noChanges")} />
      ) : (
        <ul className={classes.list}>
          {shown.map((change) => (
            <ChangeItem key={`${change.before?.id}\n${change.after?.id}`} change={change} measures={measures} />
          ))}
        </ul>
      )}
    </>
  )
}
