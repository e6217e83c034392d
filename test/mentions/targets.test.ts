import { describe, expect, test } from "vitest"
import { promised, readTargets } from "./targets-read.ts"

describe("comparisons", () => {
  test.each([
    ["培育龙头企业60家以上。", "龙头企业 >=60家"],
    ["龙头企业达到60家。", "龙头企业 >=60家"],
    ["力争新建冷库15座。", "新建冷库 >=15座"],
    ["森林覆盖率不低于61%。", "森林覆盖率 >=61%"],
    ["建成20个左右特色小镇。", "特色小镇 ~20个"],
    ["茶叶年产量约3万吨,加工率达到70%。", "茶叶年产量 ~30000吨"],
    ["城镇调查失业率控制在5.5%以内。", "城镇调查失业率 <=5.5%"],
    ["单位产品能耗不超过35千克标准煤,耗水率降至2%。", "单位产品能耗 <=35千克标准煤"],
    ["审批时限压缩至12个工作日。", "审批时限 <=12个工作日"],
    ["平均费率降至1.2%以下。", "平均费率 <=1.2%"],
    ["建设3—5个县域中心。", "县域中心 >=3-5个"],
    ["培育100亿元以上企业4家。", "100亿元以上企业 >=4家"],
  ])("%s", (text, first) => {
    expect(promised(text)[0]).toBe(first)
  })

  test("力争 beside a first number is a stretch, alone it is a floor", () => {
    expect(promised("规上企业突破900家、力争达到1000家。")).toEqual(["规上企业 >=900家", "规上企业 stretch1000家"])
    expect(promised("力争规上企业达到1000家。")).toEqual(["规上企业 >=1000家"])
  })
})

describe("amounts", () => {
  test.each([
    ["新增就业8万人。", "新增就业 >=80000人"],
    ["新建深水养殖网箱平台15台套。", "新建深水养殖网箱平台 >=15台套"],
    ["旅游收入达到1200亿元。", "旅游收入 >=1200亿元"],
    ["经济总量突破1.2万亿元。", "经济总量 >=1.2万亿元"],
    ["优良天数比率提高2.5个百分点。", "优良天数比率提高 >=2.5百分点"],
    ["细颗粒物浓度降到28微克/立方米。", "细颗粒物浓度 <=28微克/立方米"],
    ["设施农业面积占比达到百分之四十以上。", "设施农业面积占比 >=40%"],
    ["示范村超过一半实现集中供水。", "集中供水 >=50%"],
    ["旅游收入实现翻一番。", "旅游收入 >=2倍"],
    ["完成投资２００亿元。", "完成投资 >=200亿元"],
    ["粮食产量稳定在1,400万吨以上。", "粮食产量 >=14000000吨"],
  ])("%s", (text, first) => {
    const [found = ""] = promised(text)
    expect(found.split(" ").slice(1)).toEqual(first.split(" ").slice(1))
  })

  test("a name in brackets is said as written, and left out of the name that plans share", () => {
    const { found } = readTargets("城区细颗粒物（PM2.5）浓度下降10%,水质优良（一、二类）比例达到79%。")
    expect(found.map(({ indicator }) => indicator)).toEqual([
      "城区细颗粒物（PM2.5）浓度下降",
      "水质优良（一、二类）比例",
    ])
    expect(found.map(({ canonical }) => canonical)).toEqual(["城区细颗粒物浓度下降", "水质优良比例"])
  })

  test("a growth keeps its name apart from the amount that grows", () => {
    const { found } = readTargets("全社会研发经费投入增长9%,研发投入强度达到2.4%。")
    expect(found.map(({ canonical }) => canonical)).toEqual(["研发经费投入增长", "全社会研发投入强度"])
  })

  test("清零 and 全覆盖 are promised by a day only", () => {
    expect(promised("到2026年,危险桥梁全部清零。")).toEqual(["危险桥梁全部 <=0 2026"])
    expect(promised("到2026年底,实现养老服务站全覆盖。")).toEqual(["养老服务站 >=100% 2026"])
    expect(promised("推动养老服务站全覆盖,隐患动态清零。")).toEqual([])
  })
})

