import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { measures } from "../../src/mentions/measures.ts"
import { roles } from "../../src/mentions/roles.ts"
import { LEXICON_FILES, type Lexicon } from "../../src/model/lexicon/index.ts"
import type { HeaderMention } from "../../src/model/mention.ts"
import { outline } from "../../src/outline/index.ts"

const file = (name: "regions" | "agencies") =>
  LEXICON_FILES[name].parse(JSON.parse(readFileSync(`seeds/lexicon/${name}.json`, "utf8")))
const lexicon = { regions: file("regions"), agencies: file("agencies") } as Lexicon

const TITLE = "关于做好有关工作的实施方案\n"

/** The duties of a plan of the region (a code; none for a national one); `body` is what stands below its title. */
function read(body: string, region?: string) {
  const text = TITLE + body
  const tree = outline(text).value
  const leaves = measures(text, tree).value
  const header = {
    title: { value: "", at: { start: 0, end: 0 } },
    issuers: [],
    level: region === undefined ? "national" : "province",
    fullText: true,
    ...(region !== undefined && { region: { value: region, at: { start: 0, end: 0 } } }),
  } satisfies HeaderMention
  return { text, leaves, ...roles({ text, outline: tree, header, measures: leaves, lexicon }) }
}

/** One measure's duties in a line: leads before |, supports behind, with mode and roles. */
function said(text: string, region?: string): Record<string, string> {
  const { leaves, value } = read(text, region)
  const one = (index: number): string => {
    const own = value.filter(({ measure }) => measure === index)
    const leads = own.filter(({ kind }) => kind === "lead")
    const modes = [...new Set(leads.map(({ mode }) => mode))].join("+")
    const supports = own.filter(({ kind }) => kind === "support")
    return [
      ...(leads.length > 0 ? [`${modes}: ${leads.map(({ mention }) => mention).join(" ")}`] : []),
      ...supports.map(({ role, mention }) => `${role} ${mention}`),
    ].join("; ")
  }
  return Object.fromEntries(leaves.map(({ title }, index) => [title, one(index)]))
}

/** A plan with one measure that ends with the clause. */
const clause = (words: string, region = "340000"): string | undefined =>
  said(`一、重点任务\n(一)建设平台。布局一批公共平台。${words}\n(二)引进人才。办好引才活动。\n`, region).建设平台

test("any number of duties is read", () => {
  const body = `一、重点任务\n(一)建设平台。布局一批公共平台。\n${"省科技厅负责。\n".repeat(200_000)}(二)引进人才。办好引才活动。\n`
  expect(read(body, "340000").value.map(({ mention }) => mention)).toContain("省科技厅")
})

