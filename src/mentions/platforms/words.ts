import { words } from "../../model/words.ts"
import { EndMatcher } from "../phrase/ends.ts"

/** Verbs that govern a platform, and the movers before them (加快, 支持); none of them is a usual part of a name. */
const VERBS = words(`
  享受 选择 公开 及时 建设好 运营好 发挥好 维护好 利用好 建好 冲刺 跻身 建设 新建 共建 建成 建立 组建 筹建 开设 创建 争创 搭建 打造 构建 设立 增设 成立 布局 申建 申报 引进 引入 落户 建强 筹备 创办 开建 扩建 改造 改扩建 续建 迁建 在建 拟建
  提升 优化 完善 升级 扩容 做强 做大 做优 壮大 用好 用足 发挥 依托 借助 利用 运用 采取 采用 充分 支持 扶持 鼓励 引导 推动 推进 促进 加快 加强 加速 强化 深化 健全 支撑 联合 携手 实施 开展 启动
  整合 汇聚 承接 迭代 对接 融入 参与 拓展 扩大 探索 争取 谋划 稳步 积极 全力 着力 大力 持续 继续 加大 落实 聚焦 围绕 瞄准 面向 批准 同意 认定 获批 入选 挂牌 列入 纳入 筹设 力争 提高 编制 编制好 谋划好 实施好 推进好 服务好 保护好
  结合 上线 上线运行 成为 位于 包括 办好 抓好 管好 盘活 赋能 打通 牵头 统筹 制定 依靠 通过 举办 发起 集聚 启用 投用 完成 牵引 增强 建优 链接 授权 赋予 丰富 擦亮 属于 培育 突出 印发 实现 形成 负责 规划 出台 发布 营造 吸引 突破 召开 迈向 积极争取 高水平 高标准 高质量 有序 有力 扎实 深入 全面 率先 进入 更名 允许 准许 获评 确保 落地 服务保障 开放共享 建造 助力 建好用好 新增 累计 给予 进驻 入驻 登陆 接入 迁入
`)
/** Particles and quantities that no name runs over. */
const PARTICLES = words(`
  的 在 从 由 把 将 对 向 为 以 使 让 至 于 被 等 了 其 该 此 各 每 某 如 或 并 且 是 有 我省 我市 我区 全省 全市 全区 一批 若干 一个 多个 一系列 各类 各级 有关 相关 现有 已有 所属 其他 其它
  首个 首批 例如 以及 企业 高校 院所 科研机构 机构 政府 单位 部门 社会资本 有条件 更多 区域内 关于 包含 领域 省内 市内 国内外 境内外 本地
`)
/** Words that end like one of the above and are not. */
const THROUGH = words(`
  内河 内陆 内燃 内镜 并网 并购 信息公开 政务公开 村务公开 集聚区 启动区 承接产业转移 统筹发展 统筹城乡 城乡统筹 自由 对外 对口 华为 人工智能 高等 中等 同等 平等 等离子 国有 稀有 特有 行为 作为 人民政府 中小企业 科技企业 面向东盟 联合国 综合利用 保护利用 全国高校 资源利用 开发利用 和平利用 循环利用
  将军 如皋 如东 于都 于洪 以色列 企业技术 企业孵化 企业创新 企业服务 企业上市 企业重点 企业总部 企业研发 企业大学 高校科技 高校区域 地方政府 政府采购 政府服务 政府数据 政府信息 政府网站 法人单位 信息汇聚 数据汇聚 国家地方联合 联合股权 联合产权 联合实验 联合研究 联合创新 联合研发 孵化培育 人才培育 在线 独角兽加速 孵化加速 企业加速 试运行 省部共建 部省共建 校地共建 校企共建 可持续 高值利用 高效利用 全面创新 数字政府 有色 有机 有轨 对撞 对虾 植被 天使 智能建造 绿色建造 装配式建造 基因改造 企业家 空间规划 城市规划 规划设计 土耳其 深空探索 深海探索 粒子加速 离子加速 直线加速 回旋加速 落地项目 发展规划 城乡规划 国土规划 科学规划 高质量发展 全面发展 创新发展 转让 出让 割让 转型促进 发展促进 贸易促进 交流促进 合作促进 就业促进 转化促进 投资促进 技术支撑 决策支撑 业务支撑 数据支撑 科技支撑 标准支撑
`)

/** What stands before a phrase: a verb that governs it, a particle, or a word through which the walk goes on. */
export interface Boundary {
  readonly kind: "verb" | "particle" | "through"
  readonly word: string
}

const boundariesOf = (kind: Boundary["kind"], list: readonly string[]) =>
  list.map((word) => [word, { kind, word }] as const)

export const boundaries = new EndMatcher<Boundary>([
  ...boundariesOf("through", THROUGH),
  ...boundariesOf("particle", PARTICLES),
  ...boundariesOf("verb", VERBS),
])
