import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { header } from "../../src/mentions/header.ts"
import { LEXICON_FILES, type Lexicon } from "../../src/model/lexicon/index.ts"
import { slice } from "../../src/model/span.ts"
import { outline } from "../../src/outline/index.ts"

const regions = LEXICON_FILES.regions.parse(JSON.parse(readFileSync("seeds/lexicon/regions.json", "utf8")))
const lexicon = { regions } as Lexicon

const read = (text: string) => header(text, outline(text).value, lexicon).value
const body = "一、修路\n铺设山路。\n二、架桥\n架设新桥。"

const notice = (above: string, signature: string, title: string): string =>
  `${above}\n现将《${title}》印发给你们。\n${signature}\n${title}\n${body}`

describe("title", () => {
  test("without the notice around it", () => {
    const text = notice("大同市人民政府关于印发大同市修路方案的通知", "大同市人民政府\n2024年2月1日", "大同市修路方案")
    expect(read(text).title.value).toBe("大同市修路方案")
  })

  test.each(["标　　题：", "名 称:\t", "信息名称："])("from the page's field alone: %s", (label) => {
    const page = `发文机关：大同市人民政府\n分　　类：交通、通知;意见\n${label}大同市人民政府关于加快修路的意见\n发文字号：同政发〔2024〕7号\n各县区人民政府：\n为加快修路，提出以下意见。\n${body}`
    expect(read(page).title.value).toBe("关于加快修路的意见")
  })

  test("across lines, without the issuer before 关于", () => {
    const { title } = read(
      `大同市人民政府办公室\n关于加快修路\n促进发展的实施意见\n同政办发〔2024〕7号\n各县区人民政府：\n${body}`,
    )
    expect(title.value).toBe("关于加快修路促进发展的实施意见")
  })

  test.each(["解读链接：一图读懂修路行动方案", "当前位置：首页 > 政策 > 通知", "上一篇：大同市架桥实施方案"])(
    "over a line of the page that ends like one: %s",
    (line) => {
      expect(read(`山西省加快修路行动方案\n${line}\n${body}`).title.value).toBe("山西省加快修路行动方案")
    },
  )

  test("from the notice where the plan has none of its own", () => {
    const text = `大同市人民政府关于印发《大同市2024年修路要点》的通知\n各县区：\n请执行。\n大同市人民政府\n2024年2月1日\n今年要修好路，让群众出行更加便利。\n${body}`
    expect(read(text).title.value).toBe("大同市2024年修路要点")
  })

  test("of the plan that a report speaks of, with the words that name it", () => {
    const text = "山西修路提速\n近日，山西省人民政府办公厅印发《山西省修路行动计划（2024—2026年）》，提出三年修通山路。"
    const { title, fullText, issuers, periodStart, periodEnd } = read(text)
    expect(slice(text, title.at)).toBe("山西省修路行动计划（2024—2026年）")
    expect(fullText).toBe(false)
    expect(issuers.map(({ value }) => value)).toEqual(["山西省人民政府办公厅"])
    expect([periodStart?.value, periodEnd?.value]).toEqual([2024, 2026])
  })

  test("in full where the headline of a report has it short", () => {
    const text = "山西出台《修路行动》促发展\n近日，山西省委办公厅和省政府办公厅印发《山西省修路行动（2024—2026年）》。"
    const { title, issuers } = read(text)
    expect(title.value).toBe("山西省修路行动（2024—2026年）")
    expect(issuers.map(({ value }) => value)).toEqual(["山西省委办公厅", "山西省人民政府办公厅"])
  })

  test("of the plan that a headline says is issued, above its whole text", () => {
    const text = `山西省委办公厅 山西省政府办公厅印发《关于修路的意见》\n2024-03-05 来源：山西日报\n近日，省委办公厅、省政府办公厅印发了《关于修路的意见》。全文如下。\n${body}`
    expect(read(text).title.value).toBe("关于修路的意见")
  })

  test("of a plan whose release a headline tells", () => {
    const text = "“十四五”山西修路规划发布\n省交通厅组织编制了《“十四五”山西修路规划》，提出到2025年修通。"
    const { title, fullText } = read(text)
    expect([title.value, fullText]).toEqual(["“十四五”山西修路规划", false])
  })

  test("of what a notice sends, where the plan is not there", () => {
    const text =
      "各镇人民政府：\n为抓好落实，现将《修路任务分解表》印发给你们，请执行。\n大同市人民政府办公室\n2024年1月25日"
    expect(read(text).title.value).toBe("修路任务分解表")
  })
})

