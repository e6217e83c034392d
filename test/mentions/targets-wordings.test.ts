import { describe, expect, test } from "vitest"
import { promised, readTargets } from "./targets-read.ts"

const OF_YEAR = { title: "2025年农业农村重点工作安排", issued: "2025-02-10" }

describe("a clause of duties behind a number", () => {
  test.each([
    ["茶园技改投资增长15%(省农业农村厅牵头,省财政厅参与)。", "茶园技改投资增长 >=15% 2025"],
    ["新建标准茶厂800座（省工业和信息化厅负责）。", "新建标准茶厂 >=800座 2025"],
    ["茶厂具备25%以上的冷藏能力（省商务厅负责）。", "冷藏能力 >=25% 2025"],
    ["打造百家领军茶企（省商务厅负责）。", "领军茶企 >=100家 2025"],
    ["制定百项关键标准（省商务厅负责）。", "关键标准 >=100项 2025"],
    ["茶园面积达到90万亩【责任单位:省农业农村厅】。", "茶园面积 >=900000亩 2025"],
    ["万元产值能耗下降2.5%（分管副省长负责，省发展改革委牵头）。", "万元产值能耗下降 >=2.5% 2025"],
  ])("%s", (text, one) => expect(promised(text, OF_YEAR)).toEqual([one]))

  test("another remark in brackets leaves the things counted behind it", () => {
    expect(promised("培育10个(类)特色产业。", OF_YEAR)).toEqual(["特色产业 >=10个 2025"])
  })
})

test.each([
  ["茶农养老金每人每月提高20元。", "茶农养老金提高 >=20元 2025"],
  ["老茶农生活补贴每人每月提高50元。", "老茶农生活补贴提高 >=50元 2025"],
])("what each shall have more is promised: %s", (text, one) => expect(promised(text, OF_YEAR)).toEqual([one]))

describe("what is measured without the verb that only says that it is done", () => {
  test.each([
    ["实施茶业重点项目30个,年度投资18亿元。", ["茶业重点项目 >=30个 2025", "茶业重点项目年度投资 >=18亿元 2025"]],
    [
      "安排茶业重点项目30个、年度计划投资20亿元以上。",
      ["茶业重点项目 >=30个 2025", "茶业重点项目年度计划投资 >=20亿元 2025"],
    ],
    ["完成茶园改造5万亩。", ["茶园改造 >=50000亩 2025"]],
    ["茶业完成投资18亿元。", ["茶业完成投资 >=18亿元 2025"]],
    [
      "以旧换新带动消费6亿元,以竹代塑产品销售2000吨。",
      ["以旧换新带动消费 >=6亿元 2025", "以竹代塑产品销售 >=2000吨 2025"],
    ],
  ])("%s", (text, all) => expect(promised(text, OF_YEAR)).toEqual(all))
})

describe("one number for each of several things", () => {
  test.each([
    ["合作社、家庭农场均增长20%以上。", ["合作社增长 >=20% 2025", "家庭农场增长 >=20% 2025"]],
    ["茶叶优质率、水果商品率都达到90%。", ["茶叶优质率 >=90% 2025", "水果商品率 >=90% 2025"]],
    ["新建茶园、果园各30个。", ["新建茶园 >=30个 2025", "新建果园 >=30个 2025"]],
    ["茶农人均收入和果农人均收入均增长8%左右。", ["茶农人均收入增长 ~8% 2025", "果农人均收入增长 ~8% 2025"]],
    ["农民收入年均增长7%。", ["农民收入年均增长 >=7% 2025"]],
  ])("%s", (text, all) => expect(promised(text, OF_YEAR)).toEqual(all))
})

