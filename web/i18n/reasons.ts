import type { Reason } from "../../src/cypher/index.ts"
import type { Language } from "./index.ts"

/**
 * Why a query is not answered, in Chinese: what happened and, where there is one, the cure. `{{name}}` stands for a value
 * of the reason; what Neo4j or the evaluator says in its own words stays as it is.
 */
export const REASONS_ZH: Readonly<Partial<Record<Reason, readonly [what: string, cure?: string]>>> = {
  "text/empty": ["查询为空", "写一条查询，例如 MATCH (n) RETURN count(n)。"],
  "text/length": ["查询超过 {{limit}} 个字符", "长文本和长列表请作为参数传入。"],
  "text/nesting": ["查询嵌套超过 {{limit}} 层", "减少嵌套。"],
  "text/too-much": ["查询过长或嵌套过深，无法运行", "拆成几条，或把列表作为参数传入。"],
  "text/parts": ["查询的组成部分超过 {{limit}} 个", "拆成几条，或把列表作为参数传入。"],
  "text/chain": ["连续的运算符超过 {{limit}} 个", "把列表作为参数传入并用 IN，或用 reduce()。"],
  "text/statements": ["一次只能运行一条查询", "逐条运行。"],
  "text/surrogate": ["含有残缺的字符（{{code}}）", "重新输入或粘贴该字符。"],
  "syntax/unexpected": ["此处不能写“{{found}}”", "可以写：{{expected}}"],
  "syntax/end": ["查询没有写完", "后面可以写：{{expected}}"],
  "syntax/character": ["字符“{{character}}”在此处无意义", "删去，或放进引号。"],
  "syntax/full-width": ["“{{character}}”是全角或相似字符", "改写为 {{instead}}"],
  "syntax/unclosed-string": ["字符串没有结束", "在末尾加 {{quote}}"],
  "syntax/unclosed-name": ["反引号中的名称没有结束", "在末尾加 `"],
  "syntax/unclosed-comment": ["注释没有结束", "在末尾加 */"],
  "syntax/unicode": ["“{{escape}}”不是四位十六进制的字符编码", "反斜杠写作 \\\\"],
  "syntax/number": ["数字“{{number}}”写法有误或超出范围", "检查位数和写法。"],
  "syntax/conclusion": ["查询不能以 {{clause}} 结束", "在后面加 RETURN。"],
  "syntax/after-return": ["{{clause}} 只能放在查询末尾", "移到末尾，或改用 WITH。"],
  "syntax/not-equal": ["没有运算符 !=", "改写为 <>"],
  "syntax/version": ["只支持 Cypher 5，不支持 {{version}}", "去掉版本说明，或写 CYPHER 5。"],
  "syntax/other": ["语法有误：{{detail}}", "改正标出之处。"],
  "name/variable": ["变量 {{name}} 没有定义", "先在 MATCH、WITH 或 UNWIND 中定义它。"],
  "name/declared": ["变量 {{name}} 已经定义", "换一个变量名。"],
  "name/function": ["没有函数 {{name}}()", "检查拼写，或按 Ctrl 空格从补全中选取。"],
  "name/procedure": ["没有过程 {{name}}", "检查拼写，或按 Ctrl 空格从补全中选取。"],
  "name/output": ["过程没有输出列 {{name}}", "检查 YIELD 中的列名。"],
  "name/index": ["没有索引 {{name}}", "检查索引名。"],
  "name/hint": ["提示（USING）所指的 {{label}} 不在 MATCH 中", "改为 MATCH 中的节点类型，或删去提示。"],
  "name/label": ["没有节点类型 {{name}}", "检查拼写，或按 Ctrl 空格从补全中选取。"],
  "name/type": ["没有关系类型 {{name}}", "检查拼写，或按 Ctrl 空格从补全中选取。"],
  "name/property": ["没有属性 {{name}}", "检查拼写，或按 Ctrl 空格从补全中选取。"],
  "parameter/missing": ["缺少参数 {{name}}", "在参数栏填写。"],
  "parameter/nesting": ["参数 {{name}} 嵌套超过 {{limit}} 层", "减少嵌套。"],
  "arguments/few": ["函数 {{name}}() 的参数太少", "写法：{{signature}}"],
  "arguments/many": ["函数 {{name}}() 的参数太多", "写法：{{signature}}"],
  "arguments/procedure": ["过程 {{name}} 要有 {{count}} 个参数", "补足或删去参数。"],
  "type/mismatch": ["类型不符：应为 {{expected}}，实为 {{actual}}", "改正这个值，或先转换类型。"],
  "value/zero": ["除数为零", "排除为零的值。"],
  "value/overflow": ["整数超出 64 位", "需要小数时用 toFloat()。"],
  "value/other": ["值不合要求：{{detail}}", "改正查询或参数。"],
  "limit/time": ["查询超过 {{limit}} 毫秒，已终止", "缩小查询范围，或减少行数。"],
  "limit/memory": ["查询占用内存超过 {{limit}} MB，已终止", "缩小查询范围，或减少行数。"],
  "limit/answer": ["结果超过 {{limit}} MB", "减少返回的列，或减少行数。"],
  "limit/value": ["查询中的一个值过大", "缩小查询范围。"],
  "limit/server-memory": ["查询超出服务器的内存", "缩小查询范围。"],
  "limit/ended": ["查询到 {{limit}} 毫秒仍未停止，已强行终止", "缩小查询范围。"],
  "limit/waiting": ["正在运行或等候的查询过多（{{count}}）", "稍后再试。"],
  "limit/cancelled": ["查询已取消", "再次运行。"],
  "limit/regex": ["文本过长，不能用正则表达式匹配", "改用 CONTAINS，或缩短文本。"],
  "refused/clause": ["不能使用 {{clause}}：这里只运行只读查询", "删去这一句。"],
  "refused/regex": ["不支持正则表达式“{{pattern}}”", "不要使用 {{part}}。"],
  "refused/function": ["函数 {{name}}() 不在允许之列", "改用 Cypher 自带的只读函数，或请管理员允许。"],
  "refused/procedure": ["过程 {{name}} 不在允许之列", "改用 db.labels() 等只读过程。"],
  "refused/beyond": ["查询超出了读取图谱的范围（{{what}}）", "这里只读取图谱。"],
  "refused/large": ["表达式过大：{{why}}", "减小范围，或缩短列表。"],
  "refused/unknown": ["无法判断查询的规模：{{why}}", "用 Cypher 5 的只读子句改写。"],
  "refused/other": ["这里不支持：{{detail}}", "换一种写法，或连接 Neo4j（设置 NEO4J_URI）。"],
  "server/other": ["Neo4j 返回：{{detail}}", "改正查询或参数。"],
}

