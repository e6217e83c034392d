import { UnstyledButton } from "@mantine/core"
import { forget } from "../data/useAnswer.ts"
import { useStale } from "../data/useStale.ts"
import { useWords } from "../i18n/index.ts"

/** Says that the server has newer data, and loads them when asked. */
export function StaleNotice({
  version,
  className,
}: {
  readonly version: string
  readonly className?: string | undefined
}) {
  const { t } = useWords()
  if (!useStale(version)) return null
  return (
    <UnstyledButton className={className} onClick={forget}>
      {t("status.changed")} · {t("status.reload")}
    </UnstyledButton>
  )
}
