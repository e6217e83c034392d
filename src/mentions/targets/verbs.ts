import { Matcher } from "../../model/matcher.ts"
import { EndMatcher } from "../phrase/ends.ts"

/** Verbs with which a plan promises a number of things: 建设10家, 新增20处, 改造3000个. */
const VERBS = (
  "建设 新建 建成 建立 打造 培育 培养 引进 引育 引入 新增 增加 新设 设立 创建 新创建 再创建 争创 创成 认定 选择 遴选 选派 选树 评选 推出 推广 " +
  "推动 推进 实施 组织 开展 举办 承办 办好 完成 改造 提升 更新 支持 扶持 布局 新布局 建好 建强 形成 构建 突破 攻克 攻坚 制定 制修订 " +
  "修订 发布 出台 编制 转化 孵化 集聚 聚集 吸引 汇聚 招引 签约 落地 开工 新开工 竣工 投产 投用 启用 开通 新开 新开通 打通 新改建 改扩建 " +
  "扩建 修建 复建 翻建 修复 治理 整治 绿化 造林 种植 发展 扩大 拓展 增设 配备 配置 安装 加装 投放 发放 筹集 筹措 筹建 配售 供应 提供 安排 " +
  "投入 下达 落实 争取 帮助 帮扶 服务 惠及 覆盖 带动 促进 实现 达成 储备 谋划 策划 征集 开发 研发 研制 上市 新上 获批 新获批 申报 培训 轮训 " +
  "招录 招聘 招募 选聘 选拔 选育 吸纳 救助 壮大 培优 做强 做优 做大 推荐 入选 新晋 晋升 检查 抽检 监测 排查 处置 拆除 关闭 淘汰 压减 削减 " +
  "减少 化解 盘活 腾退 疏解 消除 解决 破解 清理 启动 加快 深化 设置 开设 开放 上线 接入 联通 新立项 立项 促成 达产 投运 挂牌 组建 新组建 改建 " +
  "改造提升 提质 创办 兴办 增殖 放流 补齐 回收 利用 转移 输送 外送 调入 调出 消纳 储存 收购 出栏 保障 确保 交付 供地 出让 整理 复垦 " +
  "新引进 新培育 新认定 新招引 新签约 新注册 新登记 新发展 新投放 新开发 新改扩建 再建 续建 加固 疏浚 迁建 布设 部署 建档 走访 举行 " +
  "组织实施 落成 贯通 通车 改善 扩增 扩容 扩展 孵育 选育推广 示范 命名 授予 表彰 选出 推介 联合 对接 达标 创新 攻关 研究 " +
  "服务保障 拉动 撬动 募集 设 建 招 育 引 培 创 增 修 改 开行 投资 融资 发行 配建 打好 抓好 做好 讲好 用好 拓宽 新辟 试点 高标准建设 建改 " +
  "具备 开拓 建制 筛选 评审 收治 购置 采购 更换 替换 淘汰更新 摸排 评定 评估 梳理 归集 汇集 共享 建有 承接 转型 协调 制作 创作 发动 邀请 产生 培养产生 出版 展演 演出 上演 放映 巡演 新签 签订 " +
  "稳定 守住 坚守 资助 支援 援助 关爱 慰问 康复 筛查 接种 诊疗 救治 配送 投送 养护 管护 确定 增补 通达 改厕 治沙 封育 抚育 退耕 复绿 建园 "
)
  .trim()
  .split(/\s+/u)

/** Verbs that are also said of what exists already; a small number behind them counts what is there. */
const WEAK = new Set(
  "支持 提升 深化 加快 做强 做优 做大 推进 做好 抓好 壮大 促进 落实 用好 服务 保障 推动 帮扶".split(" "),
)

const ending = new EndMatcher(VERBS.map((verb) => [verb, verb] as const))
const beginning = new Matcher(VERBS.filter(({ length }) => length > 1).map((verb) => [verb, verb] as const))

/** The promising verb that the words end with. */
export const verbAtEnd = (words: string): string | undefined => ending.endingAt(words, words.length)?.value

/** The promising verb that the words begin with. */
export const verbAtStart = (words: string): string | undefined => beginning.at(words, 0)?.value

export const isWeak = (verb: string): boolean => WEAK.has(verb)
