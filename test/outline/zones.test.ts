import { describe, expect, test } from "vitest"
import { slice } from "../../src/model/span.ts"
import { listed, read } from "./tree.ts"

const plan = "一、修路\n铺设山路。\n二、架桥\n架设新桥。"

const mainOf = (text: string): string => slice(text, read(text).main)
const titleOf = (text: string): string | undefined => {
  const { title } = read(text)
  return title && slice(text, title).replace(/\s+/gu, "")
}

describe("the plan among what surrounds it", () => {
  test("a covering notice stands before the plan", () => {
    const notice =
      "青山市人民政府关于印发青山市山路建设方案的通知\n各县区：\n现将《青山市山路建设方案》印发给你们。\n青山市人民政府\n2024年2月1日\n（此件公开发布）\n"
    const text = `${notice}青山市山路\n建设方案\n为修路，制定本方案。\n${plan}`
    expect(mainOf(text).startsWith("青山市山路\n建设方案")).toBe(true)
    expect(titleOf(text)).toBe("青山市山路建设方案")
    expect(read(text).signatures).toHaveLength(1)
  })

  test("a notice that orders things itself is left out where the plan follows", () => {
    const text = `关于印发《山路建设方案》的通知\n现将《山路建设方案》印发给你们。\n一、提高认识\n重视。\n青山市人民政府\n2024年2月1日\n附件\n山路建设方案\n${plan}`
    expect(listed(text)).toEqual(["一 修路", "二 架桥"])
  })

  test("a notice with nothing but annexes has its own title", () => {
    const table =
      "序号\n主要任务\n牵头单位\n配合单位\n1\n修建山路300公里。\n市交通局\n市财政局\n2\n架设新桥。\n市交通局\n市水利局"
    const text = `青山市人民政府关于分解落实全年任务的通知\n青政发〔2024〕3号\n各县区人民政府：\n现将全年任务予以分解。\n附件：1.道路任务分解表\n2.水利任务分解表\n青山市人民政府\n2024年2月1日\n附件1\n道路任务分解表\n${table}\n附件2\n水利任务分解表\n${table}`
    expect(titleOf(text)).toBe("青山市人民政府关于分解落实全年任务的通知")
    expect(listed(text)).toEqual(
      expect.arrayContaining(["附件1", "附件2"].map((annex) => expect.stringContaining(annex))),
    )
  })

  test("labels of duties below the last item belong to it, the owner of the page does not", () => {
    const duties = "主责单位：市交通局\n协办单位：市水利局\n完成时限：年底前"
    const text = `青山市山路任务清单\n${plan}\n${duties}\n主办单位：青山市人民政府办公室\n网站标识码：3701`
    expect(mainOf(text).endsWith(duties)).toBe(true)
  })

  test("the foot of a page in one long line is left out", () => {
    const foot =
      "主办单位：青山市人民政府办公室 承办单位：青山市政务服务中心 地址：青山市东街101号 网站标识码：3701000041 鲁ICP备12004154号"
    expect(mainOf(`青山市山路任务清单\n${plan}\n${foot}`).endsWith("架设新桥。")).toBe(true)
  })

  test("the page around an opinion is left out", () => {
    const text = `首页 > 政策文件\n索 引 号：\n0001/2024\n标 题：\n青山市人民政府关于修路的意见\n主 题 词：\n青山市人民政府\n关于修路的意见\n青政发〔2024〕3号\n各县区人民政府：\n现提出如下意见。\n${plan}\n青山市人民政府\n2024年2月1日\n（此件公开发布）\n分享\n打印本页\n上一篇：无`
    expect(titleOf(text)).toBe("青山市人民政府关于修路的意见")
    expect(mainOf(text).endsWith("架设新桥。")).toBe(true)
  })

  test("a report that prints the plan below itself", () => {
    const text = `青山修路提速\n2024-02-01 08:00\n近日，青山市人民政府印发《山路建设方案》，提出三年修通山路，让群众出行更加便利，沿线产业加快发展。\n全文如下\n山路建设方案\n${plan}`
    expect(titleOf(text)).toBe("山路建设方案")
    expect(read(text).genre).toBe("plan")
  })

  test("what a document is", () => {
    expect(read("近日，省政府办公厅印发《山路建设方案》，提出三年修通山路。").genre).toBe("news")
    expect(
      read(
        "关于印发《山路建设方案》的通知\n各市：\n现将《山路建设方案》印发给你们，请认真落实。\n青山省人民政府\n2024年2月1日",
      ).genre,
    ).toBe("notice")
    expect(read(`2024年青山市政府工作报告\n各位代表：\n${plan}`).genre).toBe("work-report")
  })

  test("contents repeat headings and are no items", () => {
    const text = "山路建设规划\n目 录\n第一章 修路\n第二章 架桥\n第一章 修路\n铺设山路。\n第二章 架桥\n架设新桥。"
    expect(listed(text)).toEqual(["第一章 修路", "第二章 架桥"])
    expect(
      listed("规划\n目录\n第一章 修路 ........ 1\n第二章 架桥 ........ 9\n第一章 修路\n铺。\n第二章 架桥\n架。"),
    ).toHaveLength(2)
  })

  test("an annex has a path of its own, a list of annexes has none", () => {
    const text = `关于修路的意见\n${plan}\n附件：1.分工方案\n2.工程名单\n青山市人民政府\n2024年2月1日\n附件1\n分工方案\n一、路\n（一）测量。量路。\n附件2\n工程名单\n东山路`
    expect(listed(text)).toEqual(["一 修路", "二 架桥", "附件1/一/(一) 测量"])
  })

  test("closing words belong to no item", () => {
    const last = "（三）养路。护路。"
    const text = `一、路\n（一）修路。铺路。\n（二）架桥。建桥。\n${last}\n各地区、各部门要抓好落实。\n本意见自公布之日起施行。`
    expect(slice(text, read(text).children[0]?.children[2]?.span ?? { start: 0, end: 0 })).toBe(last)
  })

  test.each(["名词解释", "附：名词解释", "附件1 名词解释"])(
    "a glossary behind a report is no part of it: %s",
    (heading) => {
      const text = `2024年青山市政府工作报告\n各位代表：\n一、2024年重点工作\n（一）修路\n铺路。\n${heading}\n1.“两路”：是指山路和水路。`
      expect(listed(text)).toEqual(["一/(一) 修路"])
    },
  )
})

describe("any text", () => {
  test.each([
    "",
    " ",
    "\n\n",
    "一、",
    "（",
    "专栏1",
    "附件",
    "序号\t任务\t牵头单位",
    "1.1.1.1",
    "第一章",
    "各位代表：",
    "《".repeat(99),
  ])("%j", (text) => {
    expect(() => read(text)).not.toThrow()
  })
})
