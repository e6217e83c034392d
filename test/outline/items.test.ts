import { describe, expect, test } from "vitest"
import { walk } from "../../src/model/outline.ts"
import { listed, read, shape } from "./tree.ts"

describe("numbered items", () => {
  test("headings on lines of their own", () => {
    expect(shape("一、夯实基础\n(一)修路\n铺设山路。\n(二)架桥\n架设新桥。\n二、抓好落实\n压实责任。")).toBe(
      "doc(h1(h2,h2),h1)",
    )
  })

  test("headings that run into their text", () => {
    const { children } = read("一、夯实基础\n（一）修路。铺设山路。\n1．架桥。架设新桥。")
    const bridge = children[0]?.children[0]?.children[0]
    expect(bridge).toMatchObject({ kind: "h3", number: "1", title: "架桥" })
  })

  test.each(["1.", "1．", "1、", "1﹒", "１．"])("an item numbered %s", (number) => {
    expect(listed(`一、任务\n${number}修路。铺设山路。`)).toEqual(["一/1 修路"])
  })

  test.each([
    "各地区、各部门要加强领导,由省财政厅会同有关部门建立机制。",
    "各市、县人民政府要结合实际抓好落实。",
    "各牵头单位要于每月报送进展。",
    "请各牵头责任单位于3月底前制定方案。",
    "各级各有关部门务必压实责任。",
  ])("closing words are no part of the last item: %s", (words) => {
    const text = `一、任务\n（一）修路。铺设山路。\n二、保障\n（二）架桥。架设新桥。\n责任单位：省交通厅。\n${words}`
    const last = read(text).children[1]?.children[0]
    expect(text.slice(last?.span.start, last?.span.end)).toBe("（二）架桥。架设新桥。\n责任单位：省交通厅。")
  })

  test("words to all below a bare heading are its body", () => {
    const text = "一、任务\n（一）修路。铺设山路。\n二、组织领导\n各地区、各部门要加强领导。"
    const last = read(text).children[1]
    expect(text.slice(last?.body.start, last?.body.end)).toBe("各地区、各部门要加强领导。")
  })

  test("sections that follow one another without a line break", () => {
    const duty = "（责任单位：市交通局）"
    expect(
      listed(`为修路，提出以下措施。一、修路。铺设山路。${duty}二、架桥。架设新桥。${duty}三、养路。常年养护。`),
    ).toEqual(["一 修路", "二 架桥", "三 养路"])
    const nested = "（责任单位：市粮食局（市物资局），市交通局）"
    expect(listed(`一、修路。铺设山路。${nested}二、架桥。架设新桥。`)).toEqual(["一 修路", "二 架桥"])
    expect(listed(`一、任务\n（一）修路。铺路。${duty}（二）架桥。架桥。（见附图）（三）养路。`)).toEqual([
      "一/(一) 修路",
      "一/(二) 架桥",
    ])
  })

  test.each([
    [
      "behind a colon",
      "为修路，提出如下意见：一、总体要求。稳中求进。二、任务（一）修路。铺路。（二）架桥。建桥。三、保障（三）筹资。出资。",
    ],
    [
      "behind words",
      "为修路，提出如下意见一、总体要求。稳中求进。二、任务（一）修路。铺路。（二）架桥。建桥。三、保障（三）筹资。出资。",
    ],
  ])("sections of a line that lost its breaks, the first %s", (_, text) => {
    expect(listed(`关于修路的意见\n${text}`)).toEqual(["二/(一) 修路", "二/(二) 架桥", "三/(三) 筹资"])
  })

  test("a heading that runs into its first numbered item", () => {
    expect(listed("一、任务\n（一）夯实路网1.修路。铺路。2.养路。护路。\n（二）建设5G基站1.2万个。铺开。")).toEqual([
      "一/(一)/1 修路",
      "一/(一)/2 养路",
      "一/(二) 建设5G基站1.2万个",
    ])
  })

  test.each(["统筹一、二、三产业。发展二、三产业。", "坚持一、二档标准。推行二、三类管理。"])(
    "no sections: %s",
    (words) => {
      expect(listed(`关于修路的意见\n为修路，${words}`)).toEqual([])
    },
  )

  test("an address over the first item of a section does not end the section, one behind its last item does", () => {
    const report = `大同市政府工作报告\n各位代表：\n我代表市政府报告工作。\n一、2024年工作回顾\n成绩很大。\n二、2025年重点工作\n按照部署，做好工作。\n各位代表！今年要抓好以下工作。\n（一）修路。铺设山路。\n（二）架桥。架设新桥。\n各位代表！今后更好。`
    expect(listed(report)).toEqual(["二/(一) 修路", "二/(二) 架桥"])
    expect(read(report).children[1]?.children[1]?.span.end).toBe(report.indexOf("\n各位代表！今后"))
  })

  test("headings of a work report that numbers none", () => {
    const body =
      "认真抓好各项工作，推动经济社会平稳健康发展，不断增进全市人民的福祉，让城乡面貌焕然一新，让百姓生活更好。"
    const report = `2025年大同市政府工作报告\n市长 王某\n各位代表：\n我代表市政府报告工作。\n2024年工作回顾\n${body}\n2025年重点工作\n各位代表，今年要抓好以下工作。\n修好山区公路，改善群众出行\n${body}\n架设新桥\n${body}\n加强政府自身建设\n${body}`
    expect(listed(report)).toEqual(["2/1 修好山区公路，改善群众出行", "2/2 架设新桥", "3 加强政府自身建设"])
    const errands = `${report}\n2025年民生实事\n1.新建山区小学12所。\n2.改造老旧灯塔20座。`
    expect(shape(errands)).toBe("doc(h1,h1(h2,h2),h1,h1(h3,h3))")
  })

  test("headings without numbers within the numbered items of a work report", () => {
    const body =
      "深入实施专项行动，完善设施，优化服务，把好事办好、实事办实，让群众得到更多看得见的实惠，让城乡更有活力。"
    const front = "2025年大同市政府工作报告\n各位代表：\n我代表市政府报告工作。\n一、2024年工作回顾\n成绩很大。"
    const work = `${front}\n二、2025年重点工作\n重点做好以下工作。\n（一）修路\n修好山路。\n${body}\n${body}`
    const report = `${work}\n（二）架桥。${body}\n重点有两项。\n${body}\n三、自身建设\n${body}\n依法行政。\n${body}\n清正廉洁。\n${body}`
    expect(listed(report)).toEqual(["二/(一) 修路", "二/(二) 架桥", "三/1 依法行政", "三/2 清正廉洁"])
    expect(listed(report.replace(`${body}\n${body}`, `${body}\n养护老路。\n${body}`))).toEqual([
      "二/(一)/1 修好山路",
      "二/(一)/2 养护老路",
      "二/(二) 架桥",
      "三/1 依法行政",
      "三/2 清正廉洁",
    ])
  })

  test("a heading that white space parts from its text", () => {
    expect(read("1.疏浚河道　加快推进城区河道的清淤疏浚工作，年内完成三条河。").children[0]?.title).toBe("疏浚河道")
  })

  test("a heading ends before the clause that names duties", () => {
    expect(read("1.疏浚城区河道（市水利局牵头，市财政局配合）").children[0]?.title).toBe("疏浚城区河道")
  })

  test("parts, chapters, sections and articles", () => {
    expect(shape("第一编 总体\n第一章 路\n第一节 山路\n修。\n第二节 水路\n通。\n第二章 桥\n第三条 架桥。")).toBe(
      "doc(part(chapter(section,section),chapter(article)))",
    )
  })

  test("numbers may run on over sections or begin anew", () => {
    expect(listed("一、路\n1.修路。铺。\n2.养路。护。\n二、桥\n3.架桥。建。")).toEqual([
      "一/1 修路",
      "一/2 养路",
      "二/3 架桥",
    ])
    expect(listed("一、路\n1.修路。铺。\n二、桥\n1.架桥。建。")).toEqual(["一/1 修路", "二/1 架桥"])
  })

  test("ten thousand items", () => {
    const items = Array.from({ length: 10_000 }, (_, i) => `${i + 1}.修第${i + 1}段路。铺设路面。`)
    expect(listed(`一、修路\n${items.join("\n")}`)).toHaveLength(10_000)
  })

  test("decimal numbers before what begins with a Roman one", () => {
    expect(
      listed(
        "1 响应\n1.1 Ⅰ级响应\n1.1.1 启动。上报。\n1.1.2 终止。公布。\n1.2 Ⅱ级响应\n启动。\n2 保障\n2.1 资金\n安排。",
      ),
    ).toEqual(["1/1.1/1.1.1 启动", "1/1.1/1.1.2 终止", "1/1.2 Ⅱ级响应", "2/2.1 资金"])
  })

  test("decimal numbers", () => {
    expect(
      listed("1 总则\n1.1 职责\n分工。\n2 响应\n2.1 启动\n启动。\n2.2 处置\n2.2.1 救援。救人。\n2.2.2 安置。安民。"),
    ).toEqual(["1/1.1 职责", "2/2.1 启动", "2/2.2/2.2.1 救援", "2/2.2/2.2.2 安置"])
  })

  test("an item within a line follows a full stop and its own list", () => {
    expect(listed("一、路\n1.修路。铺设。2.养路。养护。3.管路。管理。")).toEqual([
      "一/1 修路",
      "一/2 养路",
      "一/3 管路",
    ])
  })

  test.each(["1．2026年底前，修山路。", "1.2026年修山路。", "１．2026年起，修山路。"])(
    "a year behind the number of an item: %s",
    (first) => {
      const all = listed(`一、路\n${first}\n2．养路。护。`)
      expect(all.map((one) => one.slice(0, 3))).toEqual(["一/1", "一/2"])
    },
  )

  test("amounts and years are no numbers of items", () => {
    expect(shape("一、投入\n安排资金\n1.5亿元用于修路。\n2025年完成。\n3.2万人受益。")).toBe("doc(h1)")
  })

  test.each([
    ["第一条 修路。统筹资金。\n（一）铺路。铺山路。\n（二）养路。护村路。", "doc(article(h2,h2))"],
    ["第一条 修路应当符合下列要求：\n（一）铺设路面。\n（二）养护路基。", "doc(article(runin,runin))"],
    ["第一条 修路应当符合要求。\n（一）铺设路面；\n（二）养护路基。", "doc(article(runin,runin))"],
  ])("what an article's members are: %s", (text, tree) => expect(shape(text)).toBe(tree))

  test("references to articles and boxes are no items", () => {
    expect(shape("一、依据\n按照该法\n第三条的规定和专栏2所列项目办理。见专栏3。")).toBe("doc(h1)")
  })
})