describe("labels", () => {
  test.each([
    ["(牵头单位:省科技厅)", "sole: 省科技厅"],
    ["(牵头单位:省科技厅、省财政厅)", "sole: 省科技厅 省财政厅"],
    ["(牵头单位:省科技厅;责任单位:省教育厅、省财政厅)", "sole: 省科技厅; 责任 省教育厅; 责任 省财政厅"],
    [
      "（牵头单位：省科技厅，配合单位：省教育厅、省卫生健康委，各设区的市）",
      "sole: 省科技厅; 配合 省教育厅; 配合 省卫生健康委; 配合 各设区的市",
    ],
    ["(牵头单位 省科技厅 配合单位 省财政厅、省教育厅)", "sole: 省科技厅; 配合 省财政厅; 配合 省教育厅"],
    ["(责任单位为省科技厅、省财政厅)", "joint: 省科技厅 省财政厅"],
    ["\n部门分工：省科技厅牵头，省教育厅、财政厅配合。", "sole: 省科技厅; 配合 省教育厅; 配合 财政厅"],
    ["\n分管省领导:王小山、李大河\n责任分工:省科技厅牵头,省教育厅等配合。", "sole: 省科技厅; 配合 省教育厅"],
    ["\n牵头领导：王小山\n职责分工：省科技厅、省财政厅。", "joint: 省科技厅 省财政厅"],
    ["牵头单位为省科技厅，配合单位为省财政厅、省教育厅。", "sole: 省科技厅; 配合 省财政厅; 配合 省教育厅"],
    ["\n责任单位　省科技厅 省财政厅", "joint: 省科技厅 省财政厅"],
    ["\n牵头单位 省科技厅\n参与部门 省教育厅\n", "sole: 省科技厅; 参与 省教育厅"],
    ["(省国资委,安徽移动、中国铁塔安徽分公司)", "joint: 省国资委 安徽移动 中国铁塔安徽分公司"],
    ["(责任单位:省科技厅、省教育厅、各高校院所)", "joint: 省科技厅 省教育厅 各高校院所"],
    ["【责任单位:省科技厅、省教育厅】", "joint: 省科技厅 省教育厅"],
    ["[责任单位:省科技厅]", "sole: 省科技厅"],
    ["［责任单位：省科技厅、省教育厅］", "joint: 省科技厅 省教育厅"],
    [
      "［省科技厅牵头，省财政厅、各县（市、区）人民政府配合］",
      "sole: 省科技厅; 配合 省财政厅; 配合 各县（市、区）人民政府",
    ],
    ["(牵头部门:省科技厅 责任部门:省财政厅 配合部门:省税务局)", "sole: 省科技厅; 责任 省财政厅; 配合 省税务局"],
    [
      "(主要责任单位:省数据局;协同配合单位:省通信管理局、省电力公司)",
      "sole: 省数据局; 配合 省通信管理局; 配合 省电力公司",
    ],
    ["(责任单位:省商务厅,各市人民政府)", "joint: 省商务厅 各市人民政府"],
    ["(省级责任单位:省商务厅;市级责任单位:各市商务局)", "joint: 省商务厅 各市商务局"],
    [
      "(牵头单位:省科技厅;参与单位:紫金山实验室、中国声谷有限公司)",
      "sole: 省科技厅; 参与 紫金山实验室; 参与 中国声谷有限公司",
    ],
    ["(责任单位:省科技厅牵头,省财政厅配合)", "sole: 省科技厅; 配合 省财政厅"],
    ["(责任单位:省科技厅等)", "sole: 省科技厅"],
    ["(配合单位:无;牵头单位:省科技厅)", "sole: 省科技厅"],
    ["(责任单位(列第一位的为牵头单位):省科技厅、省财政厅)", "sole: 省科技厅; 责任 省财政厅"],
    ["(责任单位:★省科技厅、省财政厅)", "sole: 省科技厅; 责任 省财政厅"],
    ["(责任单位:省财政厅、省科技厅☆)", "sole: 省科技厅; 责任 省财政厅"],
    ["责任单位:省科技厅、省财政厅。", "joint: 省科技厅 省财政厅"],
  ])("%s", (words, expected) => expect(clause(words)).toBe(expected))

  test.each([
    ["(责任单位:省商务厅(牵头)、省教育厅)", "sole: 省商务厅; 责任 省教育厅"],
    ["(省商务厅（主责）、省教育厅负责)", "sole: 省商务厅; 责任 省教育厅"],
    ["(省级相关部门、各市（区）人民政府)", "joint: 省级相关部门 各市（区）人民政府"],
    ["(各市、县)", ""],
  ])("%s", (words, expected) => expect(clause(words)).toBe(expected))

  test("a deadline beside the labels is kept with each duty", () => {
    const text = "一、任务\n(一)建设平台。布局平台。(牵头单位:省科技厅;完成时限:2026年6月底前)\n"
    expect(read(text, "340000").value).toMatchObject([{ mention: "省科技厅", deadline: "2026年6月底前" }])
  })
})

test("a deadline among the predicates is kept as well", () => {
  const text = "一、任务\n(一)建设平台。布局平台。(省科技厅牵头,省财政厅配合,2026年底前完成)\n"
  expect(read(text, "340000").value.map(({ deadline }) => deadline)).toEqual(["2026年底前完成", "2026年底前完成"])
})

