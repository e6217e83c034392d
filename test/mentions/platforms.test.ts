import { describe, expect, it, test } from "vitest"
import { platforms } from "../../src/mentions/platforms.ts"
import { contextOf, knowing } from "./mention-context.ts"

const SICHUAN = "510000"
const NINGBO = "330200"

const found = (text: string, home?: string, lexicon?: Parameters<typeof contextOf>[2]) =>
  platforms(contextOf(text, home, lexicon)).value
const names = (text: string, home?: string) => found(text, home).map(({ mention }) => mention)

describe("names of platforms", () => {
  it.each([
    ["加快建设绵阳光电器件研究院。", ["绵阳光电器件研究院"]],
    ["依托甬城海洋腐蚀防护实验室开展攻关。", ["甬城海洋腐蚀防护实验室"]],
    ["推进国家页岩气技术创新中心建设,提升服务能力。", ["国家页岩气技术创新中心"]],
    ["支持泸州、宜宾建设国家固态电池产业创新中心。", ["国家固态电池产业创新中心"]],
    ["发挥川南竹材交易中心作用。", ["川南竹材交易中心"]],
    ["打造“天府诗谷创意街区”,建设“蜀绣数字工坊社区”。", ["蜀绣数字工坊社区"]],
    ["推动四川农业大学都江堰校区发展。", ["四川农业大学都江堰校区"]],
    ["支持泸州建设国家可持续发展议程试验区。", ["国家可持续发展议程试验区"]],
    ["建设四川若尔盖湿地国家野外科学观测研究站。", ["四川若尔盖湿地国家野外科学观测研究站"]],
    ["建成成都国家级互联网骨干直联点。", ["成都国家级互联网骨干直联点"]],
    ["推进成德绵全面创新改革试验区建设。", ["成德绵全面创新改革试验区"]],
    ["推进钒钛资源高值利用全国重点实验室重组。", ["钒钛资源高值利用全国重点实验室"]],
    ["建成雅安市数字政府运行中心。", ["雅安市数字政府运行中心"]],
    ["依托攀西有色金属研究院开展攻关。", ["攀西有色金属研究院"]],
    ["提升宜宾市丝绸产业创新服务综合体。", ["宜宾市丝绸产业创新服务综合体"]],
    ["推进TFT研究院、川东竹基材料研究院建设。", ["TFT研究院", "川东竹基材料研究院"]],
    ["用好“川事通”平台,深化“天府医管”综合应用平台建设。", ["“川事通”平台", "“天府医管”综合应用平台"]],
    ["创新“蜀农易”平台建设。", ["“蜀农易”平台"]],
    ["推进“村歌”数字体验中心建设。", ["“村歌”数字体验中心"]],
    ["升级省一体化数据共享平台,依托国家中小学智慧教育平台办学。", ["省一体化数据共享平台", "国家中小学智慧教育平台"]],
    ["建设省制造业数字化转型促进中心。", ["省制造业数字化转型促进中心"]],
    ["建设四川省跨境电子商务综试区。", ["四川省跨境电子商务综试区"]],
    ["推进合成微生物国家重大科技基础设施建设。", ["合成微生物国家重大科技基础设施"]],
    ["建设好川科硅谷,建成泸州国际陆港、遂宁生物城。", ["川科硅谷", "泸州国际陆港", "遂宁生物城"]],
    ["打造邛窑国际陶瓷产业园区。", ["邛窑国际陶瓷产业园区"]],
    ["支持四川大学冲刺世界一流。", ["四川大学"]],
    ["支持成都股份转让中心、攀西跨境经济合作区发展。", ["成都股份转让中心", "攀西跨境经济合作区"]],
    ["推进雅安数据中心集群建设。", ["雅安数据中心集群"]],
    ["支持泸州精细化工园、自贡盐化工园发展。", ["泸州精细化工园", "自贡盐化工园"]],
    ["建设绵阳细胞产业园、石板滩高端装备产业园。", ["绵阳细胞产业园", "石板滩高端装备产业园"]],
    ["建设天府中央法务区、绵阳科技高新城。", ["天府中央法务区", "绵阳科技高新城"]],
    ["推进海峡两岸特色竹业合作试验区建设。", ["海峡两岸特色竹业合作试验区"]],
    ["支持中铁智慧产业城、新犀创新科技园建设。", ["中铁智慧产业城", "新犀创新科技园"]],
    ["推进现代中药实验室、川西中药材科技园建设。", ["现代中药实验室", "川西中药材科技园"]],
    ["支持川渝高竹合作示范区广安片区发展。", ["川渝高竹合作示范区广安片区"]],
    ["推进泸州国际港、广元陆港、宜宾临港国际合作园建设。", ["泸州国际港", "广元陆港", "宜宾临港国际合作园"]],
    ["支持成都国际港务区扩区。", ["成都国际港务区"]],
    ["建设四川省光伏并网国家地方联合工程研究中心。", ["四川省光伏并网国家地方联合工程研究中心"]],
    ["建成三星堆博物馆新馆,推进环兴隆湖科创圈建设。", ["三星堆博物馆新馆", "环兴隆湖科创圈"]],
    ["推动宜宾动力电池起步区、绵阳种业园建设。", ["宜宾动力电池起步区", "绵阳种业园"]],
    ["支持中法成都生态园、眉山国际空港新城发展。", ["中法成都生态园", "眉山国际空港新城"]],
    ["推动四川自贸试验区泸州片区提质。", ["四川自贸试验区泸州片区"]],
    ["开工建设人工智能研究装置（筹）,筹建川南职教研究院(筹)。", ["人工智能研究装置（筹）", "川南职教研究院(筹)"]],
    ["打造省产业技术研究院等一批新型研发机构。", ["省产业技术研究院"]],
    ["加快泸州、宜宾等3个国家骨干冷链物流基地建设。", ["泸州国家骨干冷链物流基地", "宜宾国家骨干冷链物流基地"]],
    ["支持达州、广元2个国家粮食应急保障基地扩能。", ["达州国家粮食应急保障基地", "广元国家粮食应急保障基地"]],
    ["推进德阳、眉山等国家加工贸易产业园建设。", ["德阳国家加工贸易产业园", "眉山国家加工贸易产业园"]],
    ["推进雷电防护与应急重大试验设施、四川同步光源建设。", ["雷电防护与应急重大试验设施", "四川同步光源"]],
    ["建设省公共卫生临床中心。", ["省公共卫生临床中心"]],
    ["支持遂宁、广元国家级绿色园区建设。", ["遂宁国家级绿色园区", "广元国家级绿色园区"]],
    ["打造RCEP跨境合作区。", ["RCEP跨境合作区"]],
    ["筹建四川省内河智能航运创新中心。", ["四川省内河智能航运创新中心"]],
    ["推动宜宾临港工业区扩区，支持川滇联合产权交易所发展。", ["宜宾临港工业区", "川滇联合产权交易所"]],
    ["支持中国科学院若尔盖湿地生态实验站改造。", ["中国科学院若尔盖湿地生态实验站"]],
    ["推动老工业区改造。由四川天府新区人民政府负责。", []],
    ["支持宁波海缆登陆站扩容，建成成都国际通信业务出入口局。", ["宁波海缆登陆站", "成都国际通信业务出入口局"]],
    ["融入“一带一路”和中巴经济走廊建设。", ["中巴经济走廊"]],
    ["建设河西走廊节水农业示范区。", ["河西走廊节水农业示范区"]],
    ["推进阿拉山口、霍尔果斯综合保税区建设。", ["阿拉山口综合保税区", "霍尔果斯综合保税区"]],
    ["结合绵阳科技城、遂宁高新区,创建先导区。", ["绵阳科技城", "遂宁高新区"]],
    ["2024年底前上线四川省电子证照共享平台。", ["四川省电子证照共享平台"]],
    ["加大泸州、宜宾、天府等综合保税区建设力度。", ["泸州综合保税区", "宜宾综合保税区", "天府综合保税区"]],
    ["依托国家老年大学搭建课程库。", ["国家老年大学"]],
    ["组建国家低碳技术创新中心。", ["国家低碳技术创新中心"]],
    ["支持旌湖职教城建设。", ["旌湖职教城"]],
    ["推进浙中科创走廊、泸州长江科创区建设。", ["浙中科创走廊", "泸州长江科创区"]],
    ["建设南充国家农高区。", ["南充国家农高区"]],
    ["2027年底前建成国家政府数据统一开放平台。", ["国家政府数据统一开放平台"]],
    [
      "完善国家种苗基础信息库、法人单位信息资源库、林权和林地基础信息库。",
      ["国家种苗基础信息库", "法人单位信息资源库", "林权和林地基础信息库"],
    ],
    ["建设国家林火信息汇聚和关联分析平台。", ["国家林火信息汇聚和关联分析平台"]],
    ["充分运用全国林草信息共享平台。", ["全国林草信息共享平台"]],
    ["建立长江特有物种基因保存库。", ["长江特有物种基因保存库"]],
    ["采取国家公园等形式就地保护。", []],
    ["逐步实现与国家林草数据交换平台的互联互通。", ["国家林草数据交换平台"]],
    ["推进省粮情监测系统与国家粮食交易信息平台对接,建好国家粮食交易信息平台。", ["国家粮食交易信息平台"]],
    ["打造遂宁国际铁路港、川南国际门户港。", ["遂宁国际铁路港"]],
    ["力能实验装置、叶片冰风洞装置尽快开展试验。", ["力能实验装置", "叶片冰风洞装置"]],
    ["支持雒城综合保税区、涪滨高新区扩区。", ["雒城综合保税区", "涪滨高新区"]],
    ["建强川 AI 芯片检测研究院。", ["川 AI 芯片检测研究院"]],
    ["建设绵阳具身智能中试训练场。", ["绵阳具身智能中试训练场"]],
    ["支持紫坪铺创新带、岷沱江科创带建设。", ["紫坪铺创新带", "岷沱江科创带"]],
    ["深化长江上游产业绿色发展协同区建设。", ["长江上游产业绿色发展协同区"]],
    ["推进交子国际科创基金街区建设。", ["交子国际科创基金街区"]],
    [
      "建设“泸州长江科创城+嘉陵江综合性科学中心+岷江实验室”体系。",
      ["泸州长江科创城", "嘉陵江综合性科学中心", "岷江实验室"],
    ],
    ["推进涪江科创区建设,蒙顶山茶文创产业园产值突破5亿元。", ["涪江科创区", "蒙顶山茶文创产业园"]],
    ["加快沿江科创区、智慧河湖创新区建设。", []],
    ["建设国家无人机（自贡）测试区。", ["国家无人机（自贡）测试区"]],
    ["全力保障岷江、青城、蜀山国家实验室运行。", ["岷江国家实验室", "青城国家实验室", "蜀山国家实验室"]],
    ["推进省产业技术研究院、省农业科学院成果转化。", ["省产业技术研究院", "省农业科学院"]],
    ["推进泸州出口加工区、川南藏药港扩容,建设“双高”竹基地。", ["泸州出口加工区", "川南藏药港"]],
    ["加快蜀山云脑Ⅲ、岷江科学城建设。", ["蜀山云脑Ⅲ", "岷江科学城"]],
    ["推进蜀岗国际商务城、竹海青创园发展。", ["蜀岗国际商务城", "竹海青创园"]],
    ["深化全国高校区域改革。", []],
    ["助力天府新区、巴中茶业科技城建设。", ["天府新区", "巴中茶业科技城"]],
    ["发挥省市县三级项目中心作用,建设全民健身场地设施。", []],
    ["加快“蜀易办”企业数智化服务平台建设。", ["“蜀易办”企业数智化服务平台"]],
    ["迭代“一码游川西”平台。", ["“一码游川西”平台"]],
    ["依托中科院四川煤化所开展攻关。", ["中科院四川煤化所"]],
    ["建设成都生命科学园、广安产业新城、四川创新馆。", ["成都生命科学园", "广安产业新城", "四川创新馆"]],
    ["加快筹设四川海洋大学。", ["四川海洋大学"]],
    ["推进长征、黄河国家文化公园建设。", ["长征国家文化公园", "黄河国家文化公园"]],
    ["支持蜀山公共大数据国家重点实验室建设。", ["蜀山公共大数据国家重点实验室"]],
    ["力争四川轻化工大学进入建设行列。", ["四川轻化工大学"]],
    ["提高成都国家自主创新示范区引领能力。", ["成都国家自主创新示范区"]],
    ["办好西南联合研究生院和教育部四川高等研究院。", ["教育部四川高等研究院"]],
    ["推进绵阳实验室、宜宾实验室“两大实验室”和四川风洞试验平台建设。", ["宜宾实验室", "四川风洞试验平台"]],
    ["提升川东川南承接产业转移示范区能级。", ["川东川南承接产业转移示范区"]],
    ["优化泸州港保税物流中心（B型）功能。", ["泸州港保税物流中心（B型）"]],
    ["推进甘孜坪经济技术开发区、上河湾高新技术产业开发区建设。", ["甘孜坪经济技术开发区", "上河湾高新技术产业开发区"]],
    ["推进绵阳经济技术开发区国家级零碳园区建设。", ["绵阳经济技术开发区"]],
    ["加快德阳和绵阳经济技术开发区创新发展。", ["德阳经济技术开发区", "绵阳经济技术开发区"]],
    ["编制好新一轮宜宾航空港区规划。", ["宜宾航空港区"]],
    ["加快成都国际陆港区建设。", ["成都国际陆港区"]],
    ["建设西部竹艺产业集聚区、西部科技影视城和成都竹艺馆。", ["西部科技影视城"]],
    ["建设泸州服务贸易国际合作园区。", ["泸州服务贸易国际合作园区"]],
    ["推进资威统筹发展示范区、泸州山地农机试验区建设。", ["泸州山地农机试验区"]],
    ["建设“星河”成都超级节点、德阳算力枢纽。", ["“星河”成都超级节点", "德阳算力枢纽"]],
  ])("finds %s", (text, expected) => {
    expect(names(text, SICHUAN)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    "新建3家省重点实验室、20个市级技术创新中心。",
    "布局一批概念验证中心和中试基地,鼓励企业建设研发中心。",
    "支持有条件的地区创建国家高新区,培育各类孵化器、众创空间。",
    "建成具有全国影响力的科技创新中心。",
    "完善创新平台体系,推动平台经济规范发展,优化中心城区功能。",
    "到2027年建成中试平台10个以上,引进大学生5万人。",
    "打造高水平开放合作平台。",
    "推动山地运动设施建设,建好社区休闲设施。",
    "完善渡口水域防碰撞设施,优化跨境国际通信设施。",
    "布局海缆登陆站,建设国际通信业务出入口局。",
    "建设一批县域冷链集配中心。依托小型县域冷链集配中心,做强县域冷链集配中心。",
    "建成国家新型能源基地,完善产地保鲜设施。",
    "建立消费纠纷第三方平台,推动中国—东盟智慧城市合作。",
    "依托互联网平台拓展服务。依托互联网平台优化管理。",
    "共建“飞地园区”。",
    "积极建设四川省实验室、四川省重点实验室。",
    "实施蜀都MX平台新车型项目。",
    "建设小微企业园、大健康产业园、新能源产业园、国家中医医学中心。",
    "建设竹林低产改造示范区30.5万亩,川竹科技示范园1200亩。",
    "增强全国文化中心影响力,强化全国商贸物流中心功能。",
    "推进5个国家骨干冷链物流基地建设,争取等级更高的国家粮食基地。",
    "支持成都市创新平台、四川科技创新平台做强做优。",
    "推广“揭榜挂帅”平台、“一站式”服务平台等做法。",
    "推动“电商+产业带”发展。",
    "支持国家骨干冷链物流基地、国家数字服务出口基地建设。",
    "做大做强宜宾省域副中心。",
    "支持特色高新区、创新型高新区、县域经开区发展。",
    "用好西部国际博览会平台,发挥“东数西算”枢纽节点作用,建设面向南亚辐射中心。",
    "汇聚重大科技基础设施,提升深空重大科技基础设施水平。",
    "推进城乡社区嵌入式养老服务设施建设。",
    "培育建设一批绿色技术国家技术创新中心、国家科技资源共享服务平台等基地。",
    "建设“城市矿产”示范基地。",
    "加快建设美丽中国先行区。",
    "依托社区生活综合服务中心、城乡便民消费服务中心等打造网点。",
    "推动跨境电商综试区提质增效。",
    "推动德阳与绵阳片区要素互济。",
    "加快中欧（亚）班列集结中心和节点城市建设。",
    "推进周口港中心港区建设。",
    "搭建产业链供应链协作平台。",
    "与黄河流域高新区开展合作。",
    "打造国家级旅游示范区和农业现代化示范区。",
    "扎实推进跨境电子商务综合试验区建设。",
    "推进人工智能创新平台建设。",
    "建成四川大学华西医院锦江院区。",
  ])("finds no name in classes: %s", (text) => {
    expect(names(text, SICHUAN)).toEqual([])
  })

  it("tells a school of its own from one within a university", () => {
    const kinds = found("依托宜宾师范学院、四川大学匹兹堡学院培养人才。", SICHUAN).map(({ kind }) => kind)
    expect(kinds[0]).toBe("university")
  })

  it.each(["主责单位", "部门分工", "责任分工", "协办单位"])("not on a line of duties: %s", (label) => {
    expect(names(`加强统筹。建设清江实验室。\n${label}：省科技厅、东湖实验室、省大数据中心`, SICHUAN)).toEqual([
      "清江实验室",
    ])
  })

  it("takes no name from duties, cited titles or banks", () => {
    const text =
      "加强统筹。落实《国家大数据中心建设方案》,中国农业发展银行给予支持。(牵头单位:省大数据中心;责任单位:成都市人才服务中心)"
    expect(names(text, SICHUAN)).toEqual([])
  })

  it("begins a name behind its verb and ends it with its campus or alias", () => {
    const text = "高标准建设西南矿业大学(德阳),用好巴山实验室(达州先进纤维四川省实验室)。"
    const mentions = found(text, SICHUAN)
    expect(mentions.map(({ mention }) => mention)).toEqual([
      "西南矿业大学(德阳)",
      "巴山实验室",
      "达州先进纤维四川省实验室",
    ])
    expect(mentions[2]?.name).toBe("巴山实验室")
    expect(names("支持茶企进驻东盟“茶篮子”平台。", SICHUAN)).toEqual(["东盟“茶篮子”平台"])
  })

  it("spells out what a list leaves to its last item", () => {
    expect(names("加强成都、绵阳国家超算中心能力建设。", SICHUAN)).toEqual(["成都国家超算中心", "绵阳国家超算中心"])
    expect(names("共建中国-塞尔维亚山地农机、中国-埃及沙地治理“一带一路”联合实验室。", SICHUAN)).toEqual([
      "中国-塞尔维亚山地农机“一带一路”联合实验室",
      "中国-埃及沙地治理“一带一路”联合实验室",
    ])
  })

  it("spells out what a list leaves to the rank behind it", () => {
    expect(names("支持国家竹基材料、茶机装备(共建)、钒钛新材等创新中心提升能力。", SICHUAN)).toEqual([
      "国家竹基材料创新中心",
      "国家茶机装备创新中心",
      "国家钒钛新材创新中心",
    ])
    const labs = found("建强巴山、青衣江、安宁河3个省实验室。", SICHUAN)
    expect(labs.map(({ mention }) => mention)).toEqual(["巴山省实验室", "青衣江省实验室", "安宁河省实验室"])
    expect(labs[0]?.name).toBe("巴山实验室")
    expect(names("推动巴山、青衣江2个四川实验室建设。", SICHUAN)).toEqual(["巴山四川实验室", "青衣江四川实验室"])
    expect(names("支持成都、德阳等数据交易所发展。", SICHUAN)).toEqual(["成都数据交易所", "德阳数据交易所"])
    expect(names("支持茶叶、竹材等创新中心建设。", SICHUAN)).toEqual([])
    expect(names("建设物理、化学等实验室。", SICHUAN)).toEqual([])
  })

  it("lends no mere head to a place that is a zone itself", () => {
    expect(names("在河北雄安新区、海南自由贸易港开展试点。")).not.toContain("河北雄安新区自由贸易港")
    expect(names("推进成都、雄安新区、绵阳国家级高新区建设。", SICHUAN)).toContain("雄安新区国家级高新区")
  })

  it.each(["支持有条件的企业建设", "鼓励龙头企业、高校搭建", "引导各地建立"])(
    "takes what many are asked to build for a class: %s",
    (words) => {
      expect(names(`${words}竹材炭化工艺验证平台。`)).toEqual([])
      expect(names("建立竹材炭化工艺验证平台。")).toEqual(["竹材炭化工艺验证平台"])
      expect(names(`${words}国家竹材炭化工艺验证平台。`)).toEqual(["国家竹材炭化工艺验证平台"])
    },
  )

  it("takes examples of infrastructure and banks of a kind for no platforms", () => {
    expect(names("完善无线传感网、竹业云及大数据平台等新型应用基础设施。")).toEqual([])
    expect(names("增加地方法人银行贷款。")).toEqual([])
    expect(names("建设国家竹业大数据平台等信息基础设施。")).toEqual(["国家竹业大数据平台"])
  })

  it("takes the key laboratories of a subject for a class", () => {
    expect(names("加强竹林重点实验室、定位观测站、创新联盟等平台建设。")).toEqual([])
    expect(names("建设茶叶重点实验室。")).toEqual([])
    expect(names("依托四川竹林重点实验室开展攻关。")).toEqual(["四川竹林重点实验室"])
    expect(names("建设竹林保护全国重点实验室。")).toEqual(["竹林保护全国重点实验室"])
  })

  it("takes a landfill for no platform", () => {
    expect(names("有序开展库容已满生活垃圾填埋设施封场,推进生活垃圾焚烧设施建设。")).toEqual([])
  })

  it("parts names at 和 behind a name and keeps 与 inside one", () => {
    expect(names("依托乐山核技术研究院和雅安大熊猫与生态研究院开展研究。", SICHUAN)).toEqual([
      "乐山核技术研究院",
      "雅安大熊猫与生态研究院",
    ])
  })

  it("takes a plain topic for a name beside a sure one", () => {
    expect(names("建强国家钒钛技术创新中心、轴承创新中心等平台。", SICHUAN)).toContain("轴承创新中心")
    expect(names("建强轴承创新中心等平台。", SICHUAN)).toEqual([])
  })

  it("takes the title of an item for a name", () => {
    const text = "一、重点平台\n1.智慧茶山大数据中心。汇集茶园数据。\n2.茶树种质基因库。收集种质。\n"
    expect(names(text, NINGBO)).toEqual(expect.arrayContaining(["智慧茶山大数据中心", "茶树种质基因库"]))
  })

  it("names a measure as owner, once for each name", () => {
    const text =
      "一、打造平台\n1.建设实验室。支持甬江新材实验室发展,提升甬江新材实验室能级。\n2.用好院所。依托甬江新材实验室攻关。\n"
    const mentions = found(text, NINGBO).filter(({ mention }) => mention === "甬江新材实验室")
    expect(mentions.map(({ measure }) => measure)).toEqual([0, 1])
  })

  it("says which verb governs a name, also across its list", () => {
    const [first, second] = found("推进宜宾动力电池研究院、自贡无人机试验场等建设。依托内江甜城大学育才。", SICHUAN)
    expect([first?.action, second?.action]).toEqual(["建设", "建设"])
    expect(found("依托内江甜城大学育才。", SICHUAN)[0]?.action).toBe("依托")
  })

  it("quotes the text at its offsets", () => {
    const text = "支持北仑港航装备研究院发展。"
    const [mention] = found(text, NINGBO)
    expect(text.slice(mention?.at.start, mention?.at.end)).toBe("北仑港航装备研究院")
  })
})

describe("the place of a platform", () => {
  const placeOf = (text: string, home?: string, lexicon?: Parameters<typeof contextOf>[2]) =>
    found(text, home, lexicon)[0]?.place

  it("is read from the name, behind the name of its owner", () => {
    expect(placeOf("建设东海海事大学宁波研究院。", NINGBO)).toMatchObject({ code: "330200", basis: "name" })
    expect(placeOf("提升南京大学现代养殖研究院能级。", SICHUAN)).toBeUndefined()
    expect(placeOf("推动成都大学现代养殖研究院升级。", SICHUAN)).toMatchObject({ code: "510100", basis: "name" })
    expect(placeOf("推动成都大学宜宾校区建设。", SICHUAN)).toMatchObject({ code: "511500", basis: "name" })
    expect(placeOf("推动成都大学宜宾新校区建设。", SICHUAN)?.code).toBe("511500")
    expect(placeOf("推动海南大学桂林洋校区建设。", "460000")?.code).toBe("460000")
    expect(placeOf("支持四川省氢能装备研究院发展。", SICHUAN)).toMatchObject({ code: "510000", basis: "name" })
    expect(placeOf("建设东盟信息港南宁应用基地。", "450000")).toMatchObject({ code: "450100", basis: "name" })
  })

  it("is the region that the clause names as builder", () => {
    expect(placeOf("支持余姚市建设杨梅种质资源库。", NINGBO)?.code).toBe("330281")
    expect(placeOf("支持德阳建设国家重型燃机技术创新中心。", SICHUAN)).toMatchObject({ code: "510600", basis: "text" })
  })

  it("is the lexicon's where the text says nothing or less", () => {
    const lexicon = knowing({
      platforms: [
        { name: "云顶实验室", kind: "laboratory", region: "510700" },
        { name: "四川钒钛研究院", kind: "institute", region: "510400" },
      ],
    })
    expect(placeOf("依托云顶实验室攻关。", SICHUAN, lexicon)).toMatchObject({ code: "510700", basis: "lexicon" })
    expect(placeOf("依托四川钒钛研究院攻关。", SICHUAN, lexicon)).toMatchObject({ code: "510400", basis: "lexicon" })
  })

  it("is a county's city where the name has the county without its suffix", () => {
    expect(placeOf("建设郫都影像产业园。", SICHUAN)?.code).toBe("510100")
    expect(placeOf("建设济源纳米材料产业园。", "410000")?.code).toBe("419001")
    expect(placeOf("提升石河子经济技术开发区能级。", undefined)?.code).toBe("659001")
  })

  it("of a park that a plan builds is the plan's own region", () => {
    expect(placeOf("加快建设模具产业城。", NINGBO)).toMatchObject({ code: "330200", basis: "text" })
    expect(placeOf("推进苏浙皖合作示范区建设。", NINGBO)).toBeUndefined()
  })
})

describe("names that the lexicon knows", () => {
  const lexicon = knowing({
    platforms: [
      {
        name: "青城实验室",
        kind: "laboratory",
        formerNames: ["都江堰水利试点国家实验室"],
        aliases: ["水利国家实验室"],
      },
      { name: "临江新港区", kind: "zone", aliases: ["港区"], region: "511500", local: true },
    ],
  })

  it("resolve former and other names to one, keeping the words of the text", () => {
    const mentions = found("依托都江堰水利试点国家实验室攻关,支持青城实验室发展。", SICHUAN, lexicon)
    expect(mentions.map(({ mention, name }) => [mention, name])).toEqual([
      ["都江堰水利试点国家实验室", "青城实验室"],
      ["青城实验室", "青城实验室"],
    ])
  })

  it("are taken whole where the rules would find a part of them", () => {
    const lexicon = knowing({ platforms: [{ name: "夷陵深化茶叶合作试验区", kind: "zone", region: "420500" }] })
    expect(found("支持夷陵深化茶叶合作试验区建设。", "420000", lexicon).map(({ name }) => name)).toEqual([
      "夷陵深化茶叶合作试验区",
    ])
  })

  it("make laboratories of the bare names beside them in a list, and hold the branch behind them", () => {
    const labs = knowing({
      platforms: [
        { name: "明月湖实验室", kind: "laboratory", region: "500000" },
        { name: "全国竹材技术转移中心", kind: "centre" },
      ],
    })
    const named = (text: string) => platforms(contextOf(text, "500000", labs)).value.map(({ mention }) => mention)
    expect(named("支持金凤、嘉陵江、明月湖实验室发展。")).toEqual(["金凤实验室", "嘉陵江实验室", "明月湖实验室"])
    expect(named("支持金凤、嘉陵江、光电实验室发展。")).toEqual(["光电实验室"])
    expect(named("建好全国竹材技术转移中心(成渝地区)。")).toEqual(["全国竹材技术转移中心(成渝地区)"])
  })

  it("resolve what a plan calls its own by its level", () => {
    const own = knowing({ platforms: [{ name: "四川省产业技术研究院", kind: "institute", region: "510000" }] })
    const named = (text: string, home: string) =>
      platforms(contextOf(text, home, own)).value.map(({ mention, name }) => [mention, name])
    const text = "推动省产业技术研究院深度参与。"
    expect(named(text, SICHUAN)).toEqual([["省产业技术研究院", "四川省产业技术研究院"]])
    expect(named(text, "510700")).toEqual([["省产业技术研究院", "四川省产业技术研究院"]])
    expect(named(text, "330000")).toEqual([["省产业技术研究院", "浙江省产业技术研究院"]])
  })

  it("name in full what a plan calls its own, also where the lexicon does not know it", () => {
    const named = (text: string, home: string) => found(text, home).map(({ mention, name }) => [mention, name])
    expect(named("升级省一体化数据共享平台。", SICHUAN)).toEqual([["省一体化数据共享平台", "四川省一体化数据共享平台"]])
    expect(named("建设省制造业数字化转型促进中心。", NINGBO)).toEqual([
      ["省制造业数字化转型促进中心", "浙江省制造业数字化转型促进中心"],
    ])
    expect(named("提升市南甬江实验室。", NINGBO)).toEqual([["市南甬江实验室", "市南甬江实验室"]])
  })

  it("mean a local place in its own region's plans alone", () => {
    expect(found("支持港区发展。", "511500", lexicon).map(({ name }) => name)).toEqual(["临江新港区"])
    expect(found("支持港区发展。", NINGBO, lexicon)).toEqual([])
  })
})

test("an institute that is known keeps the academy before its name", () => {
  const lexicon = knowing({
    platforms: [{ name: "中国科学院成都茶业研究所", aliases: ["成都茶业所"], kind: "institute" }],
  })
  const [one, another] = found("支持中科院成都茶业所发展。\n依托成都茶业所开展攻关。", SICHUAN, lexicon)
  expect([one?.mention, one?.name]).toEqual(["中科院成都茶业所", "中国科学院成都茶业研究所"])
  expect(another?.mention).toBe("成都茶业所")
})

test("a bay is no part of the city that it is called after", () => {
  const [zone] = found("推进宁波杭州湾经济技术开发区提质。", NINGBO)
  expect(zone?.place?.code).toBe("330200")
})

test("a county without its suffix is itself in its own plan, and its city in the province's", () => {
  const placeIn = (home: string) => found("建设昆山纳米材料实验室。", home)[0]?.place?.code
  expect(placeIn("320583")).toBe("320583")
  expect(placeIn("320000")).toBe("320500")
})

test("a national plan about one province means its counties by their short names", () => {
  const about = (province: string) => {
    const title = `关于支持${province}发展的意见`
    const context = contextOf(`${title}\n一、任务\n推进右玉国家级生态示范区建设。`)
    const header = { ...context.header, title: { value: title, at: { start: 0, end: title.length } } }
    return platforms({ ...context, header }).value.map(({ mention }) => mention)
  }
  expect(about("山西省")).toEqual(["右玉国家级生态示范区"])
  expect(about("海南省")).toEqual([])
})

test("a place that shows what a park keeps is named with it", () => {
  expect(names("推进长征国家文化公园石棉核心展示园建设。")).toEqual(["长征国家文化公园石棉核心展示园"])
})

test("a bonded logistics centre and a harbour are what they are as a whole", () => {
  expect(names("支持宜宾综合物流园区、宜宾保税物流中心建设。", "510000")).toEqual([
    "宜宾综合物流园区",
    "宜宾保税物流中心",
  ])
  expect(names("支持宜宾中心渔港改造。", "510000")).toEqual([])
})

test("a rank that many places are given is no name in a national plan, and one where a place wants it", () => {
  const text = "争创国家海洋牧场融合发展示范区。"
  expect(names(text)).toEqual([])
  expect(names(text, NINGBO)).toEqual(["国家海洋牧场融合发展示范区"])
})

test("partners by one character each share the rest of a name", () => {
  expect(names("推进川渝、川陕、川滇合作产业园提质。", SICHUAN)).toEqual([
    "川渝合作产业园",
    "川陕合作产业园",
    "川滇合作产业园",
  ])
  expect(names("加快粤桂、粤黔协作园区建设。", "440000")).toEqual(["粤桂协作园区", "粤黔协作园区"])
})

test("parks of nature and towns of trades; what leads into a park or only handles money is none", () => {
  expect(names("提升西岭雪山国家森林公园,推进自贡盐业工业城建设。", SICHUAN)).toEqual([
    "西岭雪山国家森林公园",
    "自贡盐业工业城",
  ])
  expect(names("推进大熊猫国家公园入口社区建设。", SICHUAN)).toEqual(["大熊猫国家公园"])
  expect(names("开展培训。(省财政厅、人民银行成都中心支行)", SICHUAN)).toEqual([])
})

test("what a university opens is no part of its name; gardens that keep plants", () => {
  expect(names("支持宜宾学院、西昌学院开设茶学院。", SICHUAN)).toEqual(["宜宾学院", "西昌学院"])
  expect(names("建设国家猕猴桃种质资源圃。", SICHUAN)).toEqual(["国家猕猴桃种质资源圃"])
})

test("of quotations side by side the last one is the name", () => {
  expect(names("推广“蜀农易”“蜀企通”平台,用好“川茶云”“川酒云”服务平台。", SICHUAN)).toEqual([
    "“蜀企通”平台",
    "“川酒云”服务平台",
  ])
})

test("resorts by their places, centres that a ministry and a province build together", () => {
  expect(names("提升峨眉山旅游度假区,新建一批省级旅游度假区。", SICHUAN)).toEqual(["峨眉山旅游度假区"])
  expect(names("推进西南道地药材省部共建协同创新中心建设。", SICHUAN)).toEqual(["西南道地药材省部共建协同创新中心"])
})

test("houses of culture that a province or a city has, and parks of what was dug out", () => {
  expect(names("建成省美术馆,启动市自然博物馆新馆,支持各市县博物馆开放。", SICHUAN)).toEqual([
    "省美术馆",
    "市自然博物馆",
  ])
  expect(names("完善省市县图书馆网络,建设一批省级博物馆。", SICHUAN)).toEqual([])
  expect(names("创建宝墩国家考古遗址公园,推进兴文地质公园建设。", SICHUAN)).toEqual([
    "宝墩国家考古遗址公园",
    "兴文地质公园",
  ])
})

test("of which a further phase is built is one, and so is what stands beside it", () => {
  expect(names("建成水务感知平台二期、管网模型基础平台。", SICHUAN)).toEqual(["水务感知平台", "管网模型基础平台"])
  expect(names("建成水务感知平台。", SICHUAN)).toEqual([])
})

test("a paragraph that looks back names nothing that the plan builds", () => {
  const line = "支持绵阳光电研究院、宜宾智能终端实验室建设迈出新步伐。"
  expect(names(line, SICHUAN)).toHaveLength(2)
  expect(names(`这五年,全省上下团结奋斗,${line}`, SICHUAN)).toEqual([])
  expect(names(`过去五年,${line}`, SICHUAN)).toEqual([])
  expect(names(`今后五年,${line}`, SICHUAN)).toHaveLength(2)
})

test("what is called after a place that is known is not that place", () => {
  const lexicon = knowing({ platforms: [{ name: "交子金融街", kind: "zone", region: "510100" }] })
  const named = (text: string) => found(text, SICHUAN, lexicon).map(({ mention }) => mention)
  expect(named("强化交子金融街功能。")).toEqual(["交子金融街"])
  expect(named("办好交子金融街论坛、交子金融街峰会。")).toEqual([])
})

test("the region whose plan it is is no platform of its own", () => {
  const text = "推动浦东新区高质量发展,支持上海市浦东新区建设浦东新区软件园。"
  expect(names(text, "310115")).toEqual(["浦东新区软件园"])
  expect(names(text, "310000")).toContain("浦东新区")
})
