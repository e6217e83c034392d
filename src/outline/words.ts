import { UnitSet, WHITE_SPACE } from "../model/unit-set.ts"

/** Nouns that a title of a policy document ends with. */
const GENRES =
  "通知|意见|方案|计划|规划|纲要|办法|条例|规定|要点|清单|报告|决定|决议|批复|复函|答复|函|细则|措施|公告|通告|公报|目录|指南|指引|预案|规则|章程|制度|行动|政策|举措|标准|安排|分工|分工表|责任表|任务表|任务书|路线图|若干"

const TITLE_END = new RegExp(`(?:${GENRES})[”"》]?(?:[（(][^（）()]{1,40}[）)]){0,2}$`, "u")

/** Whether a line can be the last one of a title: …实施方案(2024—2027年). */
export const endsTitle = (line: string): boolean => TITLE_END.test(line)

const FIELD =
  /^(?:索\s*引\s*号|主题分类|主\s*题\s*词|发文机关|发文机构|发布机构|发布单位|制发机关|公开主体|成文日期|发文日期|标\s*题|名\s*称|发文字号|文\s*号|文件编号|发布日期|发布时间|公开日期|生成日期|生效日期|失效日期|有效性|信息来源|信息分类|信息类别|分\s*类|公文种类|信息名称|文件名称|体\s*裁|服务对象|关\s*键\s*词|内容概述|废止日期|公开方式|公开时限|组配分类|体裁分类|效力状态|统一编号|来\s*源|时\s*间|日\s*期|作\s*者|编\s*辑|责任编辑|浏览|字\s*号|字\s*体|访问量|阅读|分享)\s*[:：]/u

/** Whether a line names a field of the page's metadata, with or without the value. */
export const isField = (line: string): boolean => FIELD.test(line)

const FURNITURE =
  /责任编辑|扫一扫|二维码|打印|关闭(?:窗口|本页)?$|^分享|^收藏|(?:相关|关联)(?:报道|附件|链接|文章|解读|阅读|文件)|文件下载|解读链接|附件下载|版权|Copyright|主办单位|承办单位|ICP备|公网安备|网站地图|网站标识码|上一篇|下一篇|返回顶部|技术支持|联系(?:我们|电话)|当前位置|首页|您的位置|【字(?:体|号)|无障碍|浏览次数/iu

/** What the last lines of a government's page say, however long they are. */
const FOOTER = /ICP备|公网安备|网站标识码|版权所有/u

export const isFooter = (line: string): boolean => line.length <= 400 && FOOTER.test(line)

/** Whether a line belongs to the web page and not to the document. */
export const isFurniture = (line: string): boolean => isField(line) || FURNITURE.test(line)

const REMARK = /^[（(][^（）()]{2,40}[）)]$/u

const DUTIES =
  /^[（(【〔[［]?[^:：（(）)]{0,6}(?:牵头|主责|责任|协办|配合|参与|分工|时限)(?:单位|部门)?[:：]|^[（(【〔[［].*(?:负责|牵头|配合|参与|落实)[。]?[）)】〕\]］]$/u

/** Whether a line is a clause of duties: 责任单位:…, or (…按职责分工负责). */
export const isDutyLine = (line: string): boolean => line.length <= 400 && DUTIES.test(line)

/** (此件公开发布) and the like. */
export const isRemark = (line: string): boolean => REMARK.test(line) && !isDutyLine(line)

const ADDRESSEES =
  /(?:政府|委|部门|单位|机构|厅|局|办|公司|院校|高校|学校|企业|各市|各县|各区|代表|管委会|[）)]|：)[：:]$/u

/** Whether a line addresses those to whom the document goes: 各省、自治区、直辖市人民政府: */
export const isAddress = (line: string): boolean =>
  line.length <= 300 && ADDRESSEES.test(line) && !isField(line) && !/[。；;]/u.test(line)

const QUOTES = "“”\"‘’'《》〈〉<>「」"
/** What is left out where titles are compared: white space, marks of titles and of quotation. */
export const LEFT_OUT = WHITE_SPACE.with(new UnitSet(QUOTES))
const LEFT_OUT_RUNS = new RegExp(`[\\s${QUOTES}]+`, "gu")

/** A title or a line in the form in which two of them are compared. */
export const plain = (words: string): string => words.normalize("NFKC").replace(LEFT_OUT_RUNS, "")
