import { Link } from "wouter"
import type { ComparedMeasure } from "../../../src/api/contract/compare.ts"
import { placeOf } from "../../details/citation.ts"
import { useWords } from "../../i18n/index.ts"
import { Tag } from "../../ui/Tag.tsx"
import { type Change, fatesOf } from "./changes.ts"
import classes from "./Versions.module.css"

function Lines({ title, lines }: { readonly title: string; readonly lines: Change["roles"] }) {
  if (lines.added.length + lines.dropped.length === 0) return undefined
  return (
    <p className={classes.lines}>
      <span className={classes.quiet}>{title}</span>
      {lines.dropped.map((line) => (
        <del key={line}>{line}</del>
      ))}
      {lines.added.map((line) => (
        <ins key={line}>{line}</ins>
      ))}
    </p>
  )
}

interface ChangeItemProps {
  readonly change: Change
  readonly measures: ReadonlyMap<string, ComparedMeasure>
}

/** What became of one measure, with the words that came and went. */
export function ChangeItem({ change, measures }: ChangeItemProps) {
  const { t } = useWords()
  const { before, after, words, roles, targets } = change
  const place = (ref: Change["before"]) => {
    const measure = ref === undefined ? undefined : measures.get(ref.id)
    if (ref === undefined || measure === undefined) return undefined
    const { documentId, start, text, id, headings } = measure
    return (
      <Link
        key={id}
        href={placeOf({ document: documentId, start, end: start + text.length }, id)}
        title={t("action.inText")}
      >
        {[ref.path, headings.at(-1)].filter(Boolean).join(" ")}
      </Link>
    )
  }
  let at = 0
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        {fatesOf(change).map((fate) => (
          <Tag key={fate} strong={fate === "added" || fate === "dropped"}>
            {t(`compare.fate.${fate}`)}
          </Tag>
        ))}
        <h3 className={classes.title} lang="zh-CN">
          {before !== undefined && after !== undefined && before.title !== after.title ? (
            <>
              <del>{before.title}</del> <ins>{after.title}</ins>
            </>
          ) : (
            (after ?? before)?.title
          )}
        </h3>
      </div>
      <p className={classes.places} lang="zh-CN">
        {place(before)}
        {before !== undefined && after !== undefined && <span aria-hidden="true">→</span>}
        {place(after)}
      </p>
      {words.length > 0 && (
        <p className={classes.words} lang="zh-CN">
          {words.map(({ type, text }) => {
            at += text.length + 1
            if (type === "same") return <span key={at}>{text}</span>
            return type === "added" ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>
          })}
        </p>
      )}
      <Lines title={t("compare.roles")} lines={roles} />
      <Lines title={t("compare.tab.targets")} lines={targets} />
    </li>
  )
}