describe("one statement, several targets", () => {
  test.each([
    ["新增农民合作社、家庭农场各80家以上。", ["新增农民合作社 >=80家", "新增家庭农场 >=80家"]],
    [
      "茶叶、食用菌全产业链产值分别达到300亿元、120亿元。",
      ["茶叶全产业链产值 >=300亿元", "食用菌全产业链产值 >=120亿元"],
    ],
    ["新建卫生室40所、养老院6座。", ["新建卫生室 >=40所", "养老院 >=6座"]],
    ["建设50个冷链中心和8个集散市场。", ["冷链中心 >=50个", "集散市场 >=8个"]],
    ["文旅产业收入超5000亿元、增长8%。", ["文旅产业收入 >=5000亿元", "文旅产业收入增长 >=8%"]],
    ["新增合作社300家,总数突破2000家。", ["新增合作社 >=300家", "合作社总数 >=2000家"]],
    ["茶产业规模达到90亿元,年均增速保持在9%以上。", ["茶产业规模 >=90亿元", "茶产业规模年均增速 >=9%"]],
    ["林下种植面积达260万亩、产值达130亿元。", ["林下种植面积 >=2600000亩", "林下产值 >=130亿元"]],
  ])("%s", (text, all) => {
    expect(promised(text)).toEqual(all)
  })

  test.each([
    ["东部及沿海地区、西部地区用水量分别下降8%和5%左右。", ["东部及沿海地区用水量下降 >=8%", "西部地区用水量下降 ~5%"]],
    ["省属企业资产总额、利润总额年均增长8%、6%以上。", ["省属企业资产总额年均增长 >=8%", "利润总额年均增长 >=6%"]],
    ["甲类和乙类合作社在去年基础上再上台阶,分别超过90家和870家。", ["甲类 >=90家", "乙类合作社 >=870家"]],
    ["废水和废气排放总量分别下降10%以上。", ["废水排放总量下降 >=10%", "废气排放总量下降 >=10%"]],
    ["城镇和农村居民收入分别增长5%和7.5%。", ["城镇居民收入增长 >=5%", "农村居民收入增长 >=7.5%"]],
    ["公办、民办养老院床位分别达到8000张、3000张。", ["公办养老院床位 >=8000张", "民办养老院床位 >=3000张"]],
  ])("each number to its own thing: %s", (text, all) => {
    expect(promised(text)).toEqual(all)
  })

  test("a share of what was named before is read with it", () => {
    expect(promised("特色农产品基地达到90个,其中有机认证占比达到30%。")).toEqual([
      "特色农产品基地 >=90个",
      "特色农产品基地有机认证占比 >=30%",
    ])
  })
})