test("the year that only the notice names", () => {
  const text = notice(
    "大同市人民政府关于印发2024年重点工作责任分解的通知",
    "大同市人民政府\n2024年2月1日",
    "重点工作责任分解",
  )
  const { periodStart, periodEnd } = read(text)
  expect([periodStart?.value, periodEnd?.value]).toEqual([2024, 2024])
})

describe("number", () => {
  test.each([
    ["同政发〔2024〕7号", "同政发〔2024〕7号"],
    ["同政发[2024]7号", "同政发〔2024〕7号"],
    ["（同政发（2024）7号）", "同政发〔2024〕7号"],
    ["同政办发【2024】第7号", "同政办发〔2024〕7号"],
  ])("%s", (line, value) => {
    expect(read(`大同市人民政府\n关于修路的意见\n${line}\n各县区人民政府：\n${body}`).docNumber?.value).toBe(value)
  })

  test("in a table of the page that bars part", () => {
    const page = `转发 > 文件\n发布机构: | 大同市人民政府 |\n发布文号 | 同政发〔2024〕7号 |\n发布日期 | 2024-03-01 | 生效日期 | 2024-03-01 |`
    const { docNumber, publishedDate } = read(`${page}\n大同市人民政府关于修路的意见\n各县区人民政府：\n${body}`)
    expect([docNumber?.value, publishedDate?.value]).toEqual(["同政发〔2024〕7号", "2024-03-01"])
  })

  test("of an order, over two lines", () => {
    const text = `山西省人民政府令\n第 307 号\n现公布《山西省公路办法》，自2024年5月1日起施行。\n省长 王某\n2024年3月1日\n山西省公路办法\n第一条 修路。`
    expect(read(text).docNumber?.value).toBe("山西省人民政府令第307号")
  })

  test("not of a document that the text cites", () => {
    expect(read(`关于修路的意见\n根据《办法》（晋政发〔2020〕1号），现提出：\n${body}`).docNumber).toBeUndefined()
  })
})

describe("dates", () => {
  test("the signature before the page's field, in numerals of either kind", () => {
    const page = "成文日期：2024年02月03日\n发布日期：2024年02月09日\n"
    const text = `${page}大同市人民政府\n关于修路的意见\n各县区人民政府：\n${body}\n大同市人民政府\n二〇二四年二月二日`
    expect(read(text).issuedDate?.value).toBe("2024-02-02")
    expect(read(text).publishedDate?.value).toBe("2024-02-09")
  })

  test("fields side by side on a line", () => {
    const text = `发文机关：大同市人民政府 成文日期：2024年02月03日\n发文字号：同政发〔2024〕7号 发布日期：2024年02月09日\n关于修路的意见\n${body}`
    const { issuedDate, publishedDate, docNumber, issuers } = read(text)
    expect([issuedDate?.value, publishedDate?.value, docNumber?.value, issuers[0]?.value]).toEqual([
      "2024-02-03",
      "2024-02-09",
      "同政发〔2024〕7号",
      "大同市人民政府",
    ])
  })

  test("a date with a time on the page", () => {
    expect(read(`2024-05-09 09:24\n关于修路的意见\n${body}`).publishedDate?.value).toBe("2024-05-09")
  })

  test("the day of the congress to which a government reports", () => {
    const text = `2024年大同市政府工作报告\n——2024年1月9日在大同市第十六届人民代表大会第四次会议上\n时间：2024-01-20\n各位代表：\n我代表大同市人民政府作报告。\n${body}`
    const { issuedDate, publishedDate, periodEnd, issuers } = read(text)
    expect([issuedDate?.value, publishedDate?.value, periodEnd?.value]).toEqual(["2024-01-09", "2024-01-20", 2024])
    expect(issuers.map(({ value }) => value)).toEqual(["大同市人民政府"])
  })
})

