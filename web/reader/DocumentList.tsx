import { Table, TextInput } from "@mantine/core"
import { Link } from "wouter"
import { documentsSchema } from "../../src/api/contract.ts"
import { useAddress } from "../address/useAddress.ts"
import { paths } from "../data/client.ts"
import { useAnswer } from "../data/useAnswer.ts"
import { useWords } from "../i18n/index.ts"
import { SearchIcon } from "../ui/icons.tsx"
import { Failure, Loading, Message } from "../ui/State.tsx"
import classes from "./DocumentList.module.css"
import { found, LIST_ADDRESS } from "./documentFilter.ts"

/** What has been loaded; each row opens its text. */
export function DocumentList() {
  const { t } = useWords()
  const { data, answer, retry } = useAnswer(paths.documents, documentsSchema)
  const [state, change] = useAddress(LIST_ADDRESS)
  if (answer.status === "failed") return <Failure error={answer.error} retry={retry} />
  if (data === undefined) return <Loading what={t("loading.text")} />
  if (data.documents.length === 0) return <Message title={t("documents.none")} hint={t("documents.noneHint")} />
  const shown = found(data.documents, state.words)
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t("documents.title")}</h1>
        <span className={classes.quiet} role="status">
          {t("documents.total", { shown: shown.length, all: data.documents.length })}
        </span>
        <TextInput
          className={classes.find ?? ""}
          size="xs"
          type="search"
          leftSection={<SearchIcon size={14} />}
          placeholder={t("documents.find")}
          aria-label={t("documents.find")}
          value={state.words}
          onChange={({ currentTarget: { value } }) => change(() => ({ words: value }), { replace: true })}
        />
      </header>
      {shown.length === 0 && <Message title={t("documents.noneFound")} />}
      <Table highlightOnHover verticalSpacing={8} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("documents.plan")}</Table.Th>
            <Table.Th>{t("documents.level")}</Table.Th>
            <Table.Th>{t("documents.number")}</Table.Th>
            <Table.Th>{t("documents.date")}</Table.Th>
            <Table.Th className={classes.count}>{t("documents.count")}</Table.Th>
            <Table.Th>{t("documents.file")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ id, file, policy }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Link href={`/documents/${encodeURIComponent(id)}`}>{policy.title}</Link>
              </Table.Td>
              <Table.Td className={classes.level}>
                {t(policy.level === undefined ? "level.none" : `levelLong.${policy.level}`)}
              </Table.Td>
              <Table.Td className={classes.quiet}>{policy.docNumber}</Table.Td>
              <Table.Td className={classes.quiet}>{policy.date}</Table.Td>
              <Table.Td className={classes.count} data-unit={` ${t("documents.unit")}`}>
                {policy.measures}
              </Table.Td>
              <Table.Td className={`${classes.quiet} ${classes.file}`}>{file}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
