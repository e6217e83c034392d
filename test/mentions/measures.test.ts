import { describe, expect, test } from "vitest"
import { measures } from "../../src/mentions/measures.ts"
import { outline } from "../../src/outline/index.ts"
import { listed } from "../outline/tree.ts"

describe("measures", () => {
  test("sections of principles and goals order nothing", () => {
    const text = `一、总体要求
（一）指导思想。坚持。
（二）基本原则
坚持绿色。少占地。
（三）发展目标。到2027年修通。
二、主要目标任务
修通。
三、营造良好发展环境
（一）优化服务。办快。
四、保障措施
（一）加强领导。落实。`
    expect(listed(text)).toEqual(["三/(一) 优化服务", "四/(一) 加强领导"])
  })

  test.each([
    "面临形势",
    "形势与需求",
    "发展基础与环境",
    "指导思想和基本原则",
    "“十四五”发展回顾",
    "重要意义",
    "发展趋势",
    "战略态势",
    "总体思路",
  ])("%s orders nothing", (heading) => {
    expect(listed(`一、${heading}\n说明。\n二、修路\n铺路。`)).toEqual(["二 修路"])
  })

  test.each(["明确重点任务", "把修路作为编制规划的重要指导原则", "提升发展目标管理水平", "工作要求", "落实好工作任务"])(
    "%s orders something",
    (heading) => {
      expect(listed(`一、${heading}\n去做。`)).toEqual([`一 ${heading}`])
    },
  )

  test("a row that some office answers for is a task, whatever noun it ends with", () => {
    const rows = "1\t落实山路养护原则\t市交通局\n2\t桥梁建设目标\t\n3\t架设新桥\t市水利局"
    expect(listed(`分工表\n序号\t任务\t责任单位\n${rows}`)).toEqual(["1 落实山路养护原则", "3 架设新桥"])
    expect(listed(`分工表\n序号\t任务\t责任单位\n1\t养护原则\t市交通局\n2\t架桥\t市水利局`)).toEqual([
      "1 养护原则",
      "2 架桥",
    ])
  })

  test("articles of principles and of breaches order nothing", () => {
    const text = `第一章 总则
第一条 发展茶业应当遵循因地制宜、绿色优先的原则。
第二条 县级以上人民政府应当扶持茶农。
第二章 法律责任
第三条 违反本条例第二条的，依法处分。
第四条 市场主管部门应当查处假冒茶叶。`
    expect(listed(text)).toEqual(["第一章/第二条 县级以上人民政府应当扶持茶农"])
  })

  test("articles of nothing but meanings order nothing", () => {
    const text = `第一条 公路法所称养路费，是指为养护公路收取的费用。
第二条 船舶法第九条所称船东、货主，分别是指船舶和货物的所有人。
第三条 港口法所称港务费，是指港口收取的费用。
港口企业应当公开港务费的标准。
第四条 养路费应当专款专用。`
    expect(listed(text)).toEqual(["第三条 港口法所称港务费，是指港口收取的费用", "第四条 养路费应当专款专用"])
  })

  test.each(["编制目的", "编制目的和依据", "制定依据", "适用范围", "工作原则", "事件分级", "灾害等级划分"])(
    "%s in a plan for emergencies orders nothing",
    (heading) => {
      const text = `青山市救灾应急预案\n1 总则\n1.1 ${heading}\n为了人民安全。\n2 处置\n2.1 救援\n派出船艇。\n2.2 报告\n逐级上报。\n2.3 善后\n妥善安置。`
      expect(listed(text)).toEqual(["2/2.1 救援", "2/2.2 报告", "2/2.3 善后"])
    },
  )

  test("who does what of a section is no item of its own, but tasks told office by office are", () => {
    const text = `一、修路工程
（一）建设任务。
1.修山路。铺石。
2.修水路。疏浚。
（二）部门分工。
省交通厅、省财政厅牵头，省水利厅、省林业局按职责分工负责。
二、职责分工
省交通厅负责修路；省水利厅负责疏浚。`
    expect(listed(text)).toEqual(["一/(一)/1 修山路", "一/(一)/2 修水路", "二 职责分工"])
  })

  test("what closes a plan or a rule orders where it does not only tell of itself", () => {
    const plan =
      "青山市救灾应急预案\n1 处置\n1.1 救援\n派出船艇。\n1.2 善后\n妥善安置。\n2 附则\n2.1 术语解释\n灾害是指水灾。\n2.2 预案演练\n每两年演练一次。\n2.3 预案解释\n由市应急局负责。\n2.4 实施时间\n即日起。"
    expect(listed(plan)).toEqual(["1/1.1 救援", "1/1.2 善后", "2/2.2 预案演练"])
    const rule =
      "青山市公路办法\n第一章 养护\n第一条 市人民政府应当保障经费。\n第二章 附则\n第二条 各县应当制定实施细则。\n第三条 村道的养护参照本办法执行。\n第四条 本办法自2024年5月1日起施行。"
    expect(listed(rule)).toEqual(["第一章/第一条 市人民政府应当保障经费", "第二章/第二条 各县应当制定实施细则"])
  })

  test("goals that offices answer for are tasks", () => {
    const text = `一、主要预期目标
1.货运量增长8%。
牵头单位：市交通局
2.通车里程五百公里。(市公路局负责)
3.居民更加满意。
二、修路
铺路。`
    expect(listed(text)).toEqual(["一/1 货运量增长8%", "一/2 通车里程五百公里", "二 修路"])
  })

  test("a section with a text and without numbered items is a measure, one with items is none", () => {
    expect(listed("一、路\n先说几句。\n（一）修路。铺路。\n二、桥\n架设新桥。")).toEqual(["一/(一) 修路", "二 桥"])
  })

  test("articles are measures but for those about the rule itself", () => {
    const text = `青山市公路办法
第一章 总则
第一条 为了管好公路，制定本办法。
第二条 本办法适用于本市公路。
第三条 市人民政府应当保障经费。
第九条 本办法下列用语的含义：
（一）公路，是指行车的路。
第二章 养护
第四条 养路单位应当：
（一）巡查；
（二）修补。
第三章 附则
第五条 本办法自2024年5月1日起施行。`
    expect(listed(text)).toEqual(["第一章/第三条 市人民政府应当保障经费", "第二章/第四条 养路单位应当"])
  })

  test("a work report orders in its sections on the work ahead", () => {
    const text = `2024年青山市政府工作报告
各位代表：
一、2023年工作回顾
（一）路网加密。修路九条。
二、今后五年主要目标
修通。
三、2024年重点工作
（一）加快修路
铺路。
（二）加快架桥
架桥。
四、加强政府自身建设
依法行政。`
    expect(listed(text)).toEqual(["三/(一) 加快修路", "三/(二) 加快架桥", "四 加强政府自身建设"])
  })

  test.each([
    "(省发展改革委牵头,省统计局等单位参与)",
    "（省发展改革委牵头，各市（州）人民政府配合）",
    "〔省发展改革委、省统计局负责〕",
    "牵头单位：省发展改革委",
  ])("a goal with a clause of duties is a task: %s", (duty) => {
    expect(listed(`一、要求\n(一)总体要求:稳中求进。\n(二)主要目标:产值增长6%${duty}。`)).toEqual(["一/(二) 主要目标"])
  })

  test.each(["2025年主要目标和重点工作", "二、2025年发展主要目标及工作任务"])(
    "goals and work of the year under one heading of a report: %s",
    (heading) => {
      const text = `2025年青山市政府工作报告\n各位代表：\n我代表市政府报告工作。\n一、2024年工作回顾\n（一）路网加密。修路九条。\n${heading.replace(/^(?!二)/u, "二、")}\n主要目标是修通。\n（一）加快修路\n铺路。\n三、加强政府自身建设\n依法行政。`
      expect(listed(text)).toEqual(["二/(一) 加快修路", "三 加强政府自身建设"])
    },
  )

  test("requirements and tasks under one heading: its deeds are tasks", () => {
    const text =
      "一、2025年工作总体要求和目标任务\n今年要求如下。\n（一）着力修路。铺路。\n（二）全力架桥。建桥。\n（三）总体要求。稳中求进。"
    expect(listed(text)).toEqual(["一/(一) 着力修路", "一/(二) 全力架桥"])
    expect(listed("一、总体要求\n（一）基本原则。\n1.坚持修路。\n2.深入架桥。\n二、任务\n（一）养路。护。")).toEqual([
      "二/(一) 养路",
    ])
  })

  test.each(["全力抓好五项重点工作", "一鼓作气勇争先，全力推动“十五五”开好局、起好步"])(
    "a work report orders under %s, and in what it has annexed",
    (heading) => {
      const text = `青山市政府工作报告
各位代表：
一、2025年工作回顾
（一）路网加密。修路九条。
二、一张蓝图绘到底
修通。
三、${heading}
（一）加快修路
铺路。
（二）加快架桥
架桥。
附件
2026年民生实事
1.改造老路（牵头单位：交通局）。
2.改造老桥（牵头单位：住建局）。`
      expect(listed(text)).toEqual(["三/(一) 加快修路", "三/(二) 加快架桥", "附件/1 改造老路", "附件/2 改造老桥"])
    },
  )

  test("a report in the press orders nothing", () => {
    expect(listed("近日，省政府印发《山路方案》。\n（一）修路。铺路。\n（二）架桥。建桥。")).toEqual([])
  })

  test("headings above and the order of the measures", () => {
    const text = "一、路\n（一）修路\n1.铺路。铺。\n二、桥\n架桥。"
    expect(measures(text, outline(text).value).value.map(({ headings, order }) => [...headings, order])).toEqual([
      ["路", "修路", 1],
      [2],
    ])
  })
})