describe("lists in running text", () => {
  test("clauses that end in semicolons belong to their sentence", () => {
    const text = "一、支持\n（一）对下列项目给予支持：\n1.修路的；\n2.架桥的；\n3.造林的。\n（二）加强监管。定期检查。"
    expect(listed(text)).toEqual(["一/(一) 对下列项目给予支持", "一/(二) 加强监管"])
  })

  test.each(["符合下列条件之一的，可以申请。", "有下列情形之一的，应当立即上报。", "报告应当包括以下主要内容："])(
    "cases and parts are a list, however they end: %s",
    (words) => {
      const text = `一、申报\n（一）申请。${words}\n1.路面破损的。\n2.桥梁老化的。\n3.其他情形。\n（二）审核。逐级审核。`
      expect(listed(text)).toEqual(["一/(一) 申请", "一/(二) 审核"])
    },
  )

  test.each(["办公室设在交通局，承担以下职责：", "重点做好下列工作：", "指挥部采取以下措施："])(
    "tasks are items, though each is one sentence: %s",
    (words) => {
      const text = `一、处置\n（一）指挥部。${words}\n1.抢修山区道路。\n2.调度运输车辆。\n（二）保障。储备物资。`
      expect(listed(text)).toEqual(["一/(一)/1 抢修山区道路", "一/(一)/2 调度运输车辆", "一/(二) 保障"])
    },
  )

  test("items with a text of their own stay items behind a colon", () => {
    const text = "三、意见\n为此，要抓好以下工作：\n（一）修路。今年铺设山路。\n（二）架桥。今年架设新桥。"
    expect(listed(text)).toEqual(["三/(一) 修路", "三/(二) 架桥"])
  })

  test("an enumeration within a line splits nothing", () => {
    expect(listed("一、路\n1.修路。包括：1.山路。2.水路。3.村路。\n2.养路。一是巡查，二是修补。")).toEqual([
      "一/1 修路",
      "一/2 养路",
    ])
  })

  test("closing words behind the last of items whose numbers run on over sections", () => {
    const text =
      "一、路\n（一）修路。铺。\n（二）养路。护。\n二、桥\n（三）架桥。架。\n（四）护桥。查。\n名单由省交通厅公布。"
    const last = read(text).children[1]?.children[1]
    expect(text.slice(last?.span.start, last?.span.end)).toBe("（四）护桥。查。")
  })

  test("a second paragraph of the last item of a section is its own where more sections follow", () => {
    const text =
      "一、路\n（一）修路。铺。\n（二）养路。护。\n二、桥\n（三）架桥。架。\n（四）护桥。查。\n省交通厅会同有关部门论证。\n三、河\n（五）治水。疏。"
    const last = read(text).children[1]?.children[1]
    expect(text.slice(last?.span.start, last?.span.end)).toBe("（四）护桥。查。\n省交通厅会同有关部门论证。")
  })

  test("a list that begins anew within an item is no sibling of it", () => {
    expect(listed("一、路\n1.修路。标准如下：\n1.山路六米；\n2.水路八米。\n2.养路。巡查。")).toEqual([
      "一/1 修路",
      "一/2 养路",
    ])
  })
})

