import type { Page } from "playwright-core"
import { beforeEach, expect, test } from "vitest"
import { inBrowser } from "./in-browser.ts"

inBrowser("the view in a real browser, on the seeds", (visit) => {
  let page: Page

  beforeEach(async () => {
    page = visit.page
    await page.goto(visit.url)
    await page.getByText(/\d+ 个节点/u).waitFor()
  })

  const details = () => page.getByRole("complementary", { name: "详情" })

  /** Searches and chooses the first result of that name. */
  async function choose(query: string, name: string): Promise<void> {
    await page.keyboard.press("Control+k")
    await page.getByPlaceholder("机构、措施、平台、指标的任意字词").fill(query)
    await page.getByRole("dialog").getByText(name, { exact: true }).first().click()
    await details().getByRole("heading", { level: 2, name }).waitFor()
  }

  const group = (title: string) =>
    details().locator("section", { has: page.getByRole("heading", { level: 3, name: title }) })

  test("draws plans, agencies and measures, with counts in the legend", async () => {
    expect(await page.locator("canvas").count()).toBeGreaterThan(2)
    const painted = await page.locator("canvas.sigma-captions").evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const context = (canvas as HTMLCanvasElement).getContext("2d")
      const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] }
      return Array.from(data).filter((value, index) => index % 4 === 3 && value > 0).length
    })
    expect(painted).toBeGreaterThan(5_000)
    await page.getByRole("checkbox", { name: /^措施\s*190$/u }).waitFor()
    await page.getByRole("checkbox", { name: /^政策\s*5$/u }).waitFor()
  })

  test("leads from 崂山实验室 to a measure, to the office that leads it, and to the words that say so", async () => {
    await choose("崂山实验室", "崂山实验室")
    await group("涉及的措施")
      .getByRole("button", { name: /实施创新平台强基工程/u })
      .click()
    await details().getByRole("heading", { level: 2, name: "实施创新平台强基工程" }).waitFor()
    const lead = group("牵头")
    expect(await lead.getByRole("button").first().textContent()).toContain("省科技厅")
    const marked = await lead.locator("mark").allTextContents()
    expect(marked.join("")).toContain("省科技厅牵头")

    await lead.getByRole("link", { name: /^原文/u }).click()
    const words = page.locator("article [data-here]")
    await words.first().waitFor()
    expect((await words.allTextContents()).join("")).toBe(marked.join(""))
    expect(await words.first().isVisible()).toBe(true)
  })

  test("finds a city's measure by two characters of a word and shows its lead and its clause", async () => {
    await choose("质效", "提升产业创新平台质效")
    const lead = group("牵头")
    expect(await lead.getByRole("button").first().textContent()).toContain("市科技局")
    expect((await lead.locator("mark").allTextContents()).join("")).toContain("市科技局")
  })

  test("keeps what is selected and filtered when the page is loaded again, and can take it back", async () => {
    await choose("市科技局", "临沂市科学技术局")
    await page.getByRole("checkbox", { name: /^措施\s*190$/u }).click()
    const address = page.url()
    await page.reload()
    await details().getByRole("heading", { level: 2, name: "临沂市科学技术局" }).waitFor()
    expect(page.url()).toBe(address)
    expect(await page.getByRole("checkbox", { name: /^措施\s*190$/u }).isChecked()).toBe(false)
    await page.getByRole("toolbar").getByRole("button", { name: /^撤销/u }).click()
    await page.getByRole("checkbox", { name: /^措施\s*190$/u, checked: true }).waitFor()
    await page.getByRole("toolbar").getByRole("button", { name: /^撤销/u }).click()
    await details().getByText("未选择节点").waitFor()
  })

  test("shows the same graph as a tree that goes with the selection", async () => {
    await choose("质效", "提升产业创新平台质效")
    await page.getByText("大纲", { exact: true }).click()
    const selected = page.locator("[role=treeitem] [data-selected]")
    await selected.first().waitFor()
    expect(await selected.first().textContent()).toContain("提升产业创新平台质效")
    await page.getByRole("tree").getByText("建立“1213”实验室体系").click()
    await details().getByRole("heading", { level: 2, name: "建立“1213”实验室体系" }).waitFor()
  })

  test("is worked by keyboard: the canvas walks, selects and lets go", async () => {
    await page.getByRole("application").focus()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    await details().getByRole("heading", { level: 2 }).waitFor()
    await page.keyboard.press("Escape")
    await details().getByText("未选择节点").waitFor()
  })

  test("speaks English when asked, and says so in the address", async () => {
    await page.getByRole("button", { name: "切换语言" }).click()
    await page.getByRole("checkbox", { name: /^Measure\s*190$/u }).waitFor()
    expect(new URL(page.url()).searchParams.get("lang")).toBe("en")
  })

  test("fits a telephone: details come as a sheet from below", async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.keyboard.press("Control+k")
    await page.getByPlaceholder("机构、措施、平台、指标的任意字词").fill("崂山实验室")
    await page.getByRole("dialog").getByText("崂山实验室", { exact: true }).first().click()
    const sheet = page.getByRole("region", { name: "详情" })
    await sheet.getByRole("heading", { level: 2, name: "崂山实验室" }).waitFor()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
})