describe("what is measured", () => {
  test.each([
    ["营业收入1亿元以上规上企业研发机构覆盖率达到70%。", "营业收入1亿元以上规上企业研发机构覆盖率 >=70%"],
    ["培育2家以上年销售额超100亿元的企业集团。", "年销售额超100亿元的企业集团 >=2家"],
    ["审核人员不少于执法人员总数的5%。", "审核人员 >=5%"],
    ["设立总规模不低于200亿元的种业基金。", "种业基金规模 >=200亿元"],
    ["技术交易额从180亿元增加到520亿元。", "技术交易额 >=520亿元"],
    ["引导各机构将平均费率降至1%。", "平均费率 <=1%"],
    ["实施农村公路提升行动,新(改)建6000公里。", "农村公路提升行动 >=6000公里"],
    ["接待大厅平均办理时间,年底前压减到10个工作日以内。", "接待大厅平均办理时间 <=10个工作日"],
    ["为12万名老人提供体检。", "老人提供体检 >=120000名"],
    ["推动80%以上的乡镇建成综合体。", "乡镇建成综合体 >=80%"],
    ["所有县至少有1所达标医院。", "达标医院 >=1所"],
    ["每个县至少建成一所达标医院。", "达标医院 >=1所"],
    ["孕产妇死亡率下降到18/10万以下。", "孕产妇死亡率 <=18/10万"],
    ["肺结核发病率控制在50/十万以内。", "肺结核发病率 <=50/十万"],
    ["建设全省茶叶交易中心、6个仓储中心。", "仓储中心 >=6个"],
    ["打造山地茶园观光带和30个采摘园。", "采摘园 >=30个"],
    ["各乡镇至少配备两名兽医。", "兽医 >=2名"],
    ["食品产业做精做细。打造一批品牌。产值突破300亿元。", "食品产业产值 >=300亿元"],
    ["开展“三进”(进校、进村、进企)活动30场以上。", "“三进”活动 >=30场"],
    ["实施甲专项、乙专项等9个重大专项。", "重大专项 >=9个"],
    ["推进甲线、乙线等120个新建续建项目建设。", "新建续建项目建设 >=120个"],
    ["到2026年,首批60个示范茶园全面建成。", "示范茶园全面建成 >=60个 2026"],
    ["到2026年,确保山区、库区60%的村庄建成便民驿站。", "村庄建成便民驿站 >=60% 2026"],
    ["在30个乡镇开展茶旅融合试点。", "开展茶旅融合试点的乡镇 >=30个"],
    ["每年安排不少于3亿元支持茶园改造。", "支持茶园改造资金 >=3亿元 yearly"],
    ["筹措1亿元以上滚动使用项目前期工作经费。", "滚动使用项目前期工作经费 >=1亿元"],
    ["新增筹措重大项目前期工作经费3亿元。", "新增筹措重大项目前期工作经费 >=3亿元"],
    ["围绕实现茶园面积增长30%的工作目标,健全制度。", "茶园面积增长 >=30%"],
    ["新建数据中心PUE值降至1.25以下。", "新建数据中心PUE值 <=1.25"],
    ["自然保护地占国土面积的18%左右。", "自然保护地占国土面积 ~18%"],
    ["以国家公园为主体的自然保护地占比达到18%。", "以国家公园为主体的自然保护地占比 >=18%"],
    ["山区发展指数从2020年的85提高到95。", "山区发展指数 >=95"],
    ["促进约20万农村劳动力进城务工。", "农村劳动力进城务工 ~200000"],
    ["统筹2亿元用于古道修复。", "古道修复资金 >=2亿元"],
  ])("%s", (text, one) => {
    expect(promised(text).map((said) => said.replace(/ 2024$/u, ""))).toEqual([one])
  })
})

describe("whose number it is", () => {
  test("a target inside a measure names it, one before all measures none", () => {
    const body =
      "到2026年,茶园面积达到80万亩。\n一、壮大产业\n(一)建设基地。建设标准化茶园30个。\n(二)延长链条。引进加工企业12家。"
    const { leaves, found } = readTargets(body)
    expect(found.map(({ measure }) => (measure === undefined ? undefined : leaves[measure]?.title))).toEqual([
      undefined,
      "建设基地",
      "延长链条",
    ])
  })

  test("the quote holds the statement with number and unit", () => {
    const { text, found } = readTargets("每年培训乡村工匠200人以上,引进10名专家。")
    expect(found.map(({ at }) => text.slice(at.start, at.end))).toEqual(["培训乡村工匠200人以上", "引进10名专家"])
    for (const { at, mention } of found) expect(text.slice(at.start, at.end)).toBe(mention)
  })

  test("a verb alone does something else to the same thing", () => {
    expect(promised("新建茶园20万亩,改造提升15万亩。")).toEqual(["新建茶园 >=200000亩", "改造提升茶园 >=150000亩"])
  })

  test("a report about a plan tells its numbers as reported, and its headline is not counted again", () => {
    const body = "到2027年山区将新建游客中心20座\n近日印发的《游客服务方案》提出,到2027年,新建游客中心20座。"
    const { found } = readTargets(body, { fullText: false })
    expect(found.map(({ value, reported }) => [value, reported])).toEqual([[20, true]])
  })
})

test("a plan that is printed shortened promises its numbers itself", () => {
  const { found } = readTargets("一、任务\n到2027年，新建游客中心20座。\n二、保障\n加强领导。", { fullText: false })
  expect(found.map(({ value, reported }) => [value, reported])).toEqual([[20, undefined]])
})

test("a number in the plan's own title is none", () => {
  expect(promised("修路。", { title: "促进山区发展22条措施的意见" })).toEqual([])
})

