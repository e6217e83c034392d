import { remembered } from "../../model/remembered.ts"
import { UnitSet, WHITE_SPACE } from "../../model/unit-set.ts"
import { words } from "../../model/words.ts"
import { heads } from "../platforms/heads.ts"

const set = (list: string): ReadonlySet<string> => new Set(words(list))

/** Words that are no field by themselves. */
const GENERIC = set(`
  新技术 新产业 新业态 新模式 新产品 新赛道 新动能 新场景 新引擎 关键技术 核心技术 共性技术 关键核心技术 关键共性技术 产业集群 产业链 集群 完整 行动 重点工程 民生工程 惠民工程 安居工程 示范工程 重大工程 系统工程 领域 服务消费 新领域 学科 全产业链 全 应用 终端 场景 大产业 城乡 现代化大 高精尖 新领域新业态 社会主义先进文化 全民健身 全民健康 深加工 精深加工 初加工 新经济 重要 全国重要 内生动力 发展动力 新动力 志愿服务 民生社会事业 增收致富 新 更高水平 加工 流通 新型 新型服务 新型消费
  示范 传统 主导 新兴 未来 战略性新兴 战略新兴 支柱 优势 特色 特色优势 优势特色 高新技术 高技术 富民 乡村 重点 重大 关键 核心 前沿 相关 配套 基础 一般 典型 细分 垂直 绿色 智能 低碳 高端 先进 现代 数字 科技 技术 产业 创新 创业 人才 资本 资金 项目 平台 企业 市场 政策 信息
  动力 先导 社会主义文化 资源型 周边 老产业 各产业 全产业 本产业 该产业 双产业 标志性 链 主业 提质 优质 朝阳 劳动密集型 知识密集型 技术密集型 资本密集型 实体 民营 国有 集体 农村集体 县域 国民 区域 城市 开放型 外向型 外资 公有制 非公有制 混合所有制 枢纽 通道 流域 港口 块状 园区 社会 战略性 支撑 专业 通用 公共 综合 各类 有关 关联 镇域 村域 乡域 五大 三大 六大 十大 八大 四大 七大 九大 供应 标杆
  一二三 第一 第二 第三 一产 二产 三产 三次 农村一二三 服务 生产性 生活性 消费 投资 出口 民生 生态 社会事业 大宗 商业 外贸 税收 财政 金融领域 其他 重点产业 新兴产业 未来产业 传统产业 主导产业 专精特新 首发 新质生产力 科技创新 关键核心 原创 颠覆性 前沿性 世界级 国家级 千亿级 万亿级 百亿级 级 千亿 万亿 百亿 大 小
  经济 供应链 创新链 资金链 人才链 价值链 数据 算力 算法 标准 品牌 赛道 就业 社保 住房 卫生 政务 安全 国防 办公 司法 税务 海关 农村 社区 校园 城镇 乡镇
  创新型 科技型 龙头 骨干 领军 上市 外商 中小 数字化 网络化 智能化 绿色化 融合化 高端化 专业化 平台化 一体化 国际化 标准化 集群化 规模化 现代化 信息化 产业化 市场化 法治化 高质量 三农 双创 双碳
`)
/** Whole sectors, which are fields only where a list calls them industries. */
const SECTORS = set(
  "工业 农业 服务业 制造业 制造 食品 药品 家居 物流 能源 环保 家电 商务 旅游 体育 文化 教育 医疗 零售 养老 托育 交通 电力 水利 金融 通信 健康 商贸 家政",
)
const SOCIAL = set(
  "教育 医疗 就业 社保 住房 养老 托育 交通 水利 卫生 食品 药品 安全 政务 司法 税务 家政 社会保障 医疗卫生 公共安全 公共卫生 公共服务 社会治理 城市管理 环境保护 文化 体育 住房保障 食品安全 安全生产 生态环境 乡村振兴 民生 能源 金融 电信 农业 交通运输 城建 工业 建筑施工 消防 燃气 危险化学品 矿山 城乡建设 养老服务 科普教育 国防 健康",
)
const PUBLIC_SERVICE =
  /(?:托育|托幼|养老|医疗|卫生|公共|志愿|便民|政务|就业|救助|社区|助餐|照护|护理|殡葬|法律援助|文化惠民)服务$|(?:居家|社区|互助|机构|农村|嵌入式|普惠)养老$|(?:老年|心理|妇幼|学生)健康$|(?:职业|学前|义务|高等|基础|特殊)教育$|助[浴餐医洁行](?:点|车)?$/u