describe("how many of a size", () => {
  test.each([
    [
      "培育茶叶、水果、饲料3个千亿级和蜂蜜、药材2个百亿级产业集群。",
      ["千亿级产业集群 >=3个 2025", "百亿级产业集群 >=2个 2025"],
    ],
    ["做优做强茶叶、水果2个百亿级产业链。", ["百亿级产业链 >=2个 2025"]],
    ["打造4个千亿元级产业。", ["千亿元级产业 >=4个 2025"]],
    ["建设10万亩茶叶园区6个。", ["10万亩茶叶园区 >=6个 2025"]],
    ["新建5000平方米加工车间20座、冷库3座。", ["新建5000平方米加工车间 >=20座 2025", "冷库 >=3座 2025"]],
    ["建成2000头以上肉牛养殖场12家。", ["2000头以上肉牛养殖场 >=12家 2025"]],
    ["新增茶园3000亩、茶厂5座。", ["新增茶园 >=3000亩 2025", "茶厂 >=5座 2025"]],
    ["加快甲县、乙县、丙县等5个百亿级茶叶一体化项目建设。", []],
  ])("%s", (text, all) => expect(promised(text, OF_YEAR)).toEqual(all))
})

describe("the same thing, otherwise dealt with", () => {
  test.each([
    ["累计建成茶园50万亩、改造提升10万亩。", ["累计建成茶园 >=500000亩 2025", "改造提升茶园 >=100000亩 2025"]],
    ["新改建山路300公里、养护500公里。", ["新改建山路 >=300公里 2025", "养护山路 >=500公里 2025"]],
  ])("%s", (text, all) => expect(promised(text, OF_YEAR)).toEqual(all))
})

test.each([
  ["启动2025年度300万亩茶园建设。", "茶园建设 >=3000000亩 2025"],
  ["算力规模达到150Eflops，持续扩大。", "算力规模 >=150Eflops 2025"],
])("%s", (text, one) => expect(promised(text, OF_YEAR)).toEqual([one]))

test.each([
  ["城乡居民收入比缩小到1.8:1。", ["城乡居民收入比 <=1.8 2025"]],
  ["加工业与农业总产值之比提高到2.5:1。", ["加工业与农业总产值之比 >=2.5 2025"]],
  ["竹产品加工与竹材产值比突破3：1。", ["竹产品加工与竹材产值比 >=3 2025"]],
  ["在14个州的城区增补学位2万个。", ["在14个州的城区增补学位 >=20000个 2025"]],
  ["在30个乡镇开展试点，增补学位2万个。", ["开展试点的乡镇 >=30个 2025", "增补学位 >=20000个 2025"]],
  ["重新确定30个主产县、20个高产县。", ["主产县 >=30个 2025", "高产县 >=20个 2025"]],
])("%s", (text, all) => expect(promised(text, OF_YEAR)).toEqual(all))

test("a number within which something is kept needs no unit", () => {
  expect(promised("万台电梯事故数控制在0.06以内。", OF_YEAR)).toEqual(["万台电梯事故数 <=0.06 2025"])
})

describe("growth beside that of the year before", () => {
  test.each([
    ["去年茶叶零售额增长41.6%，今年力争再增长20%。", ["茶叶零售额增长 >=20% 2025"]],
    ["上年全省完成造林600万亩，今年增加到650万亩。", ["造林 >=6500000亩 2025"]],
    ["单户金额500万元以上的担保业务收费，不高于责任的0.5%。", ["单户金额500万元以上的担保业务收费 <=0.5% 2025"]],
    ["每万人专利拥有量比上年提高3件以上。", ["每万人专利拥有量提高 >=3件 2025"]],
    ["山区收入比去年增长8%。", ["山区收入增长 >=8% 2025"]],
  ])("%s", (text, all) => expect(promised(text, OF_YEAR)).toEqual(all))
})

test.each([
  ["帮助90万困难家庭成员就业。", "困难家庭成员就业 >=900000 2025"],
  ["惠及30万农村妇女。", "农村妇女 >=300000 2025"],
  ["注册用户突破3000万\n平台稳定运行。", "注册用户 >=30000000 2025"],
])("people need no unit: %s", (text, one) => expect(promised(text, OF_YEAR)).toEqual([one]))

test.each([
  ["要将50%以上的公益金用于养老。", "公益金用于养老 >=50% 2025"],
  ["将不低于10%的出让收益用于农村。", "出让收益用于农村 >=10% 2025"],
])("how much of it goes where: %s", (text, one) => expect(promised(text, OF_YEAR)).toEqual([one]))

test("a share of money says what it is for", () => {
  expect(promised("每年安排公益金不低于60%用于支持养老服务。", OF_YEAR)).toEqual(["公益金 >=60% yearly"])
  expect(promised("出让收益的8%以上投向农村。", OF_YEAR)).toEqual(["出让收益 >=8% 2025"])
})

