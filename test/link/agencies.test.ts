import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { type Jurisdiction, resolveAgency } from "../../src/link/agencies.ts"
import { LEXICON_FILES, type Lexicon } from "../../src/model/lexicon/index.ts"

const file = (name: "regions" | "agencies") =>
  LEXICON_FILES[name].parse(JSON.parse(readFileSync(`seeds/lexicon/${name}.json`, "utf8")))
const lexicon = { regions: file("regions"), agencies: file("agencies") } as Lexicon

const province = (region: string, date = "2024-06-01"): Jurisdiction => ({ level: "province", region, date })
const city = (region: string): Jurisdiction => ({ level: "city", region, date: "2023-06-01" })
const county = (region: string): Jurisdiction => ({ level: "county", region, date: "2023-06-01" })
const nation = (date: string): Jurisdiction => ({ level: "national", date })
const name = (mention: string, where: Jurisdiction) => resolveAgency(mention, where, lexicon).name

describe("the office of a province, city or county", () => {
  test.each([
    ["省科技厅", "430000", "湖南省科学技术厅"],
    ["省发展改革委", "430000", "湖南省发展和改革委员会"],
    ["省国资委", "430000", "湖南省人民政府国有资产监督管理委员会"],
    ["省人力社保厅", "330000", "浙江省人力资源和社会保障厅"],
    ["省经信厅", "330000", "浙江省经济和信息化厅"],
    ["省林草局", "510000", "四川省林业和草原局"],
    ["省扶贫办", "430000", "湖南省扶贫开发办公室"],
    ["省外汇管理局", "340000", "国家外汇管理局安徽省分局"],
    ["中医药局", "440000", "广东省中医药局"],
    ["省中医药局", "430000", "湖南省中医药管理局"],
    ["省外办", "510000", "四川省人民政府外事办公室"],
    ["自治区科技厅", "450000", "广西壮族自治区科学技术厅"],
    ["自治区党委宣传部", "450000", "中共广西壮族自治区委员会宣传部"],
    ["市科委", "310000", "上海市科学技术委员会"],
    ["市经济信息化委", "310000", "上海市经济和信息化委员会"],
    ["市教委", "500000", "重庆市教育委员会"],
    ["海淀区政府", "110000", "北京市海淀区人民政府"],
    ["长沙市科技局", "430000", "长沙市科学技术局"],
    ["兵团工业和信息化局", "650000", "新疆生产建设兵团工业和信息化局"],
    ["省数字办", "350000", "福建省数字福建建设领导小组办公室"],
    ["省资规厅", "460000", "海南省自然资源和规划厅"],
    ["中国稀土集团", "360000", "中国稀土集团有限公司"],
    ["省国资委", "630000", "青海省政府国有资产监督管理委员会"],
    ["贵州广播电视台", "520000", "贵州广播电视台"],
    ["省直机关工委", "410000", "中共河南省委省直机关工作委员会"],
    ["农行河南省分行", "410000", "中国农业银行河南省分行"],
    ["中国联通河南省分公司", "410000", "中国联合网络通信有限公司河南省分公司"],
    ["中国电信河南公司", "410000", "中国电信股份有限公司河南分公司"],
    ["中国移动河南公司", "410000", "中国移动通信集团河南有限公司"],
    ["中国铁塔河南省分公司", "410000", "中国铁塔股份有限公司河南省分公司"],
    ["省外专局", "410000", "河南省外国专家局"],
    ["省打私办", "460000", "海南省打击走私综合治理办公室"],
    ["省事管局", "410000", "河南省机关事务管理局"],
    ["省畜牧局", "220000", "吉林省畜牧业管理局"],
    ["省畜牧局", "370000", "山东省畜牧兽医局"],
    ["省营商环境局", "210000", "辽宁省营商环境建设局"],
    ["西北能源监管局", "620000", "国家能源局西北监管局"],
    ["市政府口岸物流办", "500000", "重庆市人民政府口岸和物流办公室"],
  ])("%s in a plan of %s is %s", (mention, region, full) => expect(name(mention, province(region))).toBe(full))

  test.each([
    ["市科技局", city("420100"), "武汉市科学技术局"],
    ["市市场监管局", city("420100"), "武汉市市场监督管理局"],
    ["市住建局", city("420100"), "武汉市住房和城乡建设局"],
    ["省科技厅", city("420100"), "湖北省科学技术厅"],
    ["市大数据中心", city("420500"), "宜昌市大数据中心"],
    ["市企业服务联络站", city("420500"), "宜昌市企业服务联络站"],
    ["高新区管委会", city("420500"), "宜昌高新技术产业开发区管理委员会"],
    ["伍家岗区", city("420500"), "宜昌市伍家岗区人民政府"],
    ["州财政局", city("422800"), "恩施土家族苗族自治州财政局"],
    ["市水利局", county("370281"), "胶州市水利局"],
    ["市水利局", county("370214"), "青岛市水利局"],
    ["区水利局", county("370214"), "青岛市城阳区水利局"],
    ["县农业农村局", county("371321"), "沂南县农业农村局"],
    ["青岛市商务局", county("370281"), "青岛市商务局"],
    ["鼓楼区财政局", city("320100"), "南京市鼓楼区财政局"],
    ["鼓楼区财政局", city("350100"), "福州市鼓楼区财政局"],
    ["市委编办", city("420500"), "中共宜昌市委机构编制委员会办公室"],
    ["区科技经信局", county("420115"), "武汉市江夏区科学技术和经济信息化局"],
    ["市府办", city("420500"), "宜昌市人民政府办公室"],
    ["市政府督查室", city("420500"), "宜昌市人民政府督查室"],
    ["经开区管委会", city("532900"), "大理经济技术开发区管理委员会"],
    ["市编办", city("420500"), "中共宜昌市委机构编制委员会办公室"],
    ["市编委办", { ...city("420500"), date: "2015-03-01" }, "宜昌市机构编制委员会办公室"],
    ["人行宜昌市中心支行", city("420500"), "中国人民银行宜昌市中心支行"],
    ["人行长沙中心支行", province("430000"), "中国人民银行长沙中心支行"],
    ["人民银行青岛市中心支行", city("370200"), "中国人民银行青岛市中心支行"],
    ["人民银行深圳市中心支行", city("440300"), "中国人民银行深圳市中心支行"],
    ["人行重庆营管部", province("500000"), "中国人民银行重庆营业管理部"],
    ["市政府督查办", city("420500"), "宜昌市人民政府督查办公室"],
    ["市行政审批局", city("420500"), "宜昌市行政审批局"],
    ["龙泉镇", county("420506"), "龙泉镇人民政府"],
    ["各乡镇", county("420506"), "各乡镇"],
    ["武汉经开区", city("420100"), "武汉经济技术开发区管理委员会"],
    ["东湖高新区管委会", city("420100"), "武汉东湖新技术开发区管理委员会"],
    ["市城建局", city("420100"), "武汉市城乡建设局"],
    ["省通信管理部门", province("430000"), "湖南省通信管理局"],
    ["省国安厅", province("430000"), "湖南省国家安全厅"],
    ["茶产业办", province("430000"), "湖南省茶产业办公室"],
    ["有关厅局", province("430000"), "有关厅局"],
    ["珠江航务局", province("430000"), "珠江航务局"],
    ["市国土房管局", city("440100"), "广州市国土资源和房屋管理局"],
    ["省保密局", province("430000"), "湖南省国家保密局"],
    ["国网蓬溪县供电公司", county("510921"), "国网蓬溪供电公司"],
    ["国网环县供电公司", county("621022"), "国网环县供电公司"],
  ])("%s at %o is %s", (mention, where, full) => expect(name(mention, where)).toBe(full))

  test("members of a list that leave out what they share belong to the same level", () => {
    expect(name("工业和信息化厅", province("440000"))).toBe("广东省工业和信息化厅")
    expect(name("农业农村厅", city("440300"))).toBe("广东省农业农村厅")
    expect(name("财政局", city("440300"))).toBe("深圳市财政局")
    expect(name("宣传部", city("440300"))).toBe("中共深圳市委宣传部")
  })

  test("a full official name stays itself", () => {
    for (const full of [
      "湖南省科学技术厅",
      "湖南省人民政府办公厅",
      "中共湖南省委组织部",
      "国家税务总局湖南省税务局",
      "中国人民银行湖南省分行",
      "国家金融监督管理总局湖南监管局",
      "湖南省高级人民法院",
    ])
      expect(name(full, province("430000"))).toBe(full)
  })
})

