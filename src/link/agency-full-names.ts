/** 高新区, 管委, 办 and 军委 stand for 高新技术产业开发区, 管理委员会, 办公室 and 中央军委. */
export const inFull = (tail: string): string =>
  tail
    .replace(/管委会?$/u, "管理委员会")
    .replace(/经开区(?=管理委员会$)/u, "经济技术开发区")
    .replace(/高新区(?=管理委员会$)/u, "高新技术产业开发区")
    .replace(/综保区(?=管理委员会$)/u, "综合保税区")
    .replace(/^军委(?=.)/u, "中央军委")
    .replace(/(?<=[\u4e00-\u9fff]{2})办$/u, "办公室")