describe("detailed rules", () => {
  const title = "促进茶产业发展实施细则"

  test("promise where they carry out a plan", () => {
    expect(promised("一、支持基地\n到2027年,茶园达到50万亩。", { title })).toEqual(["茶园 >=500000亩 2027"])
  })

  test("lay down rules where they have articles", () => {
    expect(promised("第一章 总则\n第一条 到2027年,茶园达到50万亩。", { title })).toEqual([])
  })
})

test.each(["2025年重点工作及责任分解的通知", "关于做好2025年全面推进乡村振兴重点工作的意见"])(
  "the year of %s is the deadline of what it promises",
  (title) => {
    expect(promised("一、茶园\n新建茶园3万亩。", { title, issued: "2025-02-01" })).toEqual(["新建茶园 >=30000亩 2025"])
  },
)

describe("a report on a plan", () => {
  const REPORT = { title: "大会开幕 省长作政府工作报告", issued: "2025-01-20", fullText: false }

  test("says a promise twice, which is one", () => {
    const text =
      "今年茶叶产量增长6%左右，茶园投资增长9%。\n茶园投资增长9%，主要考虑是山区基础好。实现6%左右的增长，要付出努力。"
    expect(promised(`大会今天开幕。\n${text}`, REPORT)).toEqual(["茶叶产量增长 ~6% 2025", "茶园投资增长 >=9% 2025"])
  })

  test("tells how a goal was set", () => {
    expect(promised("大会今天开幕。\n今年茶业增速目标确定为7%左右。", REPORT)).toEqual(["茶业增速 ~7% 2025"])
  })
})

test.each([
  ["茶艺大赛邀请茶农200人次参加。", ["茶艺大赛邀请茶农 >=200人次 2025"]],
  ["培育“茶王”“茶仙”茶厂各20家以上。", ["“茶王” >=20家 2025", "“茶仙”茶厂 >=20家 2025"]],
])("%s", (text, all) => expect(promised(text, OF_YEAR)).toEqual(all))

test.each([
  ["银行新增茶业贷款30亿元。", "银行新增茶业贷款 >=30亿元"],
  ["依托东山茶园、西山茶场建设制茶中心5个。", "制茶中心 >=5个"],
])("who does it, or on what, before what is done: %s", (text, one) =>
  expect(promised(text, { title: "茶业高质量发展实施方案" })).toEqual([one]),
)

describe("a time that falls", () => {
  test.each([
    ["茶厂用电平均等待时间降至4小时以内。", ["茶厂用电平均等待时间 <=4小时 2025"]],
    ["茶商办证时限不超过3个工作日。", ["茶商办证时限 <=3个工作日 2025"]],
    ["农机检验用时减少到20分钟。", ["农机检验用时 <=20分钟 2025"]],
    ["茶商开办时间压减至1个工作日内。", ["茶商开办时间 <=1个工作日 2025"]],
    ["茶厂须在20天内完成整改。", []],
    ["茶市每天开放10小时。", []],
    ["通用飞机飞行突破3万小时。", ["通用飞机飞行 >=30000小时 2025"]],
  ])("%s", (text, all) => expect(promised(text, OF_YEAR)).toEqual(all))
})

describe("numbers that follow one another", () => {
  test.each([
    [
      "城镇、农村用户停水时间分别降至2小时、3小时以内。",
      ["城镇用户停水时间 <=2小时 2025", "农村用户停水时间 <=3小时 2025"],
    ],
    ["茶叶、水果损耗率分别控制在3%、5%。", ["茶叶损耗率 <=3% 2025", "水果损耗率 <=5% 2025"]],
    ["城乡居民收入分别增长5%、6%。", ["城镇居民收入增长 >=5% 2025", "农村居民收入增长 >=6% 2025"]],
  ])("%s", (text, all) => expect(promised(text, OF_YEAR)).toEqual(all))
})