describe("party, vertical and other bodies", () => {
  test.each([
    ["省委组织部", "中共湖南省委组织部"],
    ["省委网信办", "中共湖南省委网络安全和信息化委员会办公室"],
    ["省委金融办", "中共湖南省委金融委员会办公室"],
    ["省委编办", "中共湖南省委机构编制委员会办公室"],
    ["省委军民融合办", "中共湖南省委军民融合发展委员会办公室"],
    ["省军民融合办", "中共湖南省委军民融合发展委员会办公室"],
    ["省农办", "中共湖南省委农村工作领导小组办公室"],
    ["省供销社", "湖南省供销合作总社"],
    ["省国防科工办", "湖南省国防科技工业办公室"],
    ["省农牧厅", "湖南省农牧厅"],
    ["省港航局", "湖南省港航管理局"],
    ["军委后勤保障部卫生局", "中央军委后勤保障部卫生局"],
    ["省地方金融管理局", "湖南省地方金融管理局"],
    ["国网湖南电力", "国网湖南省电力有限公司"],
    ["民航中南地区管理局", "中国民用航空中南地区管理局"],
    ["省委改革攻坚专班", "中共湖南省委改革攻坚专班"],
    ["省税务局", "国家税务总局湖南省税务局"],
    ["人民银行湖南省分行", "中国人民银行湖南省分行"],
    ["湖南金融监管局", "国家金融监督管理总局湖南监管局"],
    ["省金融监管局", "湖南省地方金融监督管理局"],
    ["湖南证监局", "中国证券监督管理委员会湖南监管局"],
    ["省通信管理局", "湖南省通信管理局"],
    ["省检察院", "湖南省人民检察院"],
    ["省法院", "湖南省高级人民法院"],
    ["省政协", "中国人民政治协商会议湖南省委员会"],
    ["团省委", "中国共产主义青年团湖南省委员会"],
    ["省妇联", "湖南省妇女联合会"],
    ["省贸促会", "中国国际贸易促进委员会湖南省委员会"],
    ["共青团湖南省委", "中国共产主义青年团湖南省委员会"],
    ["长沙海关", "长沙海关"],
    ["中华人民共和国长沙海关", "长沙海关"],
    ["省边检总站", "湖南出入境边防检查总站"],
    ["省委保密办", "中共湖南省委保密委员会办公室"],
    ["省政府新闻办", "湖南省人民政府新闻办公室"],
    ["省政府妇儿工委办", "湖南省人民政府妇女儿童工作委员会办公室"],
    ["省政务局", "湖南省政务管理服务局"],
    ["省港航集团", "湖南省港航集团有限公司"],
    ["湖南机场集团公司", "湖南机场集团有限公司"],
    ["珠江水利委员会", "水利部珠江水利委员会"],
    ["太湖流域管理局", "水利部太湖流域管理局"],
    ["省农信社", "湖南省农村信用社联合社"],
    ["省交投集团", "湖南省交通投资集团有限公司"],
    ["省人民政府外办", "湖南省人民政府外事办公室"],
    ["满洲里海关", "满洲里海关"],
    ["拱北海关", "拱北海关"],
    ["属地海关", "属地海关"],
    ["兴安盟行署", "兴安盟行政公署"],
    ["中科院亚热带所", "中国科学院亚热带所"],
    ["国家发展改革委", "国家发展和改革委员会"],
    ["科技部", "科学技术部"],
  ])("%s in a Hunan plan is %s", (mention, full) => expect(name(mention, province("430000"))).toBe(full))

  test.each([
    ["省科学技术主管部门", province("430000"), "湖南省科学技术厅"],
    ["省人民政府财政部门", province("430000"), "湖南省财政厅"],
    ["市商务主管部门", city("420100"), "武汉市商务局"],
    ["国务院科学技术行政部门", nation("2024-06-01"), "科学技术部"],
    ["国务院发展改革部门", nation("2024-06-01"), "国家发展和改革委员会"],
    ["省有关部门", province("430000"), "省有关部门"],
    ["各级财政部门", province("430000"), "各级财政部门"],
  ])("who is in charge of a field: %s", (mention, where, full) => expect(name(mention, where)).toBe(full))

  test.each([
    ["广播电视总局", "2019-06-01", "国家广播电视总局"],
    ["电监会", "2010-06-01", "国家电力监管委员会"],
    ["高法院", "2010-06-01", "最高人民法院"],
    ["食品安全办", "2016-06-01", "国务院食品安全委员会办公室"],
  ])("%s in a national plan of %s is %s", (mention, date, full) => expect(name(mention, nation(date))).toBe(full))

  test("divisions of the office that issued the plan", () => {
    const where = { ...city("420100"), issuer: "武汉市科学技术局" }
    expect(name("基础研究处", where)).toBe("武汉市科学技术局基础研究处")
    expect(name("机关党委", where)).toBe("武汉市科学技术局机关党委")
    expect(name("市场与合作处", where)).toBe("武汉市科学技术局市场与合作处")
    expect(name("市财政局", where)).toBe("武汉市财政局")
    expect(name("基础研究处", { ...where, issuer: "武汉市人民政府办公厅" })).toBe("基础研究处")
  })

  test.each([
    ["共青团广西区委", "中国共产主义青年团广西壮族自治区委员会"],
    ["自治区团委", "中国共产主义青年团广西壮族自治区委员会"],
    ["团自治区委", "中国共产主义青年团广西壮族自治区委员会"],
    ["南宁海关", "南宁海关"],
    ["广西海事局", "广西海事局"],
    ["广西边检总站", "广西出入境边防检查总站"],
    ["自治区大数据局", "广西壮族自治区大数据发展局"],
    ["广西社科院", "广西社会科学院"],
  ])("%s in a plan of an autonomous region is %s", (mention, full) =>
    expect(name(mention, province("450000"))).toBe(full),
  )

  test.each([
    ["南宁铁路局集团公司", "2020-05-01", "中国铁路南宁局集团有限公司"],
    ["南宁铁路局", "2020-05-01", "中国铁路南宁局集团有限公司"],
    ["南宁铁路局", "2015-05-01", "南宁铁路局"],
    ["铁路南宁局集团", "2020-05-01", "中国铁路南宁局集团有限公司"],
    ["中国铁路上海局集团公司", "2020-05-01", "中国铁路上海局集团有限公司"],
    ["青藏铁路公司", "2020-05-01", "中国铁路青藏集团有限公司"],
    ["人行成都分行", "2022-05-01", "中国人民银行成都分行"],
    ["人民银行上海分行", "2022-05-01", "中国人民银行上海分行"],
    ["人民银行上海分行", "2024-05-01", "中国人民银行上海市分行"],
    ["人民银行天津市分行", "2024-05-01", "中国人民银行天津市分行"],
  ])("a house whose name changed: %s in %s is %s", (mention, date, full) =>
    expect(name(mention, { ...province("450000"), date })).toBe(full),
  )

  test("a branch goes by the full name of its house", () =>
    expect(name("农业发展银行湖南省分行", province("430000"))).toBe("中国农业发展银行湖南省分行"))

  test.each([
    ["区委网信办", county("310115"), "中共上海市浦东新区委员会网络安全和信息化委员会办公室"],
    ["两江新区管委会", province("500000"), "重庆两江新区管理委员会"],
    ["临港新片区管委会", county("310115"), "中国（上海）自由贸易试验区临港新片区管理委员会"],
    ["万盛经开区管委会", province("500000"), "万盛经济技术开发区管理委员会"],
    ["望城高新区管委会", province("430000"), "望城高新技术产业开发区管理委员会"],
    ["县文旅广体局", county("430121"), "长沙县文化旅游广电体育局"],
  ])("%s in full", (mention, where, full) => expect(name(mention, where)).toBe(full))

  test("a grid company by its region", () => {
    expect(name("国网西藏电力公司", province("540000"))).toBe("国网西藏电力有限公司")
    expect(name("贵州电网公司", province("520000"))).toBe("贵州电网有限责任公司")
  })

  test("the party members' group of an office", () =>
    expect(name("省发展改革委党组", province("430000"))).toBe("中共湖南省发展和改革委员会党组"))

  test("an office that no pattern has, in full", () => {
    expect(name("省稳增长办", province("430000"))).toBe("湖南省稳增长办公室")
    expect(name("市高铁新城管委", city("420100"))).toBe("武汉市高铁新城管理委员会")
  })

  test("a second name in brackets is an alias", () => {
    expect(resolveAgency("省市场监管局（省知识产权局）", province("430000"), lexicon)).toMatchObject({
      name: "湖南省市场监督管理局",
      aliases: expect.arrayContaining(["省市场监管局", "省知识产权局"]),
    })
  })
})