describe("lists and predicates", () => {
  test.each([
    ["(省科技厅牵头,省教育厅、省财政厅配合)", "sole: 省科技厅; 配合 省教育厅; 配合 省财政厅"],
    ["(省科技厅牵头，省教育厅参与)", "sole: 省科技厅; 参与 省教育厅"],
    ["(省科技厅牵头负责)", "sole: 省科技厅"],
    ["(省科技厅、省财政厅牵头,省教育厅等按职责分工负责)", "sole: 省科技厅 省财政厅; 责任 省教育厅"],
    ["(省科技厅负责)", "sole: 省科技厅"],
    ["(省科技厅、省财政厅按职责分工负责,各市人民政府负责落实)", "joint: 省科技厅 省财政厅; 责任 各市人民政府"],
    ["(各市人民政府负责落实)", "sole: 各市人民政府"],
    ["(省科技厅、省财政厅按职责分工负责落实)", "joint: 省科技厅 省财政厅"],
    ["(省科技厅牵头,2025年6月底前完成)", "sole: 省科技厅"],
    ["(按职责分工由省科技厅、省财政厅负责)", "joint: 省科技厅 省财政厅"],
    ["(省科技厅指导协调,省财政厅实施)", "sole: 省财政厅; 指导 省科技厅"],
    ["(省科技厅负责政策制定,省财政厅负责资金保障)", "joint: 省科技厅 省财政厅"],
    ["(省发展改革委会同省级有关部门,各市(州)政府负责)", "sole: 省发展改革委; 配合 省级有关部门; 配合 各市(州)政府"],
    ["(省科技厅、省财政厅负责)", "joint: 省科技厅 省财政厅"],
    ["(省科技厅、省财政厅按职责分工负责)", "joint: 省科技厅 省财政厅"],
    ["(省科技厅、省财政厅等按照职责分工分别负责)。", "joint: 省科技厅 省财政厅"],
    ["（省科技厅和省财政厅按职责负责）", "joint: 省科技厅 省财政厅"],
    ["(省科技厅、省财政厅,各市人民政府按职责分工负责)", "joint: 省科技厅 省财政厅 各市人民政府"],
    ["(省科技厅、省财政厅等和各市人民政府负责)", "joint: 省科技厅 省财政厅 各市人民政府"],
    [
      "(省科技厅、省数字安徽建设领导小组各成员单位，各市人民政府)",
      "joint: 省科技厅 省数字安徽建设领导小组各成员单位 各市人民政府",
    ],
    ["(省数字安徽建设领导小组各成员单位，各市人民政府)", "joint: 省数字安徽建设领导小组各成员单位 各市人民政府"],
    ["(省科技厅会同有关部门负责)", "sole: 省科技厅; 配合 有关部门"],
    ["(省科技厅牵头,会同省财政厅、省教育厅负责)", "sole: 省科技厅; 配合 省财政厅; 配合 省教育厅"],
    ["(省科技厅会同省财政厅、省教育厅组织实施)", "sole: 省科技厅; 配合 省财政厅; 配合 省教育厅"],
    ["(省科技厅指导,各试点城市政府负责落实)", "sole: 各试点城市政府; 指导 省科技厅"],
    ["(省科技厅牵头,省财政厅配合,各市人民政府负责落实)", "sole: 省科技厅; 配合 省财政厅; 责任 各市人民政府"],
    ["(省科技厅、省财政厅按职责分工负责,各市人民政府结合实际落实)", "joint: 省科技厅 省财政厅; 责任 各市人民政府"],
    ["(各有关部门和单位按职责分工负责)", "sole: 各有关部门和单位"],
    ["(省科技厅等有关部门和单位按职责分工负责)", "sole: 省科技厅"],
    [
      "(省科技厅牵头,省级各有关部门及各县市区政府按职责分工负责)",
      "sole: 省科技厅; 责任 省级各有关部门; 责任 各县市区政府",
    ],
    ["(省科技厅、工业和信息化厅、农业农村厅按职责分工负责)", "joint: 省科技厅 工业和信息化厅 农业农村厅"],
    [
      "(省委金融办、人民银行安徽省分行、国家金融监管总局安徽监管局按职责分工负责)",
      "joint: 省委金融办 人民银行安徽省分行 国家金融监管总局安徽监管局",
    ],
    ["(省市场监管局(省知识产权局)、省科技厅负责)", "joint: 省市场监管局(省知识产权局) 省科技厅"],
    ["(省就业指导中心、省发展和改革委员会负责)", "joint: 省就业指导中心 省发展和改革委员会"],
    ["(省科技厅、省财政厅)", "joint: 省科技厅 省财政厅"],
    ["(省科技厅、省财政厅、省商务厅、徽商控股)", "joint: 省科技厅 省财政厅 省商务厅 徽商控股"],
    ["(省科技厅、茶园、山路)", ""],
    ["(省茶山建设领导小组办公室、省直有关部门)", "joint: 省茶山建设领导小组办公室 省直有关部门"],
    ["(省数字茶山建设办公室(省数据局)、各市人民政府)", "joint: 省数字茶山建设办公室(省数据局) 各市人民政府"],
    [
      "省科技厅牵头,省教育厅配合,各县(市、区)人民政府负责落实。",
      "sole: 省科技厅; 配合 省教育厅; 责任 各县(市、区)人民政府",
    ],
    ["省科技厅、省财政厅按职责分工负责。", "joint: 省科技厅 省财政厅"],
    ["各级党委政府要认真抓好落实。", ""],
    ["\n责任单位:省科技厅、省财政厅", "joint: 省科技厅 省财政厅"],
    ["\n牵头单位:省科技厅\n配合单位:省财政厅、省教育厅", "sole: 省科技厅; 配合 省财政厅; 配合 省教育厅"],
  ])("%s", (words, expected) => expect(clause(words)).toBe(expected))

  test("the alias in brackets is kept beside the name", () => {
    const text = "一、任务\n(一)保护成果。打击侵权。(责任单位:省市场监管局(省知识产权局))\n"
    expect(read(text, "340000").value).toMatchObject([{ mention: "省市场监管局(省知识产权局)", alias: "省知识产权局" }])
  })

  test("groups are kept exactly as written, commas and brackets inside them too", () => {
    expect(clause("(牵头单位:省财政厅,配合单位:省教育厅,各区、县级市)")).toBe(
      "sole: 省财政厅; 配合 省教育厅; 配合 各区、县级市",
    )
    expect(clause("(商务部、各省、自治区、直辖市人民政府负责)")).toBe("joint: 商务部 各省、自治区、直辖市人民政府")
    expect(clause("(各县(市、区)人民政府负责)")).toBe("sole: 各县(市、区)人民政府")
    expect(clause("(省教育厅、各镇政府、街道办事处负责)")).toBe("joint: 省教育厅 各镇政府、街道办事处")
  })

  test("each name lies where the text has it, and the clause is the evidence", () => {
    const text = "一、任务\n(一)建设平台。布局平台。(省科技厅牵头,省财政厅配合)\n"
    const { text: whole, value } = read(text, "340000")
    for (const role of value) expect(whole.slice(role.at.start, role.at.end)).toBe(role.mention)
    expect(value.map(({ clause: { start, end } }) => whole.slice(start, end))).toEqual([
      "(省科技厅牵头,省财政厅配合)",
      "(省科技厅牵头,省财政厅配合)",
    ])
  })
})

