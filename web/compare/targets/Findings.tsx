import { useWords } from "../../i18n/index.ts"
import { difference, type Finding, figure, type Indicator, numbersOf, percent } from "./figures.ts"
import classes from "./Targets.module.css"

/** How the lower plans' figures stand to the upper ones', and what regions promise together, in words. */
export function Findings({ indicator }: { readonly indicator: Indicator }) {
  const { t, language } = useWords()
  const numbers = numbersOf(indicator)
  const unitOf = (target: string): string => indicator.pledges.find((one) => one.target === target)?.unit ?? ""
  const say = ({ type, lower, amount = 0 }: Finding): string =>
    t(`compare.finding.${type}`, {
      amount: type === "share" ? percent(amount) : difference(amount, unitOf(lower), language),
    })
  return (
    <ul className={classes.findings}>
      {indicator.findings.map((finding) => (
        <li key={`${finding.upper}\n${finding.lower}`} data-type={finding.type}>
          <span className={classes.ends}>
            {t("compare.findingEnds", { lower: numbers.get(finding.lower), upper: numbers.get(finding.upper) })}
          </span>
          {say(finding)}
        </li>
      ))}
      {indicator.sums.map(({ upper, lower, total, promised }) => (
        <li key={`sum ${upper}`}>
          <span className={classes.ends}>{lower.map((target) => numbers.get(target)).join(" + ")}</span>
          {t("compare.sum", {
            total: figure(total, unitOf(upper), language),
            promised: figure(promised, unitOf(upper), language),
            share: percent(total / promised),
          })}
        </li>
      ))}
    </ul>
  )
}
