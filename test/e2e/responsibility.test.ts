import type { Page } from "playwright-core"
import { beforeEach, expect, test } from "vitest"
import { inBrowser } from "./in-browser.ts"

inBrowser("responsibility in a real browser, on the seeds", (visit) => {
  let page: Page

  beforeEach(async () => {
    page = visit.page
    await page.goto(new URL("/responsibility", visit.url).href)
    await page.getByRole("table").waitFor()
  })

  const panel = () => page.getByRole("complementary", { name: "详情" })
  const figure = (name: RegExp) => page.getByRole("button", { name })

  test("province and city offices share a row, and a figure opens as many measures with the clause of each", async () => {
    const row = page.getByRole("row", { name: /山东省科学技术厅/u })
    expect(await row.getByRole("rowheader").textContent()).toContain("临沂市科学技术局")
    const lead = figure(/^山东省科学技术厅，全部政策：牵头 \d+ 条/u)
    const count = Number(await lead.textContent())
    await lead.click()
    await panel()
      .getByRole("heading", { name: new RegExp(`^牵头\\s*${count}$`, "u") })
      .waitFor()
    const marked = await panel().locator("mark").allTextContents()
    expect(marked.join("")).toContain("市科技局")
    expect(await panel().getByRole("link", { name: /^原文/u }).count()).toBe(count)
    await panel().getByRole("link", { name: /^原文/u }).first().click()
    await page.locator("article [data-here]").first().waitFor()
  })

  test("keyboard: arrows walk over figures, Enter opens, Escape closes and gives the focus back", async () => {
    const load = figure(/^山东省科学技术厅，全部政策：措施 \d+ 条/u)
    await load.focus()
    await page.keyboard.press("ArrowDown")
    const below = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))
    expect(below).toMatch(/全部政策：措施/u)
    expect(below).not.toContain("科学技术厅")
    await page.keyboard.press("Enter")
    await panel().waitFor()
    await page.keyboard.press("Escape")
    await panel().waitFor({ state: "detached" })
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(below)
  })

  test("filter, sort and open figure stand in the address and survive a reload and the way back", async () => {
    await page.getByRole("searchbox", { name: "机构名称或简称" }).fill("市科技局")
    await page.getByRole("row", { name: /财政/u }).first().waitFor({ state: "detached" })
    await page.getByRole("button", { name: /^共同/u }).first().click()
    await figure(/全部政策：共同负责/u)
      .first()
      .click()
    await panel().waitFor()
    const address = page.url()
    await page.reload()
    await panel().getByText("共同负责").first().waitFor()
    expect(page.url()).toBe(address)
    expect(await page.getByRole("searchbox").inputValue()).toBe("市科技局")
    await page.goBack()
    await panel().waitFor({ state: "detached" })
  })

  test("lists measures without a lead under their plans and opens one with its text", async () => {
    await page.getByRole("tab", { name: /^无牵头/u }).click()
    const first = page.getByRole("listitem").first().getByRole("button")
    const title = (await first.textContent()) ?? ""
    await first.click()
    const heading = await panel().getByRole("heading", { level: 2 }).textContent()
    expect(title).toContain(heading)
    await panel().getByRole("heading", { name: "原文" }).waitFor()
  })

  test("downloads the workbook", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载 XLSX" }).click(),
    ])
    expect(download.suggestedFilename()).toBe("responsibility.xlsx")
  })

  test("fits a telephone", async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await figure(/全部政策：牵头/u)
      .first()
      .click()
    await page.getByRole("region", { name: "详情" }).locator("mark").first().waitFor()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
})