describe("several clauses and what they reach", () => {
  test("each sentence of an item may have its own clause", () => {
    expect(said("一、任务\n(一)发展赛事。办好联赛。（体育总局负责）推进校园足球。（教育部、体育总局负责）\n")).toEqual({
      发展赛事: "sole+joint: 体育总局 教育部 体育总局",
    })
  })

  const list = (declaration: string) =>
    said(
      `一、任务\n(一)甲事项。做好甲事项。(省教育厅、省民政厅负责)\n(二)乙事项。做好乙事项。(省科技厅、省财政厅负责${declaration})\n(三)丙事项。做好丙事项。(省商务厅、省税务局负责)\n`,
      "340000",
    )

  test.each([",排在第一位的部门为牵头部门,下同", "。列第一位者为牵头单位,下同", "，列首位的为牵头单位，以下同"])(
    "%s: the first leads from here to the end, not before",
    (declaration) =>
      expect(list(declaration)).toEqual({
        甲事项: "joint: 省教育厅 省民政厅",
        乙事项: "sole: 省科技厅; 责任 省财政厅",
        丙事项: "sole: 省商务厅; 责任 省税务局",
      }),
  )

  test("without 下同 the first leads in its own clause alone", () => {
    expect(list(",列第一位者为牵头单位")).toMatchObject({
      乙事项: "sole: 省科技厅; 责任 省财政厅",
      丙事项: "joint: 省商务厅 省税务局",
    })
  })

  test("those who take part in everything below are added to every later clause", () => {
    const text =
      "一、任务\n(一)甲事项。做甲。(省商务厅指导,各试点城市政府负责落实。以下均需各试点城市政府负责落实,不再列出)\n(二)乙事项。做乙。(省科技厅牵头)\n"
    expect(said(text, "340000")).toMatchObject({ 乙事项: "sole: 省科技厅; 责任 各试点城市政府" })
  })

  test("a clause of a section is for those of its items that have none", () => {
    const text =
      "一、壮大主体\n围绕主体培育做好以下工作。(牵头单位:市科技局)\n1.培育企业。新增一批企业。\n2.引育人才。办好大赛。(责任单位:市人力资源社会保障局)\n二、优化环境\n1.简化流程。减少材料。\n"
    expect(said(text, "340100")).toEqual({
      培育企业: "sole: 市科技局",
      引育人才: "sole: 市人力资源社会保障局",
      简化流程: "",
    })
  })

  test("one on a line of its own behind the last item is for all, unless another item has its own", () => {
    const shared =
      "一、壮大主体\n(一)培育企业。新增一批企业。\n(二)引育人才。办好大赛。\n(责任单位:市科技局、市财政局)\n"
    expect(said(shared, "340100")).toEqual({
      培育企业: "joint: 市科技局 市财政局",
      引育人才: "joint: 市科技局 市财政局",
    })
    const own = shared.replace("一批企业。", "一批企业。(责任单位:市商务局)")
    expect(said(own, "340100")).toEqual({ 培育企业: "sole: 市商务局", 引育人才: "joint: 市科技局 市财政局" })
  })
})