describe("boxes", () => {
  test("a box that runs into its first item", () => {
    const text = "一、路\n(一)修路\n铺设山路。专栏1山路工程1.东山路。修东山。\n2.西山路。修西山。(二)架桥\n架桥。"
    expect(listed(text)).toEqual(["一/(一) 修路", "专栏1/1 东山路", "专栏1/2 西山路", "一/(二) 架桥"])
  })

  test("the list around a box goes on behind it", () => {
    const text = "一、路\n1.修路。铺。\n专栏2 山路工程\n1.东山路。东。\n2.西山路。西。\n3.北山路。北。\n2.养路。护。"
    expect(listed(text)).toEqual(["一/1 修路", "专栏2/1 东山路", "专栏2/2 西山路", "专栏2/3 北山路", "一/2 养路"])
  })

  test("a box whose items go on from another page", () => {
    expect(listed("一、路\n专栏3山路工程1.东山路。东。专栏3山路工程2.西山路。西。")).toEqual([
      "一 路",
      "专栏3/1 东山路",
      "专栏3/2 西山路",
    ])
  })

  test("a box whose items have headings and no numbers", () => {
    const text =
      "一、路\n（一）修路。铺。\n专栏1 道路\n通山公路。修通三条。\n进村道路工程。改造十条。\n（二）架桥。架。"
    expect(listed(text)).toEqual(["一/(一) 修路", "专栏1/1 通山公路", "专栏1/2 进村道路工程", "一/(二) 架桥"])
    expect(listed("专栏1 道路\n按年修通，三年完工。\n通山公路。修通三条。")).toEqual(["专栏1 道路"])
  })

  test("a box without numbered items is one measure", () => {
    expect(listed("一、路\n（一）修路。铺。\n专栏1 山路工程\n实施东山路改造。")).toEqual([
      "一/(一) 修路",
      "专栏1 山路工程",
    ])
  })
})