const BAD_END =
  /(?:企业|人才|机构|平台|中心|体系|机制|政策|能力|水平|项目|(?<!^[\u4e00-\u9fff]{2})工程|行动|计划|资金|基金|园区|基地|高校|院校|部门|问题|市场|需求|标准|品牌|模式|改革|单位|队伍|团队|成果|试点|示范区|(?:策源|集聚|聚集|承载|承接|目的)地|[代换]人|(?<!数字)乡村|地区|区域|群体|要素|优势|任务|目标|环境|作用|条件|场景|(?<!未来)空间|载体|实验室|研究院|转化|共用|场所|商店|出口|进口|创新|创业|投资|招商|治理|监管|执法|采购|补贴|贷款|融资|上市|就业|培训|人员|家庭|儿童|学生|农民|居民|标志|质量|效益|规模|结构|布局|发展|一批|方面|环节|活动|竞争|合作|开放|产品|业态|新品种|文化遗产|高地|走廊|门户|枢纽|主体|相关|有关|集团|公司|协会|商会|论坛|展会|大会|(?:密集|外向|开放|创新|导向)型|[和与及多]|[性们者度率期年月日个家项类级省县镇街]|(?<!(?:智慧|数字)城)市|(?<!(?:智慧|数字)乡)村|(?<!文|可视)化|(?<![动电火算水风])力)$/u
const GOOD_SHORT =
  /(?:焦化|玻化|氟化|(?:数字|云|线上)展会|后市场|(?:中介|教育|飞行)培训|氢能|储能|光伏|风电|核电|钢铁|化工|纺织|建筑|建材|冶金|机械|医药|食品|轻工|石化|船舶|航天|航空|航运|汽车|家电|电子|软件|芯片|物流|旅游|种业|半导体|物联网|区块链|无人机|机器人|元宇宙|大数据|云计算|量子|康养|海洋|林草|水产|畜牧|动漫|会展|金融|电商|印染|服装|陶瓷|造纸|橡胶|有色|煤炭|电力|石油|医美|农机|淡化|农产品|畜产品|水产品|林产品)$/u
const BAD_START =
  /^(?:国家(?!安全)|恢复|转变|转移|数智化新型|跨界|跨行业|跨领域|跨区域|基于|多类型|多业态|多层次|多元|多样|新型文化|领域|行动|计划|机制|基地|进行|提供|遴选|投资|申报|引进|创建|制约|培养|吸引|面对|大型科学|高层次|国家级|省级|一批|重大|相关|首台|优势单位|种子期|初创期|平台(?!经济)|体系|单位|班|等|产业(?!用)|城市功能)/u
/** 民营经济, …新兴产业: whose economy or what kind of industry, not which. */
const ANY_KIND =
  /(?:集体|开放型|民营|实体|国民|国有|县域|市场|外向型|非公有制|混合所有制)经济$|(?:未来|新兴|传统|主导|支柱|优势|特色|接续|重大)(?:产业)?$/u
const BAD_WITHIN =
  /[的了将把]|财政|应当|必须|需要|安排|产业[和与及]|改革|政策|规划|支撑|投资|投身|从事|形式|运动员|事业|全链条|一站式|强链|补链|延链|以上|左右|不断|进一步|推动|推进|促进|加快|提升|实现|坚持|落实|建设|培育|壮大|打造|提高|增强(?!现实)|鼓励|支持|引导|开展|实施|完善|健全|强化|加强|优化|深化|加大|扩大|改善|(?<!服务)保障|攻坚|帮扶|纠纷|习近平|党(?=[委组员政建的内中风纪群])|政府|委员会|\d{3,}|[%％、]/u
const SUFFIX =
  /(?:技术|经济|制造|装备|材料|能源|信息|汽车|器械|机器人|物流|服务|芯片|软件|硬件|计算|通信|网络|生物|科技|药|显示|电池|光伏|氢能|储能|空天|航天|航空|航运|制品|智能|电子|互联网|物联网|区块链|大数据|元宇宙|半导体|传感器|文旅|[\u4e00-\u9fff]游|电商|商务|金融|贸易|加工|食品|纺织|服装|家居|家电|化工|石化|钢铁|冶金|建材|建筑|轻工|机械|船舶|电力|风电|核电|发电|环保|节能|医疗|健康|康养|养老|保健|仓储|运输|配送|养生|直播|育种|种植|养殖|水产|疫苗|诊断|检测|仪器|仪表|机床|电机|电器|电路|光电|激光|量子|测量|数据库|安全|导航|遥感|卫星|火箭|飞机|飞行器|无人机|低空|深海|深空|极地|元器件|零部件|模组|终端|创意|设计|动漫|游戏|影视|出版|视听|传媒|会展|体育|(?:户外|水上|冰雪|航空|低空|山地)运动|演艺|教育|培训|咨询|海洋|种苗|农机|肥料|饲料|碳捕集|类脑|基因|细胞|治疗|制氢|封存|营销|认证|医学|科学|工程|业|6G|5G|AI|聚变能|核聚变|光刻|封装|碳汇|修复|改良|减排|清洁生产|动力|设备|系统|定制)$/u