describe("where it is said that the first leads", () => {
  const rows = "序号\t任务\t责任单位\n1\t建设数据平台。\t省数据局、省财政厅\n2\t培育领军企业。\t省科技厅\n"
  const led = { 建设数据平台: "sole: 省数据局; 责任 省财政厅", 培育领军企业: "sole: 省科技厅" }

  test.each([
    ["a note below the table", `${rows}注：排在第一位的责任单位为牵头单位。\n`],
    ["a line above the table", `各项任务责任单位中，列首位的为牵头单位。\n${rows}`],
  ])("%s", (_, text) => expect(said(text, "340000")).toEqual(led))

  test("the notice around the plan", () => {
    const text = `省政府办公厅关于印发年度重点任务清单的通知\n各市人民政府：\n现印发给你们。责任分解中，列第一位的责任单位为牵头单位或汇总单位，请抓好落实。\n省政府办公厅\n2025年3月1日\n年度重点任务清单\n${rows}`
    expect(said(text, "340000")).toEqual(led)
  })

  test("an item about how duties are shared says nothing of the others", () => {
    const text =
      "一、任务\n(一)建平台。建好。(责任单位:省数据局、省财政厅)\n(二)分责任。任务排第一位的部门牵头抓总。\n(三)育企业。育强。(责任单位:省科技厅、省教育厅)\n"
    expect(said(text, "340000")).toMatchObject({ 育企业: "joint: 省科技厅 省教育厅" })
  })
})

test("what a name stands for from here on is no part of it, and ends no list", () =>
  expect(clause("责任单位：省科技厅，各市人民政府（含开发区管委会，下同）、省财政厅")).toBe(
    "joint: 省科技厅 各市人民政府 省财政厅",
  ))

test("各市、县、自治县人民政府 is one group", () =>
  expect(clause("(责任单位:省科技厅,各市、县、自治县人民政府)")).toBe("joint: 省科技厅 各市、县、自治县人民政府"))

describe("tables of tasks", () => {
  const table = (rows: string) => `年度重点任务分解表\n${rows}`

  test("a remark in the cell says that the first of its list leads", () => {
    const text = table(
      "序号\t重点任务\t负责单位\t时间进度\n1\t建设数据平台。\t省数据局、省财政厅（列第一位者为牵头单位）\t6月底前\n",
    )
    expect(Object.values(said(text, "340000"))).toEqual(["sole: 省数据局; 责任 省财政厅"])
  })

  test("the columns say who leads, who assists and by when", () => {
    const text = table(
      "序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t建设数据平台。\t省数据局\t省财政厅、中国声谷有限公司\t6月底前\n2\t培育领军企业。\t省科技厅、省国资委\t无\t持续推进\n",
    )
    expect(Object.values(said(text, "340000"))).toEqual([
      "sole: 省数据局; 配合 省财政厅; 配合 中国声谷有限公司",
      "sole: 省科技厅 省国资委",
    ])
    expect(read(text, "340000").value.map(({ deadline }) => deadline)).toEqual([
      "6月底前",
      "6月底前",
      "6月底前",
      "持续推进",
      "持续推进",
    ])
  })

  test("the evidence of a duty is its cell", () => {
    const { text, value } = read(
      table("序号\t任务\t牵头单位\t配合单位\n1\t建设数据平台。\t省数据局\t省财政厅、省商务厅\n"),
      "340000",
    )
    expect(value.map(({ clause: { start, end } }) => text.slice(start, end))).toEqual([
      "省数据局",
      "省财政厅、省商务厅",
      "省财政厅、省商务厅",
    ])
  })

  test("where no column names a lead, those responsible lead together", () => {
    const text = table("序号\t任务\t责任单位\n1\t建设数据平台。\t省数据局、省财政厅\n2\t培育领军企业。\t省科技厅\n")
    expect(Object.values(said(text, "340000"))).toEqual(["joint: 省数据局 省财政厅", "sole: 省科技厅"])
  })

  test("a heading may say that the first of its column leads", () => {
    const text = table("序号\t任务\t责任单位(排第一位的为牵头单位)\n1\t建设数据平台。\t省数据局、省财政厅\n")
    expect(Object.values(said(text, "340000"))).toEqual(["sole: 省数据局; 责任 省财政厅"])
  })

  test("lines of a cell part names, but for a line break inside of one", () => {
    const lines = [
      "东山国际陆港",
      "省港口集团",
      "清河综保区",
      "人行安徽省分行",
      "各设区市、东山新区",
      "省铁路集团",
      "有限公司",
    ]
    const text = `分工表\n序号\n工作任务\n牵头单位\n配合单位\n1\n开好货运班列，新增口岸2个。\n省商务厅\n${lines.join("\n")}\n2\n修路。\n省交通运输厅\n省财政厅\n`
    expect(Object.values(said(text, "340000"))[0]).toBe(
      "sole: 省商务厅; 配合 东山国际陆港; 配合 省港口集团; 配合 清河综保区; 配合 人行安徽省分行; 配合 各设区市; 配合 东山新区; 配合 省铁路集团有限公司",
    )
  })

  test("a column that says a task in detail names nobody", () => {
    const text = table("序号\t工作任务\t细化分工\t责任单位\n1\t修路。\t铺设村道，补栽行道树\t省交通运输厅\n")
    expect(Object.values(said(text, "340000"))).toEqual(["sole: 省交通运输厅"])
  })

  test("主要责任单位 leads and 协同配合单位 assists", () => {
    const text = table(
      "序号\t工作任务\t主要责任单位\t协同配合单位\n1\t保护成果。\t省市场监管局（省知识产权局）\t省法院\n",
    )
    expect(Object.values(said(text, "340000"))).toEqual(["sole: 省市场监管局（省知识产权局）; 配合 省法院"])
  })
})

