import { describe, expect, it } from "vitest"
import { industries } from "../../src/mentions/industries.ts"
import { contextOf, knowing } from "./mention-context.ts"

const found = (text: string, lexicon?: Parameters<typeof contextOf>[2]) =>
  industries(contextOf(text, "510000", lexicon)).value
const names = (text: string, lexicon?: Parameters<typeof contextOf>[2]) =>
  found(text, lexicon).map(({ mention }) => mention)

describe("lists of fields", () => {
  it.each([
    ["聚焦智能网联、特种陶瓷、海洋药物等领域,组织关键技术攻关。", ["智能网联", "特种陶瓷", "海洋药物"]],
    ["围绕竹材加工、精品茶饮等优势产业,培育龙头企业。", ["竹材加工", "精品茶饮"]],
    ["前瞻布局类脑芯片、可控核聚变、太空制造等未来产业。", ["类脑芯片", "可控核聚变", "太空制造"]],
    ["抢占智能航运、生物基材料等新赛道。", ["智能航运", "生物基材料"]],
    ["以页岩气、锂电材料为重点,打造清洁能源产业集群。", ["页岩气", "锂电材料", "清洁能源"]],
    ["在航空发动机、精密仪器领域加大研发投入。", ["航空发动机", "精密仪器"]],
    ["推动钢铁、食品、陶瓷等传统产业转型升级。", ["钢铁", "食品", "陶瓷"]],
    ["大力发展冷链物流、工业设计、农村电商。", ["冷链物流", "工业设计", "农村电商"]],
    ["加快推进固态电池、飞行汽车等重大科技专项。", ["固态电池", "飞行汽车"]],
    ["培育赛事经济、夜间经济等消费新增长点。", ["赛事经济", "夜间经济"]],
    ["新医药产业聚焦细胞治疗与高端医疗器械两大产业。", ["细胞治疗", "高端医疗器械"]],
    ["引导社会资本投向茶旅康养、绿色建材等战略性支柱产业集群。", ["茶旅康养", "绿色建材"]],
    ["聚焦量子通信、合成生物、深海装备三大科创高地建设。", ["量子通信", "合成生物", "深海装备"]],
    ["壮大集成电路、创新药物两大先导产业。", ["集成电路", "创新药物"]],
    ["壮大新材料、竹食品“双百亿二强”产业。", ["新材料", "竹食品"]],
    ["推进光伏、抽水蓄能、储能一体化发展。", ["光伏", "储能"]],
    ["推动智慧渔业、特色水产养殖融合发展。", ["智慧渔业", "特色水产养殖"]],
    ["重点发展藤家具、藤工艺、藤饮等,扩大出口。", ["藤家具", "藤工艺", "藤饮"]],
    ["组建盐卤化工、光伏制造、藏医药等创新联合体。", ["盐卤化工", "光伏制造", "藏医药"]],
    ["做强化学药、生物药两大产业。", ["化学药", "生物药"]],
    ["围绕青稞、牦牛、藏鸡等物种开展育种攻关。", ["青稞", "牦牛", "藏鸡"]],
    ["围绕环氧树脂、聚乙烯醇、己内酰胺等开展联合攻关。", ["环氧树脂", "聚乙烯醇", "己内酰胺"]],
    ["促进藤编产业与研学、康养等业态深度融合。", ["藤编产业", "研学", "康养"]],
    ["推动农业与旅游、文化、体育等产业融合发展。", ["农业", "旅游", "文化", "体育"]],
    ["加快发展文化产业和旅游业。", ["文化产业", "旅游业"]],
    ["支持发展谷子经济和研学旅游项目。", ["谷子经济"]],
    ["增强盐化工、特种电机等产业竞争力。", ["盐化工", "特种电机"]],
    ["加快自贡、泸州等氢能产业集群建设。", ["氢能"]],
    ["壮大川剧演艺、音乐制作产业规模。", ["川剧演艺", "音乐制作产业"]],
    ["支撑智能机器人产业高质量发展。", ["智能机器人产业"]],
    ["布局 AI 眼镜、AI PC 等新赛道。", ["AI 眼镜", "AI PC"]],
    ["大力发展茶产业、竹产业。", ["茶产业", "竹产业"]],
    ["支持直播电商、微短剧、房车露营等发展。", ["直播电商", "微短剧", "房车露营"]],
    ["打造绿氢、绿氨一体化产业。", ["绿氢", "绿氨"]],
    ["培育智慧旅居新业态。", ["智慧旅居"]],
    ["繁荣坝坝宴经济、街区经济。", ["坝坝宴经济", "街区经济"]],
    ["推动道地药材种业发展。", ["道地药材种业"]],
    ["引进“谷子经济”“苏超经济”。", ["谷子经济", "苏超经济"]],
    ["推动水泥、焦化等行业节能降碳改造。", ["水泥", "焦化"]],
    ["发展AI及机器人、茶机及农机、智能家居等产业。", ["AI及机器人", "茶机及农机", "智能家居"]],
    ["推动软件与信息服务、农机租赁等生产性服务业集聚。", ["软件与信息服务", "农机租赁"]],
    ["落实生物制药、人工智能两大先导产业新一轮行动。", ["生物制药", "人工智能"]],
    ["做强奶产业、肉羊、马铃薯3条全产业链。", ["奶产业", "肉羊", "马铃薯"]],
    ["提升攀枝花铜产业集群。", ["攀枝花铜产业"]],
    ["布局深空、深海、深地等未来产业。", ["深空", "深海", "深地"]],
    ["壮大优质畜产品、绿色蔬菜等产业。", ["优质畜产品", "绿色蔬菜"]],
    ["努力在钒钛合金、人形机器人等领域抢占先机。", ["钒钛合金", "人形机器人"]],
    ["推进量子通信、生物医药等九大专项攻关行动。", ["量子通信", "生物医药"]],
    ["打造生物制造、商业航天等新增长引擎。", ["生物制造", "商业航天"]],
    ["推动糖、铝、汽车等传统产业转型升级。", ["糖", "铝", "汽车"]],
    ["发展向海经济、院所经济。", ["向海经济", "院所经济"]],
    ["促进快递业与制造业、农业、商贸业融合发展。", ["快递业", "制造业", "农业", "商贸业"]],
    ["加快前沿新兴氢能、创新药等产业发展。", ["氢能", "创新药"]],
    ["改造提升现代石化、绿色矿业两大传统产业。", ["现代石化", "绿色矿业"]],
    ["壮大数字产业、空天海洋两大新兴产业。", ["数字产业", "空天海洋"]],
    ["支持音视频、先进计算等提速发展。", ["音视频", "先进计算"]],
    ["推动青稞、藏猪等特色种养业提质。", ["青稞", "藏猪"]],
    ["发展海上风电、海水淡化等产业。", ["海上风电", "海水淡化"]],
    ["培育粮油、道地药材等百亿级农产品加工产业集群。", ["粮油", "道地药材"]],
    ["壮大茶业会展、平台经济。", ["茶业会展", "平台经济"]],
    ["大力推动海上风电、光热发电发展。", ["海上风电", "光热发电"]],
    ["因地制宜发展地热能、生物质能源、水力发电。", ["地热能", "生物质能源", "水力发电"]],
    ["积极稳妥发展地热发电、绿氢制造。", ["地热发电", "绿氢制造"]],
    ["鼓励发展智慧仓储、智慧配送。", ["智慧仓储", "智慧配送"]],
    ["挖掘金融科技、现代物流等生产性服务业潜力。", ["金融科技", "现代物流"]],
    ["加强统筹。推动陶艺业全链条高质量发展。", ["陶艺业"]],
    ["推动纺织、钢铁、食品等行业数字化转型。", ["纺织", "钢铁", "食品"]],
    ["支持绵阳等地竹家居产业高质量发展。", ["竹家居"]],
    ["打造绿色钒化工先进制造业集群。", ["绿色钒化工"]],
    ["加快打造世界一流竹编产业。", ["竹编产业"]],
    ["做强“1+5+N”丘陵特色农业。", ["丘陵特色农业"]],
    ["拓展转口贸易、数字贸易。", ["转口贸易", "数字贸易"]],
    ["做热做旺演艺经济、露营经济。", ["演艺经济", "露营经济"]],
    ["巩固泡菜加工、丝绸服装制造业优势。", ["泡菜加工", "丝绸服装制造业"]],
    ["促进低空运动与旅游业、竹编产业深度融合。", ["低空运动", "旅游业", "竹编产业"]],
    ["厚植酿酒、陶瓷、服装等产业品牌优势。", ["酿酒", "陶瓷", "服装"]],
    ["发展省际游、工业游。", ["省际游", "工业游"]],
    ["培育新型储能、绿氢装备制造业集群。", ["新型储能", "绿氢装备"]],
    ["建设光电信息、晶硅材料、核医学三大科创引领高地。", ["光电信息", "晶硅材料", "核医学"]],
    ["大力培育竞赛表演、中介培训、体育用品制造等产业门类。", ["竞赛表演", "中介培训", "体育用品制造"]],
    ["大力发展运动医学、康复医学。", ["运动医学", "康复医学"]],
    ["着力开发森林旅游、康养旅游等产品。", ["森林旅游", "康养旅游"]],
    ["布局虚拟现实、增强现实等未来产业。", ["虚拟现实", "增强现实"]],
    ["壮大成都、德阳、绵阳及川南等体育装备产业集群。", ["体育装备"]],
    ["推动焦化、水泥等行业清洁生产。", ["焦化", "水泥"]],
    ["大力发展古镇游、科考游、森林游。", ["古镇游", "科考游", "森林游"]],
    ["大力发展数字展会、直播营销、电商咨询等,拓宽渠道。", ["数字展会", "直播营销", "电商咨询"]],
    ["重点发展检验检测认证、咨询服务和品牌建设。", ["检验检测认证", "咨询服务"]],
    ["引导规范网络音乐、数字出版等健康发展。", ["网络音乐", "数字出版"]],
    ["挖掘数字演艺、商务会展、生态康养等增长潜力。", ["数字演艺", "商务会展", "生态康养"]],
    ["提升矿山机械、动力装备等竞争力。", ["矿山机械", "动力装备"]],
    ["加强统筹。促进草原畜牧业转型升级。", ["草原畜牧业"]],
    ["推动植保无人机、制冷设备上量发展。", ["植保无人机", "制冷设备"]],
    ["发展光热制氢、碳捕集利用与封存。", ["光热制氢", "碳捕集利用与封存"]],
  ])("reads %s", (text, expected) => {
    expect(names(text)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    "深化教育、医疗、社保等重点领域改革。",
    "推动区块链技术在司法、税务、海关等领域应用。",
    "聚焦矿山、燃气、危险化学品等重点行业开展隐患排查整治。",
    "利用大数据、物联网等技术提升监管能力。",
    "聚焦专业化、国际化、平台化,优化营商环境。",
    "培育壮大新兴产业,布局未来产业,改造提升传统产业,做强主导产业。",
    "建设实验室、中试平台、孵化器等载体。",
    "聚焦成都、德阳、眉山等重点区域。",
    "推动教育、科技、人才一体化发展。",
    "推动成都、德阳、眉山协同发展。",
    "建设化学学科群,办好学科竞赛。",
    "建设宜宾藤产业科创园、藤产业科技创业园、藤产业共性技术创新平台。",
    "(一)聚焦重点赛道,加快发展。",
    "发展壮大农村集体经济,支持民营经济发展。",
    "鼓励人工智能、影像识别等先进技术在护理产业中的应用。",
    "推动普惠金融、医疗卫生等重点领域数据供需对接。",
    "发挥先进制造业骨干作用。",
    "办好西南养老产业博览会、蚕丝产业大会。",
    "发展普惠托育服务,增加社区养老服务。",
    "培育若干个产业特色鲜明的园区。",
    "加快发展方式绿色转型。",
    "增强高质量发展内生动力,打造全国重要增长极。",
    "支持成都争创国家服务贸易创新发展示范区。",
    "深入实施新兴市场开拓计划、制造业抱团出海行动。",
    "用好“蜀经济”平台。",
    "发展居家社区养老、农村互助养老。",
    "促进多层次多业态消费。",
    "推进国家数字经济创新发展试验区建设。",
    "做强深加工,发展现代生产性服务业。",
    "重点培育发展1—2个主导产业。",
    "开工建设攀西铁矿开发利用、东方智慧风电等重大产业项目。",
    "推动全民健身与全民健康融合发展。",
    "省级财政和县级财政应安排茶产业发展专项资金。",
    "培育壮大加工集群。",
    "建设江海联动产业发展先行区、产业转移合作示范区。",
    "布局发展周边产业。",
    "全力以赴做好强产业文章。",
    "全力打造制造业十大现代化支柱产业。",
    "推动经济社会发展,促进就业、教育发展。",
    "推进绵德、成绵、德遂等产业带建设。",
    "要持之以恒大抓产业、主攻工业。",
    "做强做优做大资源型产业。",
    "全面激活发展动力。",
    "加快培育成为先导产业和支柱产业。",
    "繁荣发展社会主义文化。",
    "着力开发高效节能产品、旅游线路等。",
    "做优数智化新型文化业态。",
    "拓展养老护理、居住服务等消费。",
    "打造以创新引领的先进制造业集群。",
    "三亚经济圈要加快南部“一体两翼”协同发展。",
    "以促进就业和适应产业发展需求为导向。",
    "近年来陆续出台了养老、文化创意等生活性服务业发展指导意见。",
  ])("finds no field in %s", (text) => {
    expect(names(text)).toEqual([])
  })

  it("parts the last two at 和 and keeps 和 inside a name before", () => {
    expect(names("重点发展海洋药物和生物制品、深海装备、光伏和储能产业。")).toEqual(
      expect.arrayContaining(["海洋药物和生物制品", "深海装备", "光伏", "储能产业"]),
    )
    expect(names("聚焦细胞及基因治疗、脑机接口等领域攻关。")).toContain("细胞及基因治疗")
  })

  it("parts no item more of a list that has as many as the words behind it count", () => {
    const lexicon = knowing({ industries: [{ name: "石化" }, { name: "精细化工" }, { name: "冶金" }] })
    expect(names("建设先进装备、石化和精细化工、冶金3个万亿级产业基地。", lexicon)).toEqual([
      "先进装备",
      "石化和精细化工",
      "冶金",
    ])
    expect(names("建设先进装备、石化和精细化工两大产业。", lexicon)).toContain("石化和精细化工")
    expect(names("建设先进装备、石化和精细化工三大产业。", lexicon)).toEqual(["先进装备", "石化", "精细化工"])
  })

  it("names a field without the cities that stand before it by one character each", () => {
    const lexicon = knowing({ industries: [{ name: "低空经济" }] })
    const field = found("打造成德绵低空经济产业集群。", lexicon)[0]
    expect([field?.mention, field?.name]).toEqual(["成德绵低空经济", "低空经济"])
    expect(found("打造成德绵河谷经济产业集群。", lexicon)[0]?.name).toBe("成德绵河谷经济")
  })

  it("parts at 和 inside a short list, but not in one of many items", () => {
    const lexicon = knowing({ industries: [{ name: "棉花" }, { name: "纺织服装" }, { name: "粮油" }] })
    expect(names("聚焦粮油、棉花和纺织服装、绿色果蔬、智能农机、矿山装备等产业。", lexicon)).toContain("棉花和纺织服装")
    expect(names("聚焦棉花和纺织服装、绿色果蔬等产业。", lexicon)).toEqual(["棉花", "纺织服装", "绿色果蔬"])
  })

  it("keeps 及 between fields that are not alike", () => {
    const lexicon = knowing({
      industries: [{ name: "食品" }, { name: "农产品加工" }, { name: "传感器" }, { name: "仪器仪表" }],
    })
    expect(names("推动食品及农产品加工产业高质量发展。", lexicon)).toEqual(["食品及农产品加工产业"])
    expect(names("壮大传感器及仪器仪表产业。", lexicon)).toEqual(["传感器", "仪器仪表产业"])
  })

  it("takes 产业 for a part of what it knows by that name alone", () => {
    const lexicon = knowing({ industries: [{ name: "绿色低碳产业" }, { name: "光电照明" }] })
    expect(names("坚定不移推进绿色低碳发展。", lexicon)).toEqual([])
    expect(names("加快发展绿色低碳产业。", lexicon)).toEqual(["绿色低碳产业"])
    expect(names("推动光电照明产业化。", lexicon)).toEqual(["光电照明"])
    expect(names("加快光电照明技术攻关和示范。", lexicon)).toEqual(["光电照明"])
    expect(names("加快光电照明等新型技术创新。", lexicon)).toEqual(["光电照明"])
  })

  it("reads quotations side by side", () => {
    expect(names("大力发展“北斗+农业”“北斗+航运”等,拓展应用。")).toEqual(["“北斗+农业”", "“北斗+航运”"])
  })

  it("reads an industry as the subject of a sentence, but no figures about it", () => {
    expect(names("抓好转型。玻璃产业加快智能化改造。")).toEqual(["玻璃产业"])
    expect(names("抓好转型。玻璃产业产值突破千亿元。")).toEqual([])
  })
})

describe("fields as headings", () => {
  const text = [
    "关于培育特色产业的实施方案",
    "为培育特色产业,制定本方案。",
    "一、总体要求",
    "坚持因地制宜,久久为功。",
    "二、重点领域",
    "1.固态储能。突破电解质膜、界面改性等关键技术,推动在电网、交通等领域应用。",
    "2.智能采煤。研制成套装备。",
    "3.蚕桑生物。聚焦蚕丝蛋白、家蚕育种等领域,开发新品种。",
    "三、保障措施",
    "1.加强组织。统筹推进。",
    "2.加强宣传。广泛宣传。",
    "",
  ].join("\n")

  it("are the short nouns under a heading about fields, and no measures", () => {
    expect(names(text)).toEqual(expect.arrayContaining(["固态储能", "智能采煤", "蚕桑生物"]))
    expect(names(text).some((name) => /组织|宣传/u.test(name))).toBe(false)
  })

  it("leave the technologies below them out and the fields in", () => {
    expect(names(text)).toEqual(expect.arrayContaining(["蚕丝蛋白", "家蚕育种"]))
    expect(names(text)).not.toContain("电解质膜")
    expect(names(text)).not.toContain("电网")
  })
})

describe("what a field is called", () => {
  const lexicon = knowing({
    industries: [
      { name: "低空经济", aliases: ["低空产业"] },
      { name: "制造业", sector: true },
      { name: "光伏" },
      { name: "储能" },
    ],
  })

  it("is the lexicon's name, with the words of the text kept", () => {
    const [field] = found("做强低空产业集群。", lexicon)
    expect(field).toMatchObject({ mention: "低空产业", name: "低空经济", action: "做强" })
  })

  it("is found alone behind a verb only where the lexicon knows it and it is no whole sector", () => {
    expect(names("积极培育低空经济,促进制造业升级。", lexicon)).toEqual(["低空经济"])
  })

  it("parts two known fields anywhere in a list", () => {
    expect(names("聚焦光伏和储能、特种玻璃等领域攻关。", lexicon)).toEqual(["光伏", "储能", "特种玻璃"])
  })

  it("joins what it grows together with", () => {
    expect(names("促进低空产业与物流深度融合。", lexicon)).toEqual(["低空产业"])
  })

  it("keeps the words of the text with the place, and the name without it", () => {
    const [field] = found("打造宜宾低空装备、雅安数字安防等特色产业集群。")
    expect(field).toMatchObject({ mention: "宜宾低空装备", name: "低空装备" })
  })

  it("stands once in a measure and again in the next", () => {
    const text = "一、做强产业\n1.强链。发展低空经济,做大低空经济。\n2.补链。培育低空经济。\n"
    expect(found(text, lexicon).map(({ measure }) => measure)).toEqual([0, 1])
  })

  it("is quoted at its offsets", () => {
    const text = "壮大蚕桑丝绸产业。"
    const [field] = found(text)
    expect(text.slice(field?.at.start, field?.at.end)).toBe(field?.mention)
    expect(field?.name).toBe("蚕桑丝绸")
  })
})

describe("the title of a plan", () => {
  const titled = (title: string) => {
    const context = contextOf(`${title}\n一、总体要求\n统筹推进。\n`, "510000")
    const at = { start: 0, end: title.length }
    return industries({ ...context, header: { ...context.header, title: { value: title, at } } }).value
  }

  it.each([
    ["四川省人民政府办公厅关于促进预制菜产业高质量发展的意见", "预制菜产业"],
    ["四川省低空经济高质量发展行动计划(2025—2027年)", "低空经济"],
    ["关于加快推进蚕桑产业集群发展的若干措施", "蚕桑产业"],
  ])("names the field of %s", (title, field) => {
    expect(titled(title).map(({ mention }) => mention)).toEqual([field])
    expect(titled(title)[0]?.measure).toBeUndefined()
  })

  it.each([
    "关于促进民营经济发展壮大的意见",
    "科技创新引领标志性产业链高质量发展实施方案",
    "关于推动城市更新高质量发展的意见",
    "关于进一步促进养老服务高质量发展的若干措施",
    "政府工作报告",
  ])("names none in %s", (title) => {
    expect(titled(title)).toEqual([])
  })
})

describe("an endless list", () => {
  const fields = [..."山水林田湖草沙风光热"].flatMap((a) => [..."纤晶膜粉"].map((b) => `${a}岩${b}材料`))

  it("gives each of its fields, though no word that governs it is near", () => {
    const text = `重点发展${fields.map((field) => `${field}产业`).join("、")}。`
    expect(names(text).map((name) => name.replace(/产业$/u, ""))).toEqual(fields)
  })

  it("that repeats one field gives it once", () => {
    expect(names(`重点发展${"藤编工艺产业、".repeat(20_000)}棕编工艺产业。`).length).toBeLessThanOrEqual(2)
  })
})