describe("a heading that lost the break behind it", () => {
  test.each([
    ["一、总体要求坚持绿色发展。少占耕地。\n二、修路\n铺路。", ["二 修路"]],
    ["一、修路\n铺路。\n二、保障措施加强组织领导。建立专班。", ["一 修路", "二 保障措施"]],
    ["一、主要目标到2027年，修通山路。\n二、修路\n铺路。", ["二 修路"]],
    ["一、重点任务清单化管理。逐项销号。\n二、工作要求", ["一 重点任务清单化管理", "二 工作要求"]],
  ])("%s", (text, all) => expect(listed(text)).toEqual(all))
})

describe("tables of tasks", () => {
  const rows = ["修东山路。路宽六米。", "架清水桥"]

  test("rows are lines with tabs", () => {
    const text = `任务清单\n序号\t工作任务\t牵头单位\t完成时限\n一、路\n1\t${rows[0]}\t市交通局\t6月\n二、桥\n2\t${rows[1]}\t市住建局\t9月`
    expect(listed(text)).toEqual(["一/1 修东山路", "二/2 架清水桥"])
  })

  test("rows are lines of a Markdown table", () => {
    const text = `| 序号 | 重点任务 | 责任单位 |\n|---|---|---|\n| 1 | ${rows[0]} | 市交通局 |\n| 2 | ${rows[1]} | 市住建局 |`
    expect(listed(text)).toEqual(["1 修东山路", "2 架清水桥"])
  })

  test("a row with nothing but a number in words and a heading is over the rows below it", () => {
    const text = `| 序号 | 重点任务 | 责任单位 | 时限 |\n|---|---|---|---|\n| 一 | 道路 | | |\n| 1 | ${rows[0]} | 市交通局 | 6月 |\n| 二 | 桥梁 | | |\n| 2 | ${rows[1]} | 市住建局 | 9月 |`
    expect(listed(text)).toEqual(["一/1 修东山路", "二/2 架清水桥"])
    const cells = [
      "序号",
      "重点任务",
      "责任单位",
      "时限",
      "（一）",
      "道路",
      "1",
      rows[0],
      "市交通局",
      "6月",
      "（二）",
      "桥梁",
      "2",
      rows[1],
      "市住建局",
      "9月",
    ]
    expect(listed(`分工表\n${cells.join("\n")}`)).toEqual(["(一)/1 修东山路", "(二)/2 架清水桥"])
  })

  test("a row with nothing but a numbered heading is over the rows below it", () => {
    const head = "| 序号 | 重点任务 | 责任单位 | 时限 |\n|---|---|---|---|"
    const own = `${head}\n| 一、道路 | | | |\n| 1 | ${rows[0]} | 市交通局 | 6月 |\n| 二、桥梁 |\n| 1 | ${rows[1]} | 市住建局 | 9月 |`
    expect(listed(own)).toEqual(["一/1 修东山路", "二/1 架清水桥"])
    expect(read(own).children.map(({ title }) => title)).toEqual(["道路", "桥梁"])
  })

  test.each(["任务类别", "类 别", "所属领域", "工作板块"])(
    "a column that only sorts the tasks names none: %s",
    (heading) => {
      const text = `分工表\n序号\n${heading}\n重点任务\n责任单位\n1\n交通出行\n${rows[0]}\n市交通局\n2\n${rows[1]}\n市住建局`
      expect(listed(text)).toEqual(["1 修东山路", "2 架清水桥"])
    },
  )

  test("headings of columns written apart to fill their cells", () => {
    const text = `分工表\n序号\n主  要  任  务\n责 任 单 位\n1\n${rows[0]}\n市交通局\n2\n${rows[1]}\n市住建局`
    expect(listed(text)).toEqual(["1 修东山路", "2 架清水桥"])
  })

  test("the title of a table is no heading of its columns", () => {
    const text = `附件\n重点任务分工及进度安排表\n序号\n工作任务\n负责单位\n1\n${rows[0]}\n市交通局\n2\n${rows[1]}\n市住建局`
    expect(listed(text)).toEqual(["1 修东山路", "2 架清水桥"])
  })

  test("two rows of headings, the first over several columns", () => {
    const text = `任务清单\n序号\t工作任务\t责任分工\t\t完成时限\n〃\t〃\t牵头单位\t配合单位\t〃\n1\t${rows[0]}\t市交通局\t市财政局\t6月`
    const cells: string[] = []
    walk(read(text), (node) => {
      for (const { column, span } of node.cells ?? []) cells.push(`${column}=${text.slice(span.start, span.end)}`)
    })
    expect(listed(text)).toEqual(["1 修东山路"])
    expect(cells).toEqual(["序号=1", `工作任务=${rows[0]}`, "牵头单位=市交通局", "配合单位=市财政局", "完成时限=6月"])
  })

  test("cells stand on lines of their own", () => {
    const text = `分工表\n序号\n重点任务\n具体措施\n牵头单位\n1\n修路\n东山路铺沥青。\n西山路铺水泥。\n市交通局\n2\n架桥\n架清水桥\n市住建局`
    const cells: string[] = []
    walk(read(text), (node) => {
      for (const { column, span } of node.cells ?? []) cells.push(`${column}=${text.slice(span.start, span.end)}`)
    })
    expect(listed(text)).toEqual(["1 修路", "2 架桥"])
    expect(cells).toContain("具体措施=东山路铺沥青。\n西山路铺水泥。")
    expect(cells).toContain("牵头单位=市住建局")
  })

  test("cells on lines of their own: headings between the rows, in whatever form the table goes on", () => {
    const head = "分工表\n序号\n重点任务\n主要责任单位\n协同配合单位\n"
    expect(
      listed(
        `${head}一、路网\n1\n修路。\n市交通局\n市财政局\n2\n养路。\n市交通局\n二、水网\n3\n架桥。\n市水利局\n市财政局\n`,
      ),
    ).toEqual(["一/1 修路", "一/2 养路", "二/3 架桥"])
    const other = "分工表\n序号\n工作任务\n主要责任单位\n协同单位\n"
    expect(listed(`${other}1\n修路。\n市交通局\n市财政局\n2\n架桥。\n市水利局\n市财政局\n`)).toEqual([
      "1 修路",
      "2 架桥",
    ])
    expect(listed(`${head}12\n修路。\n市交通局\n市财政局\n15\n架桥。\n市水利局\n市财政局\n`)).toEqual([
      "12 修路",
      "15 架桥",
    ])
    expect(
      listed(`${head}1\n修路。\n市交通局\n市财政局\n二、保障\n(一)加强领导。建立机制。\n(二)督查。通报。`),
    ).toEqual(["1 修路", "二/(一) 加强领导", "二/(二) 督查"])
  })

  test("cells on lines of their own, each with a bar behind it", () => {
    expect(
      listed(
        "分工表\n序号 |\n重点任务 |\n责任单位 |\n完成时限 |\n1 |\n修路。 |\n市交通局 |\n6月底 |\n2 |\n架桥。 |\n市水利局 |\n年底 |\n",
      ),
    ).toEqual(["1 修路", "2 架桥"])
  })

  test("cells on lines of their own: an empty one leaves the deadline in its column", () => {
    const text =
      "分工表\n序号\n重点任务\n牵头单位\n配合单位\n完成时限\n1\n修路。\n市交通局\n2025年6月\n2\n架桥。\n市水利局\n市财政局\n年底\n"
    const due: string[] = []
    walk(read(text), (node) => {
      for (const { column, span } of node.cells ?? [])
        if (column === "完成时限") due.push(text.slice(span.start, span.end))
    })
    expect(due).toEqual(["2025年6月", "年底"])
  })

  test("cells on lines of their own: each office of the last column on a line", () => {
    const text =
      "分工表\n序号\n任务\n主责单位\n协办单位\n一、路\n1\n修路。\n市交通局\n市财政局\n东山区政府\n清河新区管委会\n2\n养路。\n市公路局\n二、桥\n3\n架桥。\n建清水桥\n市水利局\n市财政局\n各区政府\n请抓好落实。"
    const helpers: string[] = []
    const tree = read(text)
    walk(tree, (node) => {
      for (const { column, span } of node.cells ?? [])
        if (column === "协办单位") helpers.push(text.slice(span.start, span.end))
    })
    expect(listed(text)).toEqual(["一/1 修路", "一/2 养路", "二/3 架桥"])
    expect(helpers).toEqual(["市财政局\n东山区政府\n清河新区管委会", "", "市财政局\n各区政府"])
  })

  test("cells on lines of their own: a list that ends with 、 goes on on the next line", () => {
    const text =
      "分工表\n序号\n任务\n责任领导\n牵头单位\n配合单位\n1\n修路、架桥，支持乡镇建好码头。\n王小山\n市交通局\n市财政局、\n市水利局\n东山县政府、清河县政府\n2\n养路。\n李大河\n市公路局\n市财政局\n"
    const cells: string[] = []
    walk(read(text), (node) => {
      for (const { column, span } of node.cells ?? [])
        if (/单位/u.test(column)) cells.push(text.slice(span.start, span.end))
    })
    expect(cells).toEqual(["市交通局", "市财政局、\n市水利局\n东山县政府、清河县政府", "市公路局", "市财政局"])
  })

  test("cells on lines of their own: no numbers, and a first column that headings over rows stand for", () => {
    const text =
      "目标分解书\n领域\n主要目标\n主要责任单位\n责任单位\n一、道路\n1.山路通到各村。村村有车站。\n省交通厅\n省发改委\n省妇联\n2.危桥减少20座。\n省交通厅\n省财政厅\n二、河道\n3.明确河道疏浚原则。\n省水利厅\n省人社厅\n4.新增码头10个\n省水利厅\n省发改委\n省残联\n"
    expect(listed(text)).toEqual([
      "一/1 山路通到各村",
      "一/2 危桥减少20座",
      "二/3 明确河道疏浚原则",
      "二/4 新增码头10个",
    ])
  })

  test("cells and bars on lines of their own: steps whose leaders or numbers are merged", () => {
    const cells = ["序号", "项目", "重点任务", "牵头领导", "责任单位"]
    const rows = [
      "1",
      "山路",
      "1.修路。",
      "王 山",
      "★市交通局、财政局",
      "2.养路，补栽行道树。",
      "★市公路局、林业局",
      "3.护路30公里。",
      "★市公路局",
      "4.架桥5座，清理河道。",
      "李 河王 山",
      "★市水利局、财政局",
    ]
    expect(listed(`分工表\n${[...cells, ...rows].join("\n|\n")}\n|\n||\n`)).toEqual([
      "1/1 修路",
      "1/2 养路，补栽行道树",
      "1/3 护路30公里",
      "1/4 架桥5座，清理河道",
    ])
  })

  test("cells on lines of their own: narrow headings on two lines, and one over several columns", () => {
    const duties = (text: string): string[] => {
      const found: string[] = []
      walk(read(text), (node) => {
        for (const { column, span } of node.cells ?? [])
          if (/单位|时限/u.test(column)) found.push(`${column} ${text.slice(span.start, span.end)}`)
      })
      return found
    }
    const row = "1\n修路，补栽行道树。\n市交通局\n市财政局\n年底\n2\n架桥。\n市水利局\n市财政局、东山区政府\n6月底"
    const one = ["牵头单位 市交通局", "责任单位 市财政局", "完成时限 年底"]
    const two = ["牵头单位 市水利局", "责任单位 市财政局、东山区政府", "完成时限 6月底"]
    expect(duties(`分工表\n序\n号\n重点任务\n牵头\n单位\n责任\n单位\n完成\n时限\n${row}`)).toEqual([...one, ...two])
    expect(duties(`分工表\n序号\n重点任务\n责任分工\n完成时限\n牵头单位\n责任单位\n${row}`)).toEqual([...one, ...two])
  })

  test("cells on lines of their own: headings over rows without a number", () => {
    const rows = [
      "道路（2项）",
      "1",
      "修路，补栽行道树。",
      "市交通局",
      "年底",
      "2",
      "养路。",
      "市公路局",
      "6月底",
      "桥梁",
      "3",
      "架桥。",
      "市水利局",
      "年底",
    ]
    const text = ["分工表", "序号", "任务", "责任单位", "完成时限", ...rows].join("\n")
    const cells: string[] = []
    walk(read(text), (node) => {
      for (const { column, span } of node.cells ?? [])
        if (column === "完成时限") cells.push(text.slice(span.start, span.end))
    })
    expect(listed(text)).toEqual(["1 修路，补栽行道树", "2 养路", "3 架桥"])
    expect(cells).toEqual(["年底", "6月底", "年底"])
  })

  test("cells on lines of their own: the headings again on the next page", () => {
    const head = "序号\n任务\n牵头单位\n配合单位\n"
    expect(listed(`分工表\n${head}1\n修路。\n市交通局\n市财政局\n${head}2\n架桥。\n市水利局\n市财政局`)).toEqual([
      "1 修路",
      "2 架桥",
    ])
  })

  test("a merged cell has the words of the one above", () => {
    const text = "清单\n序号\t任务\t牵头单位\n1\t修路\t市交通局\n2\t养路\t〃"
    const leads: string[] = []
    walk(read(text), (node) => {
      const lead = node.cells?.[2]?.span
      if (lead !== undefined) leads.push(text.slice(lead.start, lead.end))
    })
    expect(leads).toEqual(["市交通局", "市交通局"])
  })

  describe("one task over several steps", () => {
    const head = ["序号", "工作任务", "具体举措", "牵头单位", "完成时限"]
    const body = [
      ["1", "修路", "（1）东山路铺沥青。", "市交通局", "6月底前"],
      ["", "", "（2）西山路铺水泥。", "市住建局", "年底前"],
      ["2", "架桥", "（3）架清水桥。", "市水利局", "9月底前"],
    ]
    const steps = ["1/(1) 东山路铺沥青", "1/(2) 西山路铺水泥", "2/(3) 架清水桥"]
    const stacked = [head, ...body].flat().filter((cell) => cell !== "")

    test.each([
      ["cells on lines of their own", stacked.join("\n")],
      ["parted by tabs", [head, ...body].map((row) => row.join("\t")).join("\n")],
      ["parted by bars", [head, ...body].map((row) => `| ${row.join(" | ")} |`).join("\n")],
      ["merged", [head, ...body].map((row) => row.map((cell) => cell || "〃").join("\t")).join("\n")],
      [
        "written again",
        [head, ...body].map((row, i) => row.map((cell, c) => cell || body[i - 2]?.[c]).join("\t")).join("\n"),
      ],
    ])("%s", (_, table) => {
      expect(listed(`任务清单\n${table}`)).toEqual(steps)
      expect(read(`任务清单\n${table}`).children[0]?.children.map(({ title }) => title)).toEqual(["修路", "架桥"])
    })

    test("cells on lines of their own: behind a number the task may be merged with the one above", () => {
      const rows = [
        "1",
        "修路",
        "东山路铺沥青，西山路铺水泥。",
        "市交通局",
        "年底前",
        "2",
        "南山路铺砖，北山路补栽行道树。",
        "市公路局",
        "6月底前",
        "3",
        "架设清水桥和东山桥",
        "市水利局",
        "9月底前",
      ]
      expect(listed(`任务清单\n${[...head, ...rows].join("\n")}`)).toEqual([
        "1 东山路铺沥青，西山路铺水泥",
        "2 南山路铺砖，北山路补栽行道树",
        "3 架设清水桥和东山桥",
      ])
    })

    test("steps without numbers are counted", () => {
      const table = [head, ...body].map((row) => row.map((cell) => cell.replace(/^（.）/u, "")).join("\t")).join("\n")
      expect(listed(`任务清单\n${table}`)).toEqual(["1/1 东山路铺沥青", "1/2 西山路铺水泥", "2 架桥"])
    })

    test("tasks without numbers are counted, and their steps below them", () => {
      const table = [head, ...body].map((row) => row.slice(1).join("\t").replace(/（.）/u, "")).join("\n")
      expect(listed(`任务清单\n${table}`)).toEqual(["1/1 东山路铺沥青", "1/2 西山路铺水泥", "2 架桥"])
    })

    test("rows that share a task and have numbers of their own go by their steps", () => {
      const table = [head, ...body].map((row, i) => [i === 0 ? "序号" : i, ...row.slice(1)].join("\t")).join("\n")
      expect(listed(`任务清单\n${table}`)).toEqual(["1 东山路铺沥青", "2 西山路铺水泥", "3 架桥"])
    })

    test("several lines of one cell are no steps", () => {
      const lines = [
        "1",
        "修路",
        "东山路铺沥青。",
        "西山路铺水泥。",
        "南山路铺砖。",
        "市交通局",
        "年底前",
        "2",
        "架桥",
        "架清水桥。",
        "市水利局",
        "年底前",
      ]
      expect(listed(`任务清单\n${[...head, ...lines].join("\n")}`)).toEqual(["1 修路", "2 架桥"])
    })
  })

  test("a table of indicators orders nothing, and the sections behind it go on", () => {
    const text =
      "一、基础\n（一）修路。铺。\n序号\n指标名称\n单位\n2025年\n1\n公路里程\n公里\n900\n2\n桥梁\n座\n30\n二、提升\n（一）养路。护。"
    expect(listed(text)).toEqual(["一/(一) 修路", "二/(一) 养路"])
  })
})