describe("duties in the body", () => {
  test.each([
    ["(一)评估成果。由省科技厅负责组织评估工作。", "340000", "sole: 省科技厅"],
    [
      "(一)统筹项目。省科技厅会同省级有关部门、有关市县政府制定清单。",
      "340000",
      "sole: 省科技厅; 配合 省级有关部门; 配合 有关市县政府",
    ],
    [
      "(一)评估成果。由省科技厅会同省财政厅、省审计厅开展评估。",
      "340000",
      "sole: 省科技厅; 配合 省财政厅; 配合 省审计厅",
    ],
    ["(一)评估成果。由省科技厅牵头,会同省财政厅开展评估。", "340000", "sole: 省科技厅; 配合 省财政厅"],
    ["(一)评估成果。做好服务,省科技厅、省财政厅分工负责,加强统筹。", "340000", "joint: 省科技厅 省财政厅"],
    ["(一)评估成果。公开评估,省科技厅、省教育厅按职责分工负责。", "340000", "joint: 省科技厅 省教育厅"],
    [
      "(一)评估成果。省科技厅牵头，省财政厅、省审计厅等部门配合，每年评估一次。",
      "340000",
      "sole: 省科技厅; 配合 省财政厅; 配合 省审计厅",
    ],
    ["(一)评估成果。由省科技厅牵头，省直有关部门参与，开展评估。", "340000", "sole: 省科技厅; 配合 省直有关部门"],
    ["(一)评估成果。由省科技厅牵头，企业代表和群众参与，开展评估。", "340000", "sole: 省科技厅"],
    ["(一)评估成果。由国家公路建设和养护领导小组牵头统筹。", undefined, "sole: 国家公路建设和养护领导小组"],
    ["(一)评估成果。省科技厅要加强统筹，会同有关部门开展评估。", "340000", "sole: 省科技厅; 配合 有关部门"],
    ["(一)评估成果。省科技厅要会同有关部门开展评估。", "340000", "sole: 省科技厅; 配合 有关部门"],
    [
      "(一)评估成果。科技部要会同财政部、教育部等部门,加强统筹协调。",
      undefined,
      "sole: 科技部; 配合 财政部; 配合 教育部",
    ],
    ["(一)评估成果。发挥专班作用,省科技厅会同有关部门开展评估。", "340000", "sole: 省科技厅; 配合 有关部门"],
    ["(一)财政部负责安排所需经费。及时拨付到位。", undefined, "sole: 财政部"],
    ["(一)评估成果。各地做好准备。省科技厅负责制定评估办法。", "340000", "sole: 省科技厅"],
    ["(一)保障供应。加强监测；商务部负责组织货源，铁路运力及时到位。", undefined, "sole: 商务部"],
    ["(一)压实责任。各级财政部门负责资金监管。", undefined, "sole: 各级财政部门"],
    ["(一)压实责任。各级林业部门要会同有关方面划定边界。", undefined, "sole: 各级林业部门"],
    [
      "(一)分类监管。国务院生态环境主管部门、农业农村行政部门在各自职责范围内，分别负责取水许可。",
      undefined,
      "joint: 国务院生态环境主管部门 农业农村行政部门",
    ],
    [
      "(一)开展试点。商务部会同财政部、税务总局等部门和省级人民政府开展试点。",
      undefined,
      "sole: 商务部; 配合 财政部; 配合 税务总局; 配合 省级人民政府",
    ],
    [
      "(一)开展试点。省商务厅会同省财政厅等有关部门及各市人民政府开展试点。",
      "340000",
      "sole: 省商务厅; 配合 省财政厅; 配合 各市人民政府",
    ],
    ["(一)统一指挥。在省指挥部统一领导下，省公安厅负责维护秩序。", "340000", "sole: 省公安厅"],
    ["(一)明确分工。根据国务院的安排，财政部负责安排经费。", undefined, "sole: 财政部"],
    ["(一)加强协作。财政部会同人民银行制定办法。", undefined, "sole: 财政部; 配合 人民银行"],
    ["(一)培养人才。省教育厅要会同人力资源社会保障厅开展试点。", "340000", "sole: 省教育厅; 配合 人力资源社会保障厅"],
    [
      "(一)总结经验。国务院自由贸易港建设联席会议办公室要会同有关部门总结经验。",
      undefined,
      "sole: 国务院自由贸易港建设联席会议办公室; 配合 有关部门",
    ],
    ["(一)加强统筹。省推进茶业振兴领导小组办公室负责统筹协调。", "340000", "sole: 省推进茶业振兴领导小组办公室"],
    ["(一)压实责任。农业农村部门负责农民培训。公安部门负责秩序。", undefined, "sole: 农业农村部门 公安部门"],
    ["(一)健全机制。人力资源社会保障部门承担标准开发等职责。", "340000", "sole: 人力资源社会保障部门"],
    ["(一)遴选项目。入选标准由联合评审办公室负责拟定。", undefined, "sole: 联合评审办公室"],
    ["(一)明确分工。水利部承担防汛办公室日常工作，应急部负责救援。", undefined, "sole: 水利部"],
    ["(一)保障经费。所需费用由省财政厅承担，不得转嫁。", "340000", ""],
    ["(一)评估成果。成果登记(涉密的由省保密局负责)要及时。", "340000", ""],
    ["(一)其他事项。本办法由省科技厅负责解释。", "340000", ""],
    ["(一)评估成果。建立由省科技厅牵头的联席会议制度。", "340000", ""],
    ["(一)评估成果。建立由省科技厅、省教育厅牵头,省财政厅等参加的联席会议机制。", "340000", ""],
    ["(一)评估成果。由省科学技术主管部门会同省财政部门负责。", "340000", "sole: 省科学技术主管部门; 配合 省财政部门"],
    ["(一)评估成果。试点方案明确,财政部负责人要到场。", undefined, ""],
  ])("%s", (words, region, expected) => {
    expect(Object.values(said(`一、任务\n${words}\n`, region))[0]).toBe(expected)
  })

  test.each([
    ["省科技厅、省财政厅;完成时限:2025年12月", "joint: 省科技厅 省财政厅"],
    ["责任单位:省科技厅、各街道、镇", "joint: 省科技厅 各街道、镇"],
    ["省科技厅、司法厅,省人大教科文卫委指导", "joint: 省科技厅 司法厅; 指导 省人大教科文卫委"],
    ["省科技厅牵头,省财政厅,省教育厅参与", "sole: 省科技厅; 参与 省财政厅; 参与 省教育厅"],
    ["省创新驱动领导小组办公室", "sole: 省创新驱动领导小组办公室"],
    ["分管副省长、协管副秘书长负责,省科技厅牵头,省财政厅参与", "sole: 省科技厅; 参与 省财政厅"],
  ])("in brackets: %s", (clause, expected) => {
    expect(Object.values(said(`一、任务\n(一)评估成果。开展评估。(${clause})\n`, "340000"))[0]).toBe(expected)
  })

  test("an article's number is no part of the office that it begins with", () => {
    const text =
      "公共数据办法\n第一章 平台\n第四条 自治区科学技术厅负责统筹平台建设,自治区财政厅配合。\n第五条 共享数据。\n"
    expect(Object.values(said(text, "450000"))[0]).toBe("sole: 自治区科学技术厅; 配合 自治区财政厅")
  })

  test("a clause in brackets goes before what the sentences say", () => {
    const text = "一、任务\n(一)评估成果。由省科技厅负责组织评估。(责任单位:省财政厅)\n"
    expect(said(text, "340000")).toEqual({ 评估成果: "sole: 省财政厅" })
  })
})