describe("issuers, region and level", () => {
  test.each([
    ["国务院办公厅", "national", undefined],
    ["国家发展改革委", "national", undefined],
    ["科技部", "national", undefined],
    ["山西省人民政府", "province", "140000"],
    ["大同市科学技术局", "city", "140200"],
    ["中共大同市委", "city", "140200"],
    ["大同市浑源县人民政府", "county", "140225"],
    ["北京市人民政府", "province", "110000"],
  ])("%s", (issuer, level, region) => {
    const {
      level: found,
      region: code,
      issuers,
    } = read(`关于修路的意见\n各有关单位：\n${body}\n${issuer}\n2024年2月1日`)
    expect([found, code?.value, issuers.map(({ value }) => value)]).toEqual([level, region, [issuer]])
  })

  test.each([
    ["国发〔2024〕3号", "国务院"],
    ["晋政办发〔2024〕3号", "山西省人民政府办公厅"],
    ["晋政发〔2024〕3号", "山西省人民政府"],
  ])("from the code of its number, where nothing else says: %s", (number, issuer) => {
    const text = `山西省修路方案\n${number}\n${body}`
    expect(read(text).issuers.map(({ value }) => value)).toEqual([issuer])
  })

  test.each([
    ["山西省交通运输厅\n关于加快修路的意见", "山西省交通运输厅"],
    ["山西省交通运输厅　山西省财政厅\n关于加快修路的意见", "山西省交通运输厅|山西省财政厅"],
  ])("before 关于 in a title, without a signature: %s", (title, issuers) => {
    expect(
      read(`${title}\n各有关单位：\n${body}`)
        .issuers.map(({ value }) => value)
        .join("|"),
    ).toBe(issuers)
  })

  test.each([
    ["青山县人民政府", "county"],
    ["青山市人民政府办公室", "city"],
  ])("the level of a place that no list has, by its form: %s", (issuer, level) => {
    expect(read(`关于修路的意见\n各有关单位：\n${body}\n${issuer}\n2024年2月1日`).level).toBe(level)
  })

  test("several who sign together", () => {
    const text = `关于修路的意见\n各有关单位：\n${body}\n国家发展改革委\n科  技  部　财政部\n2024年2月1日`
    expect(read(text).issuers.map(({ value }) => value)).toEqual(["国家发展改革委", "科技部", "财政部"])
  })

  test.each([
    "中共大同市委办公室大同市人民政府办公室关于印发《大同市修路方案》的通知",
    "中共大同市委办公室 大同市人民政府办公室 关于印发《大同市修路方案》的 通知",
  ])("of a joint notice: %s", (notice) => {
    const text = `发布单位：市交通局\n大同市修路方案\n${notice}\n${body}`
    expect(read(text).issuers.map(({ value }) => value)).toEqual(["中共大同市委办公室", "大同市人民政府办公室"])
  })

  test("who passed a regulation", () => {
    const text = `大同市公路条例\n(2024年7月30日大同市第十六届人民代表大会常务委员会第十次会议通过)\n第一章 总则\n第一条 修路。`
    const { issuers, issuedDate } = read(text)
    expect(issuers.map(({ value }) => value)).toEqual(["大同市人民代表大会常务委员会"])
    expect(issuedDate?.value).toBe("2024-07-30")
  })

  test("of a notice without 关于, behind a mark of the page", () => {
    const text = `“政务信息公开” 中共大同市委办公室 大同市人民政府办公室印发《大同市修路方案》的通知\n大同市修路方案\n${body}`
    expect(read(text).issuers.map(({ value }) => value)).toEqual(["中共大同市委办公室", "大同市人民政府办公室"])
  })

  test("metadata without colons", () => {
    const text = `索 引 号 000014349/2021-00077 主题分类 交通\n发文机关 国务院办公厅\n发布日期 2021年08月13日\n国务院办公厅关于修路的意见\n各省：\n${body}\n国务院办公厅\n2021年8月5日`
    const { publishedDate, issuedDate } = read(text)
    expect([publishedDate?.value, issuedDate?.value]).toEqual(["2021-08-13", "2021-08-05"])
  })

  test("the number that a report gives behind the title", () => {
    const text = "修路提速\n近日,山西省人民政府办公厅印发《山西省修路方案》(晋政办发〔2024〕22号),提出三年修通。"
    expect(read(text).docNumber?.value).toBe("晋政办发〔2024〕22号")
  })

  test.each([
    ["2025年省《政府工作报告》重点工作分工方案", "210000"],
    ["关于印发省级政务平台建设指南的通知", undefined],
  ])("the province that the text of %s names most", (title, code) => {
    const text = `${title}\n为了修路，制定本方案。\n一、建设辽宁公路实验室，支持大连、辽宁沿海修路。\n${body}`
    expect(read(text).region?.value).toBe(code)
  })

  test("ministries that issue together, one of them the 市场监管总局", () => {
    const offices = "交通运输部\n公安部\n市场监管总局"
    const found = read(
      `交通运输部 公安部 市场监管总局关于修路的意见\n各省、自治区、直辖市交通运输、公安、市场监管部门：\n以浙江安吉、福建永安为重点。${body}\n${offices}\n2024年2月1日`,
    )
    expect([found.level, found.region]).toEqual(["national", undefined])
  })

  test("a county-level city without its own name among the issuers", () => {
    const found = read(`发布单位：市交通局\n临海市修路规划\n${body}`)
    expect([found.level, found.region?.value]).toEqual(["county", "331082"])
  })

  test("a squeezed page, with signature and title on one line", () => {
    const text = `临海市公路局 关于印发《临海市修路规划》的 通知 |\n各有关单位：现印发给你们。\n临海市公路局 2022年6月7日 临海市修路规划\n为了修路，制定本规划。 一、现状“十三五”期间路少。\n二、主要任务\n（一）修路。铺路。`
    const { title, issuedDate, issuers, fullText } = read(text)
    expect([title.value, issuedDate?.value, fullText]).toEqual(["临海市修路规划", "2022-06-07", true])
    expect(issuers.map(({ value }) => value)).toEqual(["临海市公路局"])
  })

  test("an office before the year of its own plan", () => {
    expect(read(`大同市交通运输局2024年工作要点\n${body}`).issuers.map(({ value }) => value)).toEqual([
      "大同市交通运输局",
    ])
    expect(read(`大同市2024年交通工作要点\n${body}`).issuers).toEqual([])
  })

  test("who signs the cover of a plan, with the day or the month", () => {
    const plan = (day: string) =>
      read(`大同市“十四五”修路规划\n大同市交通运输局\n${day}\n目 录\n一、修路\n二、架桥\n${body}`)
    expect([plan("2022年3月15日").title.value, plan("2022年3月15日").issuedDate?.value]).toEqual([
      "大同市“十四五”修路规划",
      "2022-03-15",
    ])
    expect(plan("二〇二二年三月").title.value).toBe("大同市“十四五”修路规划")
    expect(plan("二〇二二年三月").issuers.map(({ value }) => value)).toEqual(["大同市交通运输局"])
    expect(plan("二〇二二年三月").issuedDate).toBeUndefined()
  })

  test("the years of a plan on a line below its title", () => {
    const { title, periodStart } = read(`大同市修路规划\n（2022—2030年）\n二〇二二年四月\n${body}`)
    expect([title.value, periodStart?.value]).toEqual(["大同市修路规划（2022—2030年）", 2022])
  })

  test("by which year a plan shall be done", () => {
    const { periodStart, periodEnd } = read(`山西省2030年前修路行动方案\n${body}`)
    expect([periodStart?.value, periodEnd?.value]).toEqual([undefined, 2030])
  })

  test.each([
    ["大同市修路“十一五”规划", [2006, 2010]],
    ["大同市“十五五”修路规划", [2026, 2030]],
  ])("of a five-year plan: %s", (name, years) => {
    const { periodStart, periodEnd } = read(`${name}\n${body}`)
    expect([periodStart?.value, periodEnd?.value]).toEqual(years)
  })

  test("a signature with the month alone ends the plan", () => {
    const text = `关于修路的意见\n${body}\n大同市人民政府\n二〇二四年三月`
    expect(read(text).issuers.map(({ value }) => value)).toEqual(["大同市人民政府"])
  })

  test("for whom the head of a government speaks", () => {
    const text = `2024年山西省政府工作报告\n各位代表：\n现在，我代表省人民政府向大会作政府工作报告。\n${body}`
    expect(read(text).issuers.map(({ value }) => value)).toEqual(["山西省人民政府"])
  })

  test("short names of governments in full", () => {
    const text = "修路提速\n山西通路。经省政府同意，省政府办公厅近日印发《山西省修路方案》，提出三年修通。"
    expect(read(text).issuers.map(({ value }) => value)).toEqual(["山西省人民政府办公厅"])
    expect(slice(text, read(text).issuers[0]?.at ?? { start: 0, end: 0 })).toBe("省政府办公厅")
  })

  test("who covers a report of others is the issuer", () => {
    const text = `国务院办公厅转发交通运输部关于修路意见的通知\n交通运输部《关于修路的意见》已经国务院同意，现转发给你们。\n国务院办公厅\n2024年2月1日\n关于修路的意见\n${body}\n交通运输部\n2024年1月5日`
    expect(read(text).issuers.map(({ value }) => value)).toEqual(["国务院办公厅"])
    expect(read(text).issuedDate?.value).toBe("2024-02-01")
  })

  test("someone who signs for the government is no agency", () => {
    const text = `发文机关：国务院\n公路条例\n现公布《公路条例》。\n总理 王某\n2024年3月1日\n公路条例\n第一条 修路。`
    expect(read(text).issuers.map(({ value }) => value)).toEqual(["国务院"])
  })
})