describe("groups and names that no rule has", () => {
  test.each(["各县区人民政府(管委会)", "各高校院所", "有关部门", "市直各单位", "各有关省级人民政府", "省属企业"])(
    "%s is a group, kept as written, of no jurisdiction",
    (mention) => {
      const group = resolveAgency(mention, city("371300"), lexicon)
      expect(group).toMatchObject({ name: mention, kind: "group" })
      expect(group.jurisdiction).toBeUndefined()
    },
  )

  test.each([
    ["之江实验室", "institution"],
    ["中国声谷有限公司", "enterprise"],
    ["某某产业联合会", "mass"],
  ])("%s stays as written and is an %s", (mention, kind) =>
    expect(resolveAgency(mention, province("330000"), lexicon)).toMatchObject({ name: mention, kind }),
  )
})

test("what only begins with a region's short name is not said to lie in it", () => {
  expect(resolveAgency("中山大学", province("440000"), lexicon).jurisdiction).toBeUndefined()
  expect(resolveAgency("长沙市某某医院", province("430000"), lexicon).jurisdiction).toBe("430100")
})

describe("national bodies at their dates", () => {
  test.each([
    ["国家计委", "1995-05-01", "国家计划委员会"],
    ["国家计委", "2001-05-01", "国家发展计划委员会"],
    ["发展改革委", "2019-05-01", "国家发展和改革委员会"],
    ["外经贸部", "1988-05-01", "对外经济贸易部"],
    ["外经贸部", "1996-05-01", "对外贸易经济合作部"],
    ["广电总局", "2005-05-01", "国家广播电影电视总局"],
    ["广电总局", "2019-05-01", "国家广播电视总局"],
    ["农业部", "2006-05-01", "农业部"],
    ["环境保护部", "2015-05-01", "环境保护部"],
    ["空管委办公室", "2018-11-01", "国家空中交通管制委员会办公室"],
    ["中央空管办", "2022-03-01", "中央空中交通管理委员会办公室"],
    ["银保监会", "2018-11-01", "中国银行保险监督管理委员会"],
    ["金融监管总局", "2024-05-01", "国家金融监督管理总局"],
    ["扶贫办", "2019-01-01", "国务院扶贫开发领导小组办公室"],
    ["中央网信办", "2016-01-01", "中央网络安全和信息化领导小组办公室"],
    ["网信办", "2019-01-01", "国家互联网信息办公室"],
    ["共青团中央", "2019-01-01", "中国共产主义青年团中央委员会"],
  ])("%s in %s is %s", (mention, date, full) => expect(name(mention, nation(date))).toBe(full))

  test("an office knows what it took over from, and when", () => {
    expect(resolveAgency("金融监管总局", nation("2024-05-01"), lexicon).succeeds).toEqual([
      { name: "中国银行保险监督管理委员会", since: "2023-05-18" },
    ])
    expect(resolveAgency("市委金融办", city("371300"), lexicon).succeeds).toEqual([
      { name: "临沂市地方金融监督管理局", since: "2024" },
    ])
    expect(name("市地方金融监管局", city("371300"))).toBe("临沂市地方金融监督管理局")
  })

  test("an office knows which one it is part of", () => {
    expect(resolveAgency("国家数据局", nation("2024-05-01"), lexicon).partOf).toBe("国家发展和改革委员会")
    expect(resolveAgency("财政部", nation("2024-05-01"), lexicon).partOf).toBeUndefined()
  })

  test("whatever an office took over from is an office that the lexicon knows", () => {
    const names = new Set(lexicon.agencies.entries.map((entry) => entry.name))
    const patterns = new Set(lexicon.agencies.patterns.map((pattern) => pattern.name))
    for (const entry of lexicon.agencies.entries)
      for (const older of entry.succeeds) expect([names.has(older.name), older.name]).toEqual([true, older.name])
    for (const pattern of lexicon.agencies.patterns)
      for (const older of pattern.succeeds) expect([patterns.has(older.name), older.name]).toEqual([true, older.name])
  })
})

test("counterparts at three levels have the same function", () => {
  const functions = [
    resolveAgency("科技部", nation("2024-01-01"), lexicon),
    resolveAgency("省科技厅", province("370000"), lexicon),
    resolveAgency("市科技局", city("371300"), lexicon),
  ]
  expect(functions.map((agency) => agency.function)).toEqual(["科技", "科技", "科技"])
  expect(functions.map((agency) => agency.jurisdiction)).toEqual(["100000", "370000", "371300"])
})
