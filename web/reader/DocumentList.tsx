import { Table } from "@mantine/core"
import { Link } from "wouter"
import { documentsSchema } from "../../src/api/contract.ts"
import { paths } from "../data/client.ts"
import { useAnswer } from "../data/useAnswer.ts"
import { useWords } from "../i18n/index.ts"
import { Failure, Loading, Message } from "../ui/State.tsx"
import classes from "./DocumentList.module.css"

/** What has been loaded; each row opens its text. */
export function DocumentList() {
  const { t } = useWords()
  const { data, answer, retry } = useAnswer(paths.documents, documentsSchema)
  if (answer.status === "failed") return <Failure error={answer.error} retry={retry} />
  if (data === undefined) return <Loading what={t("loading.text")} />
  if (data.documents.length === 0) return <Message title={t("documents.none")} hint={t("documents.noneHint")} />
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t("documents.title")}</h1>
      <Table highlightOnHover verticalSpacing={8} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("documents.plan")}</Table.Th>
            <Table.Th>{t("documents.level")}</Table.Th>
            <Table.Th>{t("documents.number")}</Table.Th>
            <Table.Th>{t("documents.date")}</Table.Th>
            <Table.Th ta="right">{t("documents.count")}</Table.Th>
            <Table.Th>{t("documents.file")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.documents.map(({ id, file, policy }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Link href={`/documents/${encodeURIComponent(id)}`}>{policy.title}</Link>
              </Table.Td>
              <Table.Td>{t(policy.level === undefined ? "level.none" : `levelLong.${policy.level}`)}</Table.Td>
              <Table.Td className={classes.quiet}>{policy.docNumber}</Table.Td>
              <Table.Td className={classes.quiet}>{policy.date}</Table.Td>
              <Table.Td ta="right">{policy.measures}</Table.Td>
              <Table.Td className={classes.quiet}>{file}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
