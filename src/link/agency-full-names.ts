/**
 * 高新区, 管委, 办, 军委 and 交投集团 stand for 高新技术产业开发区, 管理委员会, 办公室, 中央军委 and 交通投资集团; groups of the
 * nation are limited companies.
 */
export const inFull = (tail: string): string =>
  tail
    .replace(/管委会?$/u, "管理委员会")
    .replace(/经开区(?=管理委员会$)/u, "经济技术开发区")
    .replace(/高新区(?=管理委员会$)/u, "高新技术产业开发区")
    .replace(/综保区(?=管理委员会$)/u, "综合保税区")
    .replace(/^军委(?=.)/u, "中央军委")
    .replace(/行署$/u, "行政公署")
    .replace(/^中科院(?=.)/u, "中国科学院")
    .replace(/^中国社科院/u, "中国社会科学院")
    .replace(/交投(?=集团)/u, "交通投资")
    .replace(/农投(?=集团)/u, "农业投资")
    .replace(/旅投(?=集团)/u, "旅游投资")
    .replace(/(?<=^中国[\u4e00-\u9fff]{2,10}集团)(?:公司)?$/u, "有限公司")
    .replace(/(?<=[\u4e00-\u9fff]{2})办$/u, "办公室")