describe("period and validity", () => {
  test.each([
    ["大同市“十四五”公路规划", 2021, 2025],
    ["大同市国民经济和社会发展第十五个五年规划纲要", 2026, 2030],
    ["大同市修路方案（2024-2027年）", 2024, 2027],
    ["大同市2024年修路工作要点", 2024, 2024],
    ["大同市修路方案", undefined, undefined],
  ])("%s", (title, start, end) => {
    const { periodStart, periodEnd } = read(`${title}\n${body}`)
    expect([periodStart?.value, periodEnd?.value]).toEqual([start, end])
  })

  test("the last year of the goals, not the horizon", () => {
    const text =
      "关于修路的意见\n一、总体要求\n（一）发展目标。到2025年修通乡路，到2027年修通村路，到2035年四通八达。\n二、修路\n到2040年铺完。"
    expect(read(text).periodEnd?.value).toBe(2027)
    expect(read(text).periodStart).toBeUndefined()
  })

  test.each([
    ["本办法自2024年5月1日起施行，有效期5年。", "2024-05-01", "2029-04-30"],
    ["本办法自2024年5月1日起施行，有效期至2026年12月31日。", "2024-05-01", "2026-12-31"],
    ["本办法自印发之日起施行。", "2024-02-01", undefined],
  ])("%s", (words, from, until) => {
    const { validFrom, validUntil } = read(`大同市公路办法\n${body}\n${words}\n大同市人民政府\n2024年2月1日`)
    expect([validFrom?.value, validUntil?.value]).toEqual([from, until])
  })
})