describe("forms of labels", () => {
  test.each([
    ["责任部门及单位：省科技厅、各市政府", "joint: 省科技厅 各市政府"],
    ["主办：省科技厅 协办：省财政厅", "sole: 省科技厅; 配合 省财政厅"],
    ["〔牵头单位〕省科技厅 〔配合单位〕省财政厅", "sole: 省科技厅; 配合 省财政厅"],
    ["【责任单位】省科技厅、省财政厅", "joint: 省科技厅 省财政厅"],
    ["【责任单位：省科技厅、省财政厅】", "joint: 省科技厅 省财政厅"],
    ["分管领导：张某 责任单位：省科技厅 配合单位：省财政厅", "sole: 省科技厅; 配合 省财政厅"],
    ["此项工作由省科技厅牵头，省财政厅等部门配合。", "sole: 省科技厅; 配合 省财政厅"],
  ])("%s", (words, expected) => expect(clause(`\n${words}\n`)).toBe(expected))

  test.each(["责任单位 要抓好落实。", "责任部门 应当每月报告进展情况。"])("no names behind: %s", (words) =>
    expect(clause(`\n${words}\n`)).toBe(""),
  )
})

describe("parts of an office in its own plan", () => {
  const own = (clause: string): string | undefined =>
    said(`一、质量\n1.强化标准。发布标准。${clause}\n2.强化计量。建立标准器。\n`, "140000").强化标准

  test.each([
    ["（质量发展局）", "sole: 质量发展局"],
    ["(标准化处、省计量院)", "joint: 标准化处 省计量院"],
    ["（认证监管处牵头，质量发展局配合）", "sole: 认证监管处; 配合 质量发展局"],
  ])("answer for it behind its last sentence: %s", (clause, expected) => expect(own(clause)).toBe(expected))

  test.each(["（省实验室）", "（技术创新中心）", "（试行）", "（质量发展局）等处发布公告。"])(
    "no such list: %s",
    (clause) => expect(own(clause)).toBe(""),
  )
})

