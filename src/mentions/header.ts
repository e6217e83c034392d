import type { Issue, Staged } from "../model/issue.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { HeaderMention } from "../model/mention.ts"
import type { Outline } from "../model/outline.ts"
import { type Head, headOf } from "./header/head.ts"
import { issuedDate, publishedDate } from "./header/issued.ts"
import { issuersOf } from "./header/issuers.ts"
import { docNumber } from "./header/number.ts"
import { periodOf } from "./header/period.ts"
import { fullName, levelOf, regionOf } from "./header/region.ts"
import { titleOf } from "./header/title.ts"
import { validityOf } from "./header/validity.ts"

/** Title, number, issuers, dates, level and region of the policy that a document states. */
export function header(text: string, outline: Outline, lexicon: Lexicon): Staged<HeaderMention> {
  const head = headOf(text, outline)
  const title = titleOf(head)
  const number = docNumber(head)
  const named = issuersOf(head, number)
  const region = regionOf(head, title, named, lexicon)
  const issuers = named.map(({ value, at }) => ({ value: fullName(value, region?.value, lexicon), at }))
  const issued = issuedDate(head)
  const published = publishedDate(head)
  const value: HeaderMention = {
    title,
    docNumber: number,
    issuers,
    issuedDate: issued,
    publishedDate: published,
    ...validityOf(head, issued),
    ...periodOf(head, title, issued ?? published),
    level: levelOf(region?.value, title.value, named),
    region: region && { value: region.value.code, at: region.at },
    fullText: isFullText(head),
  }
  return { value, issues: doubts(value) }
}

const SHORTENED = /(?:^|(?<=工作报告))[（(](?:本文)?(?:有删减|有删节|略有删节|节选|节录|摘要|摘编|此件有删减)[）)]$/u

/** A report about a plan, a notice without it and a shortened text are not the plan's full text. */
const isFullText = ({ outline, lines, foot }: Head): boolean =>
  (outline.genre === "plan" || outline.genre === "work-report") &&
  ![...lines, ...foot].some(({ words }) => SHORTENED.test(words))

/** What a policy document should say of itself and this one does not. */
function doubts({ title, issuers }: HeaderMention): Issue[] {
  const issues: Issue[] = []
  if (title.value === "")
    issues.push({
      rule: "header/no-title",
      severity: "warning",
      message: "no title found",
      at: title.at,
      expected: "a line such as …实施方案",
    })
  if (issuers.length === 0)
    issues.push({
      rule: "header/no-issuer",
      severity: "warning",
      message: "no issuing agency found",
      at: title.at,
      expected: "a signature, 发文机关, or an agency before 关于",
    })
  return issues
}