test("the labels of a collection of laws, in brackets", () => {
  const page = "文章属性\n∙【制定机关】大同市人民政府办公室\n∙【公布日期】2024.02.20\n∙【字 号】同政办〔2024〕5号\n正文"
  const { publishedDate, issuedDate, docNumber } = read(
    `${page}\n关于修路的意见\n${body}\n大同市人民政府办公室\n2024年2月1日`,
  )
  expect([publishedDate?.value, issuedDate?.value, docNumber?.value]).toEqual([
    "2024-02-20",
    "2024-02-01",
    "同政办〔2024〕5号",
  ])
})

test("a shortened text is not the full one", () => {
  expect(read(`关于修路的意见\n（本文有删减）\n${body}`).fullText).toBe(false)
  expect(read(`关于修路的意见\n${body}`).fullText).toBe(true)
})

test.each(["\t", "\n"])("fields whose labels have no colon, parted by %j from their values", (mark) => {
  const page = [
    "索引号",
    "011043209/2025-06321",
    "发布日期",
    "2025-04-08 09:30",
    "发布机构",
    "大同市人民政府办公室",
    "文 号",
    "同政办发〔2025〕11号",
  ].join(mark)
  const value = read(
    `${page}\n${notice("大同市人民政府办公室关于印发大同市修路方案的通知", "2025年4月3日", "大同市修路方案")}`,
  )
  expect(value.docNumber?.value).toBe("同政办发〔2025〕11号")
  expect(value.publishedDate?.value).toBe("2025-04-08")
  expect(value.issuedDate?.value).toBe("2025-04-03")
  expect(value.issuers.map((issuer) => issuer.value)).toEqual(["大同市人民政府办公室"])
})

describe("a notice squeezed into one line", () => {
  const text =
    "青山省人民政府办公厅关于印发青山省数字建设任务清单的通知青政办函〔2024〕18号各市、州人民政府，省直各委、办、厅、局：《青山省数字建设任务清单》已经省人民政府同意，现印发给你们，请认真抓好落实。青山省人民政府办公厅2024年3月26日\n青山省数字建设任务清单\n一、数据\n（一）建平台。建成平台。"

  test("has its number and its signature", () => {
    const value = read(text)
    expect(value.docNumber?.value).toBe("青政办函〔2024〕18号")
    expect(value.issuedDate?.value).toBe("2024-03-26")
    expect(value.issuers.map((issuer) => issuer.value)).toEqual(["青山省人民政府办公厅"])
    expect(value.title.value).toBe("青山省数字建设任务清单")
  })
})

