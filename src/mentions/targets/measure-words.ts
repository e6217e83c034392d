/** What stands between a subject and its number, taken off from the right. */
const COMPARATOR = new RegExp(
  "(?:" +
    "(?:增长|提高|提升|上升|扩大|增加|发展|降低|下降|减少|压减|压缩|缩短|缩减|控制|保持|稳定|维持|压降|缩小|收窄|集聚|拓展|降|升|增|减)(?:到|至|在)|" +
    "(?<![下送通直传表])达到|达成|(?<![下送通直传表])达|突破|超过|超出|超|跨越|迈上|跃上|不得低于|不低于|不得少于|不少于|不得高于|不高于|不得超过|不超过|不大于|不小于|" +
    "高于|低于|大于|小于|多于|少于|平均|约为|为|是|约|近|大约|至少有|至少|最低|最高|力争|争取|努力|确保|原则上|一般|年均|(?<![年月日户人])均|都|继续|保持|始终|稳定|也|各|分别|(?:每人)?每[年月]|每人|再|累计|总计|合计|共计|" +
    "共|可|(?<![重需主首])要|必须|有望|逐步|拟按|至|到|在|实现|基本|左右|≥|≤|＞|＜|>|<|~|≈" +
    ")$",
  "u",
)

/** A change that is itself the thing promised: 增长5%, 下降2.5%. */
const CHANGE =
  /(?:年均|平均|累计|同比|总体|每年|(?<![0-9\s上去今每])年)?(?:增长|递增|上调|下调|上浮|提高|提升|上升|回升|下降|降低|减少|压减|增加|缩减|缩短|压缩|压降|削减)$/u

export interface Measured {
  /** What is left of the words before the number. */
  readonly core: string
  readonly comparators: readonly string[]
  /** 增长, 年均增长, 下降 … where the number is a change. */
  readonly change?: string
}

/** Takes comparators, and one word of change, off the end of the words before a number. */
export function measured(before: string): Measured {
  let core = before.trimEnd()
  let change: string | undefined
  const comparators: string[] = []
  for (let rounds = 0; rounds < 8; rounds++) {
    const found: RegExpExecArray | null = COMPARATOR.exec(core.slice(-8))
    if (found !== null) {
      comparators.unshift(found[0])
      core = core.slice(0, core.length - found[0].length)
      continue
    }
    if (change !== undefined) break
    const changed: RegExpExecArray | null = CHANGE.exec(core.slice(-8))
    if (changed === null) break
    change = changed[0]
    core = core.slice(0, core.length - change.length)
  }
  return change === undefined ? joined(core, comparators) : { core, comparators, change }
}

const PARTED =
  /^\s*(?:进一步|大幅|全面|持续|逐步|力争)?(降低|减少|压减|压缩|缩短|缩减|控制|提高|提升|增加|扩大)((?!到|至|在)[^，。；、]{2,24})$/u

/** 压缩审批时限至60天, with its verb before what is measured, as 审批时限压缩至60天. */
function joined(core: string, comparators: readonly string[]): Measured {
  const [to] = comparators
  const found = to === "至" || to === "到" || to === "在" ? PARTED.exec(core) : null
  const [, verb, subject] = found ?? []
  if (verb === undefined || subject === undefined) return { core, comparators, change: undefined }
  return { core: subject, comparators: [`${verb}${to}`, ...comparators.slice(1)], change: undefined }
}

const SHARE = /(不得?少于|不得?低于|不得?高于|不得?超过|超过|达到)(?:[^，]*的|其?[^，]{1,10}[量额入值])$/u

/** 不少于执法人员总数的5%, 超过其产量10%: the comparison stands before what the share is taken of. */
export function shared(words: Measured): Measured {
  const found = SHARE.exec(words.core)
  const comparator = found?.[1]
  if (found === null || comparator === undefined) return words
  return measuredWith(words.core.slice(0, found.index), comparator)
}

function measuredWith(before: string, comparator: string): Measured {
  const { core, comparators } = measured(before)
  return { core, comparators: [...comparators, comparator], change: undefined }
}

const CEILING =
  /^(?:不得?高于|不得?超过|不大于|低于|小于|少于|(?:降低|下降|减少|压减|压缩|缩短|缩减|压降|缩小|收窄|降|减)(?:到|至)|控制(?:到|至|在)|≤|＜|<)$/u
const ABOUT = /^(?:约|约为|大约|近|~|≈)$/u

/** The comparison that comparators before and a bound behind a number make. */
export function comparison(comparators: readonly string[], bound: string): ">=" | "<=" | "~" {
  if (/左右$|上下$/u.test(bound)) return "~"
  if (/内$|以下$/u.test(bound)) return "<="
  if (bound === "" && comparators.some((word) => ABOUT.test(word))) return "~"
  return comparators.some((word) => CEILING.test(word)) ? "<=" : ">="
}

const STRONG = /达|突破|超|不|于|至|到|控制|保持|稳定|约|≥|≤|＞|＜|跨越|迈上|为/u

/** Whether a comparator says that a number is to be reached or kept. */
export const compares = (comparators: readonly string[]): boolean => comparators.some((word) => STRONG.test(word))