describe("the parts of a work report", () => {
  const FRONT = "青山省政府工作报告\n各位代表：\n我代表省政府报告工作。"
  const PARAGRAPH =
    "铺设沥青路面，完善标志标线和安全设施，提升通行能力，让群众出行更加便利，产业发展更有支撑，乡村更加兴旺，生活更加幸福。"

  test("in full-width figures", () => {
    const text = `${FRONT}\n一、２０２３年工作回顾\n修好山路。\n二、２０２４年重点工作\n（一）架桥。架设新桥。`
    expect(listed(text)).toEqual(["二/(一) 架桥"])
  })

  test("without numbers over numbered items", () => {
    const text = `${FRONT}\n2023年工作回顾\n${PARAGRAPH}\n2024年工作任务\n今年目标是修通。\n（一）架桥。${PARAGRAPH}\n（二）修路。${PARAGRAPH}\n切实加强政府自身建设\n${PARAGRAPH}`
    expect(listed(text)).toEqual(["2/(一) 架桥", "2/(二) 修路", "3 切实加强政府自身建设"])
  })

  test("on the tasks of the five years ahead", () => {
    const text = `${FRONT}\n一、2020年工作回顾\n${PARAGRAPH}\n二、“十四五”时期经济社会发展的主要目标和重点任务\n目标是修通。\n（一）坚持修路。${PARAGRAPH}\n（二）全力架桥。${PARAGRAPH}\n三、2021年重点工作\n（一）养路。${PARAGRAPH}`
    expect(listed(text)).toEqual(["二/(一) 坚持修路", "二/(二) 全力架桥", "三/(一) 养路"])
  })

  test("beside goals of a later year", () => {
    const text = `${FRONT}\n一、2020年工作回顾\n${PARAGRAPH}\n二、“十四五”发展目标和2035年远景目标\n${PARAGRAPH}\n三、2021年工作任务\n1.架桥。${PARAGRAPH}\n2.修路。${PARAGRAPH}`
    expect(listed(text)).toEqual(["三/1 架桥", "三/2 修路"])
  })

  test("that count their items in words", () => {
    const items = `一是坚持修路。\n${PARAGRAPH}\n二是全力架桥。\n${PARAGRAPH}`
    const text = `${FRONT}\n一、关于2023年工作\n${PARAGRAPH}\n二、关于2024年主要目标任务\n今年目标是修通。\n${items}`
    expect(listed(text)).toEqual(["二/1 坚持修路", "二/2 全力架桥"])
  })

  test("without numbers over numbered chapters", () => {
    const text = `${FRONT}\n2023年工作回顾\n${PARAGRAPH}\n2024年工作安排\n今年目标是修通。\n一、架桥\n${PARAGRAPH}\n二、修路\n${PARAGRAPH}\n加强政府自身建设\n${PARAGRAPH}\n附件\n2024年民生实事\n1.修缮老桥。\n2.修缮老路。`
    expect(listed(text)).toEqual(["2/一 架桥", "2/二 修路", "3 加强政府自身建设", "附件/1 修缮老桥", "附件/2 修缮老路"])
  })

  test("numbered over items without numbers", () => {
    const text = `${FRONT}\n一、2023年工作回顾\n${PARAGRAPH}\n二、2024年重点工作\n今年目标是修通。\n架好新桥\n${PARAGRAPH}\n修好山路\n${PARAGRAPH}\n三、加强自身建设\n${PARAGRAPH}`
    expect(listed(text)).toEqual(["二/1 架好新桥", "二/2 修好山路", "三 加强自身建设"])
  })

  test.each(["“十五五”时期主要目标任务", "“十五五”时期总体要求和重点任务"])(
    "about the five years ahead: %s",
    (heading) => {
      const text = `${FRONT}\n一、2025年工作回顾\n修好山路。\n二、${heading}\n目标是修通。\n`
      expect(listed(`${text}聚焦山区，修好山路。\n${PARAGRAPH}\n聚焦平原，架好新桥。\n${PARAGRAPH}`)).toEqual([
        "二/1 聚焦山区，修好山路",
        "二/2 聚焦平原，架好新桥",
      ])
      expect(listed(`${text}（一）发展目标。修通。\n（二）重点任务。架桥。`)).toEqual(["二/(二) 重点任务"])
      expect(listed(`${text.replace("五”时期", "五”时期成就和下一个五年")}（一）架桥。架设新桥。`)).toEqual([])
    },
  )

  test("that hold the goals and the work of the year", () => {
    const text = `${FRONT}\n一、2023年工作回顾\n修好山路。\n二、2024年主要目标任务\n目标是修通。`
    expect(listed(`${text}\n一是架桥。架设新桥。`)).toEqual(["二 2024年主要目标任务"])
    expect(listed(`${text}\n（一）主要预期目标。修通。\n（二）架桥。架设新桥。`)).toEqual(["二/(二) 架桥"])
    expect(listed(`${text}\n三、2024年重点工作\n（一）架桥。架设新桥。`)).toEqual(["三/(一) 架桥"])
    expect(listed(`${text.replace("主要目标任务", "总体要求和目标任务")}\n三、自身建设\n依法行政。`)).toEqual([
      "三 自身建设",
    ])
  })

  test("that look five years ahead order nothing", () => {
    const text = `${FRONT}\n一、今后五年的目标任务\n山路修通。\n二、2024年重点工作\n（一）架桥。架设新桥。`
    expect(listed(text)).toEqual(["二/(一) 架桥"])
  })
})
