import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import { beforeEach, expect, test } from "vitest"
import { inBrowser } from "./in-browser.ts"

inBrowser("queries in a real browser, on the seeds", (visit) => {
  let page: Page

  beforeEach(async () => {
    page = visit.page
    await page.goto(new URL("/query", visit.url).href)
    await editor().waitFor()
  })

  const editor = () => page.getByRole("textbox", { name: "Cypher 查询" })
  const details = () => page.getByRole("complementary", { name: "详情" })
  const cells = () => page.getByRole("table").getByRole("cell")

  async function ask(text: string): Promise<void> {
    await editor().click()
    await page.keyboard.press("Control+a")
    await page.keyboard.insertText(text)
    await page.keyboard.press("Control+Enter")
  }

  test("asks with the keyboard, shows the rows, and opens the node of a cell", async () => {
    await ask(
      "MATCH (a:Agency {name: '临沂市科学技术局'})-[r:LEADS]->(m) RETURN a, r, count(m) AS n, 1 + 1 AS two LIMIT 3",
    )
    await page.getByText(/^3 行/u).waitFor()
    const row = await cells().allTextContents()
    expect(row).toContain("2")
    await cells().getByRole("button", { name: "临沂市科学技术局" }).first().click()
    await details().getByRole("heading", { level: 2, name: "临沂市科学技术局" }).waitFor()
    await page.keyboard.press("Escape")
    await details().waitFor({ state: "detached" })
  })

  test("a ready question takes its parameter from what is there, and the link asks the same again", async () => {
    await page.getByRole("button", { name: /^一个部门在各项政策中牵头/u }).click()
    await page.getByRole("button", { name: "运行" }).click()
    await page.getByText("请填写").waitFor()
    await page.getByRole("combobox", { name: "机构" }).fill("科技局")
    await page.getByRole("option", { name: "临沂市科学技术局" }).click()
    await page.getByRole("button", { name: "运行" }).click()
    await page.getByText(/^2\d 行/u).waitFor()
    await page.reload()
    await page.getByText(/^2\d 行/u).waitFor()
    expect(await page.getByRole("combobox", { name: "机构" }).inputValue()).toBe("临沂市科学技术局")
    await page.getByText("历史", { exact: true }).click()
    await page.getByRole("button", { name: /MATCH \(agency:Agency/u }).waitFor()
  })

  test("completes labels in the place of a label, and marks a mistake with what was expected", async () => {
    await editor().click()
    await page.keyboard.type("MATCH (a:Agen")
    await page.keyboard.press("Control+Space")
    await page.getByRole("option", { name: /^Agency/u }).click()
    expect(await editor().textContent()).toContain("a:Agency")
    await ask("MATCH (a:Agency) RETUR a")
    const alert = page.getByRole("alert")
    await alert.getByText("第 1 行第 18 列").waitFor()
    await alert.getByText("此处不能写“RETUR”").waitFor()
    await page.locator(".cm-lintRange-error", { hasText: "RETUR" }).waitFor()
    expect(visit.complaints.splice(0)).toEqual([expect.stringContaining("400")])
  })

  test("draws the answer as a graph whose nodes can be opened, and says when it was cut", async () => {
    await page.getByRole("combobox", { name: "行数上限" }).selectOption("100")
    await ask("MATCH (a:Agency)-[r]->(m:Measure) RETURN a, r, m")
    await page.getByText("只取了前 100 行").waitFor()
    await page.getByText("图", { exact: true }).click()
    await page.getByRole("application").focus()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    await details().getByRole("heading", { level: 2 }).waitFor()
    expect(new URL(page.url()).searchParams.get("view")).toBe("graph")
  })

  test("a long query is cancelled with Escape", async () => {
    await ask("MATCH (a), (b), (c), (d) RETURN count(*) AS n, sum(size(a.name + d.name)) AS s")
    await page.getByRole("button", { name: "取消" }).waitFor()
    await page.keyboard.press("Escape")
    await page.getByText("查询已取消").waitFor()
  })

  test("shows the plan of EXPLAIN", async () => {
    await ask("EXPLAIN MATCH (p:Policy) RETURN p.name")
    await page.getByText("NodeByLabelScan").waitFor()
  })

  test("hands over the rows as CSV", async () => {
    await ask("RETURN '=2+2' AS 名称, 3 AS n")
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载 CSV" }).click(),
    ])
    expect(await readFile(await download.path(), "utf8")).toBe("\ufeff名称,n\r\n'=2+2,3\r\n")
  })

  test("fits a telephone", async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await ask("MATCH (p:Policy) RETURN p, p.title AS title")
    await page.getByRole("table").waitFor()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await page.getByRole("button", { name: "问题" }).click()
    await page.getByRole("region", { name: "问题与历史" }).waitFor()
  })
})