test.each([
  ["（6）新增茶园贷款30亿元。", ["新增茶园贷款 >=30亿元 2025"]],
  ["“十五五”后两年新建茶园20万亩。", ["新建茶园 >=200000亩 2030"]],
  ["上半年建成茶亭200个，年底累计建成500个。", ["茶亭 >=200个 2025", "茶亭 >=500个 2025"]],
  ["培养产生100名“种茶能手”，给予表扬。", ["“种茶能手” >=100名 2025"]],
])("%s", (text, all) => expect(promised(text, OF_YEAR)).toEqual(all))

test.each([
  ["水稻、小麦、油菜良种覆盖率达到100%、98%、97%。", "小麦良种覆盖率 >=98% 2025"],
  ["农村人口脱贫2万人、3个贫困县摘帽。", "贫困县摘帽 >=3个 2025"],
  ["茶园水渠新开工30条,基本建成20条。", "茶园水渠基本建成 >=20条 2025"],
  ["新建改扩建茶厂、仓库各5座。", "新建改扩建仓库 >=5座 2025"],
  ["化学需氧量、氨氮、粉尘排放量分别削减2%、3%、4%。", "氨氮排放量削减 >=3% 2025"],
  ["茶河和主要湖库水质优良率达80%以上，70%以上的村达到“无违建村”标准。", "茶河和主要湖库水质优良率 >=80% 2025"],
  ["推动30个茶叶特色产业集群营业收入突破500亿元。", "茶叶特色产业集群营业收入 >=500亿元 2025"],
  ["培育10家营业收入超5亿元的茶企。", "营业收入超5亿元的茶企 >=10家 2025"],
  ["方案提出今年全省茶叶产值增长7%以上。", "茶叶产值增长 >=7% 2025"],
  ["滚动实施茶叶项目60个。", "茶叶项目 >=60个 2025"],
  ["建设和美乡村50个。", "和美乡村 >=50个 2025"],
  ["完成投资50亿元。", "完成投资 >=50亿元 2025"],
  ["完成剩余12.5万山区居民搬迁任务。", "山区居民搬迁任务 >=125000 2025"],
  ["茶叶种植面积稳定在90万亩、总产量5万吨以上。", "茶叶总产量 >=50000吨 2025"],
])("%s", (text, one) => expect(promised(text, OF_YEAR)).toContain(one))

test("what is the plan's own region's is called as everywhere", () => {
  const [one] = readTargets("全省茶叶出口总额达到9亿元。", OF_YEAR).found
  expect(one?.canonical).toBe("茶叶出口总额")
})

test("a row with a term of its own promises what it says, whatever the plan is called", () => {
  const table =
    "序号\t名称\t建设内容\t牵头单位\t完成时限\n1\t改茶厂\t全市改造茶厂20座，惠及茶农300户。\t市农业局\t2026年6月"
  expect(promised(table, { title: "茶业民生项目", issued: "2025-02-10" })).toEqual([
    "改造茶厂 >=20座 2026",
    "惠及茶农 >=300户 2026",
  ])
})

describe("time that is spent again and again", () => {
  test.each([
    ["专业课教师每年至少2个月到茶厂实践。", ["到茶厂实践 >=2个月"]],
    ["中小学生每天体育活动时间不少于2小时。", ["中小学生每天体育活动时间 >=2小时"]],
    ["驻村干部每月住村不少于20天。", ["驻村干部每月住村 >=20天"]],
    ["招聘具有至少3年工作经历的技术员。", []],
  ])("%s", (text, all) => expect(promised(text).map((one) => one.replace(/ yearly$/u, ""))).toEqual(all))
})

test.each([
  ["三年培训2万新型学徒。", ["新型学徒 >=20000"]],
  ["每年培训10万产业工人。", ["产业工人 >=100000"]],
  ["每户每年可享受不超过3次技术服务。", []],
  ["学员最多可享受2次培训补贴。", []],
])("people, and what they may have: %s", (text, all) =>
  expect(promised(text).map((one) => one.replace(/ yearly$/u, ""))).toEqual(all),
)

test.each([
  "小型茶企是指年营业收入不超过300万元的茶企。",
  "日间手术是指当天完成的手术，住院时间不超过48小时。",
  "本方案所称重点茶园系指面积达到500亩的茶园。",
])("a definition promises nothing: %s", (text) => expect(promised(text)).toEqual([]))