/** The name of an item without quotation marks and without the words that only say what it is. */
export const stem = (words: string): string => {
  const inner = QUOTED.next(words, 0) < words.length ? words.replace(/[“”"「」\s]/gu, "") : words
  if (!KIND_ENDS.at(inner, inner.length - 1)) return inner
  const short = inner.replace(KIND, "")
  if (short.length > 1) return short
  return GOODS.at(short, 0) ? inner : inner.replace(/产业$/u, "") || inner
}

const QUOTED = WHITE_SPACE.with(new UnitSet('“”"「」'))

const KIND =
  /(?:全产业链|一体化产业|(?:[两三四五六七八九十\d]大)?(?:世界级|国家级|国际级|[百千万]+亿级)?(?:主导|核心|支柱|优势|特色|配套|细分|标志性|重点|战略性新兴|新兴|未来)?(?:产业集群|产业链群|产业链条|产业链|产业带|产业)|集群|领域|行业)$/u

/** Goods of one character that an industry is called after: 茶产业. */
const GOODS = new UnitSet(
  "茶竹酒盐药果菜糖烟棉蚕花鱼虾蟹羊牛猪马驼鹿兔鸡鸭鹅蜂菌米面油水冰雪驴鞋表纸枣梨桃柚橙柿姜蒜椒参奶肉蛋豆薯瓜莓藕笋漆瓷玉石沙钢铝铜锂硅磷氢光",
)

/** What such words end with: most names need no closer look. */
const KIND_ENDS = new UnitSet("链群条带业域")

/** Industries whose first words are no field by themselves. */
const INDUSTRIES = set("智能产业 数字产业 数据产业 算力产业 信息产业 健康产业 安全产业")

/** 文化产业, also where 文化 alone would be no field. */
const CALLED_INDUSTRY = /[^工农]产业[”」]?$/u

/** Whether words can name a field at all; whole `sectors` only where a list calls them industries. */
export const canBeField = (words: string, sectors = false): boolean => (sectors ? asIndustry(words) : asField(words))

/** Whether words can name a field beside others in a list that surely is of fields: 大气治理, 环保管家. */
export const canBeListed = (words: string, sectors: boolean): boolean =>
  canBeField(words, sectors) || (LISTED_END.test(words) && canBeField(words.replace(LISTED_END, "制造"), sectors))

/** 光伏产品及技术: what has a general word beside it must be a field without that. */
const WITH_MORE = /^(.+)[和与及](?:相关)?(?:技术|服务|应用|装备|设备|系统)$/u

const LISTED_END = /(?<=[\u4e00-\u9fff]{2})(?:治理|转化|培训|融资|采购|管家|培育|工程|产品)$/u

const asField = remembered((words) => isField(words, false))
const asIndustry = remembered((words) => isField(words, true))

/** 智能和绿色, 科技创新和制造业: two words that are no field by themselves are none together. */
function isGenericPair(name: string): boolean {
  const and = name.indexOf("和")
  const last = name.slice(and + 1)
  return and > 0 && GENERIC.has(name.slice(0, and)) && (GENERIC.has(last) || SECTORS.has(last))
}

function isField(words: string, sectors: boolean): boolean {
  const name = stem(words)
  if (
    (name.length < 2 && !(sectors && GOODS.at(name, 0))) ||
    name.length > 18 ||
    (GENERIC.has(name) && !INDUSTRIES.has(words)) ||
    /^[\d\p{P}\p{S}]+$/u.test(name) ||
    (!sectors && SECTORS.has(name) && !CALLED_INDUSTRY.test(words)) ||
    /^[\d一二三四五六七八九十—～~-]+[大个类条]/u.test(name) ||
    /^(?:现代|高端)?(?:生产|生活)性服务业?$/u.test(name)
  )
    return false
  if (isGenericPair(name) || BAD_WITHIN.test(name) || BAD_START.test(name) || ANY_KIND.test(name)) return false
  const half = WITH_MORE.exec(name)?.[1]
  if (half !== undefined && !isField(half, sectors)) return false
  return GOOD_SHORT.test(name) || !BAD_END.test(name)
}

/** Whether words look like a field by what they end with. */
export const looksLikeField = remembered((words) => canBeField(words) && SUFFIX.test(stem(words)))

/** Services to the public, in which a plan regulates or spends rather than develops an industry. */
export const isSocial = (words: string): boolean => SOCIAL.has(stem(words)) || isPublicService(words)

/** 普惠托育服务, 便民服务: what a plan provides rather than an industry. */
export const isPublicService = (words: string): boolean => PUBLIC_SERVICE.test(words)

/** Whether words end in what names a platform. */
export function endsInPlatform(words: string): boolean {
  const end = words.length - (CLOSED.at(words, words.length - 1) ? 1 : 0)
  const last = heads.scan(words, 0, end).at(-1)
  return last !== undefined && last.value !== null && last.value.kind !== "facility" && last.end === end
}

const CLOSED = new UnitSet("”」")