/** A failure of a query: in English, and why exactly where that is known. */
export interface QueryFailure {
  readonly message: string
  readonly hint?: string | undefined
  readonly reason?: string | undefined
  readonly values?: Readonly<Record<string, string | number>> | undefined
  /** Names that may be meant, nearest first. */
  readonly nearest: readonly string[]
}

/** What happened, and what to do. */
export interface Words {
  readonly what: string
  readonly cure: string
}

/** What the parser waits for, beside words and signs of the language. */
const EXPECTED: Readonly<Record<string, string>> = {
  "a variable": "变量名",
  "a name": "名称",
  "a procedure": "过程名",
  "a column": "列名",
  "a property": "属性名",
  "a key": "键名",
  "a label or type": "类型名",
  "a number": "数字",
  "a type": "类型",
  "an expression": "表达式",
  "something else": "别的内容",
}

const chinese = (value: string | number): string =>
  String(value)
    .split(", ")
    .map((word) => EXPECTED[word] ?? word)
    .join("、")

const filled = (template: string, values: NonNullable<QueryFailure["values"]>): string =>
  template.replace(/\{\{(\w+)\}\}/gu, (_all, name: string) =>
    name === "expected" ? chinese(values[name] ?? "") : String(values[name] ?? ""),
  )

function inChinese({ reason, values = {}, nearest }: QueryFailure): Words | undefined {
  const known = REASONS_ZH[reason as Reason]
  if (known === undefined) return undefined
  const [what, cure = ""] = known
  const meant = nearest.length === 0 ? undefined : `是否指 ${nearest.join("、")}？`
  return { what: filled(what, values), cure: meant ?? filled(cure, values) }
}

/** Why a query is not answered and what to do; in English for a reason that this page does not know. */
export function failureWords(failure: QueryFailure, language: Language): Words {
  const own = language === "zh" ? inChinese(failure) : undefined
  return own ?? { what: failure.message, cure: failure.hint ?? "" }
}