test("项目前期 says nothing of the present", () => {
  expect(promised("推进项目前期工作,新建桥梁12座。")).toEqual(["新建桥梁 >=12座"])
})

test("a number among goals that is not read is said with its place", () => {
  const body = "一、工作目标\n茶园达到80万亩。\n涉及甲乡、乙乡等25个乡镇。"
  const { text, issues } = readTargets(body)
  expect(issues.map(({ rule, at }) => [rule, at && text.slice(at.start, at.end)])).toEqual([
    ["targets/not-read", "涉及甲乡、乙乡等25个乡镇"],
  ])
})

describe("no promise", () => {
  test.each([
    ["what is reached", "目前,全县已建成卫生室40所,普及率达到95%。"],
    ["what a past year brought", "2022年,茶叶产值突破80亿元。"],
    ["years gone by", "近年来,旅游收入年均增长12%,带动就业3万人。"],
    ["a grant", "对首次上规企业给予20万元奖励。"],
    ["an upper limit of support", "单个项目最高支持500万元,不超过总投资的30%。"],
    ["a threshold", "支持营业收入5000万元以上的企业开展改造。"],
    ["a condition", "对研发投入超过300万元的企业优先支持。"],
    ["a rate to reckon by", "按不低于合同金额的30%预付货款。"],
    ["a number in a name", "聚焦“1213”体系和“3个100”工程。"],
    ["a count of things listed", "选择甲县、乙县、丙县3个县开展试点。"],
    ["a count of fields", "从创新、绿色、安全3个方面持续用力,设置26项主要指标。"],
    ["a specification", "开工750千伏输变电工程,打造15分钟生活圈。"],
    ["a version", "出台服务业扩大开放3.0方案,推广5G应用。"],
    ["how often", "每5年修订1次目录。"],
    ["what may be done", "缴费比例高于16%的,可降至16%。"],
    ["a remark on what is meant", "优化中长途运输（运距500公里以上）组织。"],
    ["a few examples named before", "做强甲基地、乙基地等3个特色基地。"],
    ["a tax rule", "应纳税所得额不超过100万元的部分减按25%计入。"],
    ["a limit of a loan", "向茶农发放不超过20万元的贷款。"],
    ["who may have a grant", "每年遴选10家合作社给予30万元奖励。"],
    ["what a project costs", "推进总投资30亿元的水库建设,总投资12亿元。"],
    ["a standing state", "保持零就业家庭动态清零。"],
  ])("%s: %s", (_, text) => {
    expect(promised(text)).toEqual([])
  })

  test("rules hold thresholds, not promises", () => {
    const body = "第一条 年度支出达到100万元以上,比例不低于30%。"
    expect(promised(body, { title: "专项资金管理办法" })).toEqual([])
    expect(promised(body, { title: "专项资金工作方案" })).not.toEqual([])
  })

  test("the review part of a work report", () => {
    const body =
      "一、2025年工作回顾\n地区生产总值增长5.6%,新建学校30所。\n各位代表!\n全年新增就业20万人。\n二、2026年工作安排\n地区生产总值增长5%左右,新建学校25所。"
    expect(promised(body, { title: "2026年政府工作报告", issued: "2026-01-20" })).toEqual([
      "地区生产总值增长 ~5% 2026",
      "新建学校 >=25所 2026",
    ])
  })

  test.each([
    ["夯实工作基础", ["新建学校 >=25所"]],
    ["做强制造基础", ["新建学校 >=25所"]],
    ["发展基础", []],
    ["工作基础", []],
  ])("a heading that tells of foundations and one that orders to lay them: %s", (heading, expected) => {
    const found = promised(`一、${heading}\n新建学校25所。`, { title: "教育实施方案" })
    expect(found.map((target) => target.replace(/ \d{4}$/u, ""))).toEqual(expected)
  })

  test("a paragraph that opens with the years behind, under a heading that also looks ahead", () => {
    const body =
      "一、“十四五”发展成就和“十五五”目标任务\n这五年,我们奋力拼搏。高速公路里程达到3000公里。\n规划提出:高速公路里程达到4000公里。"
    expect(promised(body, { title: "2026年政府工作报告", issued: "2026-01-20" })).toEqual([
      "高速公路里程 >=4000公里 2030",
    ])
  })
})
