import { Link } from "wouter"
import { useWords } from "../i18n/index.ts"
import { Message } from "../ui/State.tsx"

/** An address that no page answers. */
export function NotFound() {
  const { t } = useWords()
  return (
    <Message title={t("page.notFound")}>
      <Link href="/">{t("page.home")}</Link>
    </Message>
  )
}