describe("a report in a newspaper", () => {
  test("of what a leading group issued", () => {
    const value = read(
      "青山省部署茶业\n本报讯 据悉，山西省茶业发展工作领导小组近日印发《2025年茶业工作要点》，提出茶园达到90万亩。",
    )
    expect(value.issuers.map((issuer) => issuer.value)).toEqual(["山西省茶业发展工作领导小组"])
  })

  test("of a session at which a government gave account", () => {
    const value = read(
      "四川省十三届人大四次会议开幕 王某作政府工作报告\n2021-01-30 10:00　来源：某网\n今天上午，省十三届人大四次会议在成都开幕。四川省省长王某代表省人民政府向大会作政府工作报告。\n王某说，今年茶叶产量增长8%。",
    )
    expect(value.title.value).toBe("政府工作报告")
    expect(value.issuers.map((issuer) => issuer.value)).toEqual(["四川省人民政府"])
    expect([value.periodStart?.value, value.periodEnd?.value]).toEqual([2021, 2021])
    expect(value.fullText).toBe(false)
  })

  test("of a plan whose title stands before the verb, with the page's fields below the headline", () => {
    const value = read(
      "《茶马古道城市群发展规划》发布 明确目标\n2022-03-17 09:29:00\n来源：中央广电总台某某新闻客户端\n记者昨天了解到，《茶马古道城市群发展规划》近日发布，提出了目标。\n到2025年，茶园达到90万亩。",
    )
    expect(value.title.value).toBe("茶马古道城市群发展规划")
    expect(value.level).toBe("national")
    expect(value.fullText).toBe(false)
  })
})

test("a page in pictures is called after its plan", () => {
  expect(read(`一图读懂！2022年青山省政府工作报告\n来源：某报\n${body}`).title.value).toBe("2022年青山省政府工作报告")
})

test("a report without sections has the last year of what it tells", () => {
  const value = read("青山省出台茶业方案\n近日，青山省人民政府印发《茶业方案》，提出到2027年茶园达到90万亩。")
  expect(value.periodEnd?.value).toBe(2027)
})

test.each([
  "政府工作报告——2022年1月20日在青山省第十五届人民代表大会第六次会议上\n青山省省长 王某",
  "青山省人民政府 > 政务公开 > 政府工作报告\n政府工作报告（全文）\n——2022年1月20日在青山省第十五届人民代表大会第六次会议上\n省长 王某",
])("a work report whose title goes on: %s", (front) => {
  const value = read(`${front}\n各位代表：\n现在，我代表青山省人民政府，向大会报告政府工作，请予审议。\n${body}`)
  expect(value.title.value).toBe("政府工作报告")
  expect(value.issuedDate?.value).toBe("2022-01-20")
  expect(value.issuers.map((issuer) => issuer.value)).toEqual(["青山省人民政府"])
})

test("a work report in short", () => {
  const value = read(
    `青山市政府工作报告（摘要）\n2022-01-12　来源：青山日报\n——2022年1月10日在青山市第十八届人民代表大会第一次会议上\n市长　陈某\n各位代表：\n现在，我代表市人民政府，向大会报告政府工作，请予审议。\n${body}`,
  )
  expect(value.title.value).toBe("青山市政府工作报告")
  expect(value.fullText).toBe(false)
  expect([value.periodStart?.value, value.periodEnd?.value]).toEqual([2022, 2022])
})

test("the State Council reports for the whole country", () => {
  const value = read(
    `政府工作报告\n——2024年3月5日在第十四届全国人民代表大会第二次会议上\n国务院总理 王某\n各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n${body}`,
  )
  expect(value.issuers.map(({ value }) => value)).toEqual(["国务院"])
  expect([value.level, value.region]).toEqual(["national", undefined])
})

test.each([
  ["深圳市", "南山区", "440305"],
  ["鹤岗市", "南山区", "230404"],
  ["福州市", "鼓楼区", "350102"],
])("a district of %s whose name others have as well: %s", (city, district, code) => {
  const value = read(
    `2024年${district}政府工作报告\n——2024年1月5日在${city}${district}第八届人民代表大会第三次会议上\n${city}${district}人民政府区长 王某\n各位代表：\n我代表${district}人民政府，向大会报告工作，请予审议。\n${body}`,
  )
  expect(value.region?.value).toBe(code)
  expect(value.issuers.map(({ value }) => value)).toEqual([`${city}${district}人民政府`])
})
