import { Link } from "wouter"
import { placeOf } from "../../details/citation.ts"
import { useWords } from "../../i18n/index.ts"
import { LevelMark } from "../../ui/LevelMark.tsx"
import { figure, type Indicator, type Pledge, percent, pledged } from "./figures.ts"
import classes from "./Targets.module.css"

const OPS = [">=", "<=", "~", "stretch"] as const

/** What each plan promises of one indicator, in figures. */
export function PledgeTable({
  indicator,
  levels,
}: {
  readonly indicator: Indicator
  readonly levels: ReadonlyMap<string, string>
}) {
  const { t, language } = useWords()
  const opOf = ({ op }: Pledge): string => {
    const known = OPS.find((one) => one === op)
    return known === undefined ? "" : t(`op.${known}`)
  }
  const yearOf = ({ year, every }: Pledge): string =>
    [year, every === "year" ? t("compare.everyYear") : every].filter(Boolean).join(" ")
  return (
    <table className={classes.pledges}>
      <thead>
        <tr>
          <th scope="col">{t("documents.plan")}</th>
          <th scope="col" className={classes.figure}>
            {t("details.value")}
          </th>
          <th scope="col">{t("details.year")}</th>
          <th scope="col" className={classes.figure}>
            {t("details.baseline")}
          </th>
          <th scope="col" className={classes.figure}>
            {t("compare.growth")}
          </th>
        </tr>
      </thead>
      <tbody>
        {indicator.pledges.map((pledge, index) => (
          <tr key={pledge.target}>
            <td lang="zh-CN">
              <span className={classes.plan}>
                <span className={classes.number}>{index + 1}</span>
                <LevelMark level={levels.get(pledge.policy) ?? ""} />
                <span>
                  {pledge.source === undefined ? (
                    pledge.written
                  ) : (
                    <Link href={placeOf(pledge.source, pledge.measure)} title={pledge.source.quote}>
                      {pledge.written}
                    </Link>
                  )}
                  <span className={classes.policy} title={pledge.policyTitle}>
                    {pledge.policyTitle}
                    {pledge.scope !== undefined && ` · ${pledge.scope}`}
                  </span>
                </span>
              </span>
            </td>
            <td className={classes.figure}>
              {opOf(pledge)} {pledged(pledge, language)}
            </td>
            <td className={classes.year}>{yearOf(pledge)}</td>
            <td className={classes.figure}>
              {pledge.baseline !== undefined && (
                <>
                  {figure(pledge.baseline.value, pledge.unit, language)}
                  <span className={classes.baseYear}>{pledge.baseline.year}</span>
                </>
              )}
            </td>
            <td className={classes.figure}>{pledge.growth !== undefined && percent(pledge.growth)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
