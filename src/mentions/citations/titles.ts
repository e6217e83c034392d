/** Titles are compared without white space, quotation marks and brackets of titles, in NFKC. */
export const plainTitle = (title: string): string => title.normalize("NFKC").replace(/[\s“”"‘’'《》〈〉<>]+/gu, "")

/**
 * What plans, laws and documents are called. Books, newspapers, programmes and works of art stand in 《》 too; they end
 * otherwise.
 */
const KINDS =
  "规划|纲要|计划|方案|意见|办法|条例|规定|规则|细则|章程|法|法典|宪法|通则|准则|守则|公约|协定|协议|议定书|宣言|决定|决议|命令|令|通知|通报|公告|公报|通告|批复|批示|答复|复函|函|报告|建议|请示|提案|议案|要点|清单|目录|名录|名单|指南|指引|指导|标准|规范|规程|导则|预案|制度|机制|措施|政策|举措|若干|行动|工程|倡议|框架|蓝图|路线图|白皮书|蓝皮书|大纲|指标|体系|解释|说明|实施|合同|协议书|备忘录|责任书|任务书|分工|安排|部署|要求|重点|条件|管理|目标|草案|图|表|手册"
const POLICY = new RegExp(
  `(?:${KINDS})[”"]?(?:[（(][^（）()]{1,40}[）)]){0,3}$|^(?:关于|中华人民共和国)|^[\u4e00-\u9fff]{4,12}20\\d\\d$`,
  "u",
)

/** Whether a title in 《》 is that of a plan, a law or another document of policy. */
export const isPolicyTitle = (title: string): boolean => POLICY.test(title.trim())