test.each(["在宁高校院所", "在汉央企", "在川有关单位"])("those in a place are a group: %s", (group) =>
  expect(clause(`责任单位：省科技厅，${group}\n`)).toBe(`joint: 省科技厅 ${group}`),
)

describe("what clauses say of themselves", () => {
  test.each([
    "省科技厅、省财政厅按职责分工负责。具体任务均涉及相关市(州)人民政府,不再做分工,下同。",
    "省科技厅、省财政厅按职责分工负责。其他任务不再单独列出,下同",
  ])("names nobody: %s", (words) => {
    expect(clause(`〔责任单位:${words}〕`)).toBe("joint: 省科技厅 省财政厅")
  })

  test.each(["", "。"])("a clause on a line of its own behind the last item is for all of its section%s", (stop) => {
    const text = `一、任务\n(一)平台工程。\n1.评估。开展评估。\n2.推广。加以推广。\n牵头单位：省科技厅；配合单位：省财政厅${stop}\n(二)人才工程。\n1.引才。引进人才。\n2.育才。培育人才。\n牵头单位：省教育厅${stop}\n`
    expect(said(text, "340000")).toEqual({
      评估: "sole: 省科技厅; 配合 省财政厅",
      推广: "sole: 省科技厅; 配合 省财政厅",
      引才: "sole: 省教育厅",
      育才: "sole: 省教育厅",
    })
  })
})

describe("what is nobody's duty", () => {
  test.each([
    "支持龙头企业牵头组建创新联合体。",
    "形成企业牵头、高校院所参与的机制(企业牵头)。",
    "坚持首席科学家(技术总师)负责的组织机制。",
    "做好证书管理(院校内由教育行政部门负责),加强监督。",
    "构建政府引导、市场主导的格局(政府引导、社会参与)。",
    "推广新产品(服务),完善标准(规范)。",
  ])("%s", (words) => expect(clause(words)).toBe(""))
})

describe("what is not understood", () => {
  test("duties outside of every measure are said, with their place", () => {
    const { text, issues, value } = read(
      "为推进有关工作,制定本方案。财政部要会同教育部加强指导。\n一、任务\n(一)做好甲事。推进甲事。\n",
    )
    expect(value).toEqual([])
    const outside = issues.filter(({ rule }) => rule === "roles/without-measure")
    expect(outside.map(({ at }) => text.slice(at?.start, at?.end))).toEqual(["财政部要会同教育部"])
  })

  test("a clause in an unknown form becomes an issue with its place", () => {
    const text = "一、任务\n(一)建设平台。布局平台。(责任单位:详见另行制定的分工方案,由领导小组的会议明确)\n"
    const { text: whole, issues } = read(text, "340000")
    expect(issues).toMatchObject([{ rule: "roles/not-understood" }])
    const [issue] = issues
    expect(whole.slice(issue?.at?.start, issue?.at?.end)).toContain("另行制定")
  })
})
