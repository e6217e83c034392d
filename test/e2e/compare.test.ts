import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { beforeEach, expect, test } from "vitest"
import { inBrowser } from "./in-browser.ts"

inBrowser("the compare page in a real browser, on the seeds", (visit) => {
  let page: Page

  beforeEach(() => {
    page = visit.page
  })

  const open = (parameters: Record<string, string> = {}) =>
    page.goto(`${visit.url}compare?${new URLSearchParams({ from: "山东省", to: "临沂市", ...parameters })}`)
  const panel = () => page.getByRole("complementary", { name: "所选重合" })
  const rows = () => page.locator("tbody tr")

  test("begins with a plan that governs another; a cell of the matrix opens its pairs, with the keyboard alone", async () => {
    await page.goto(`${visit.url}compare`)
    const cells = page.locator("[data-at]")
    await cells.first().waitFor()
    expect(await page.getByRole("combobox", { name: "上级" }).inputValue()).toBe("山东省")
    const number = await cells.first().locator("strong").textContent()
    await cells.first().focus()
    await page.keyboard.press("Enter")
    await panel().getByRole("listitem").first().waitFor()
    expect(await panel().getByRole("listitem").count()).toBe(Number(number))
    await panel().getByRole("button", { name: /省/u }).first().press("Enter")
    await panel().getByRole("heading", { name: "依据" }).waitFor()
    await page.keyboard.press("Escape")
    await panel().waitFor({ state: "detached" })
  })

  test("lists pairs best first, filters them, and keeps the filter in the address", async () => {
    await open({ tab: "list" })
    await rows().first().waitFor()
    const scores = (await rows().locator("td:nth-child(2)").allTextContents()).map(Number)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    await page.getByRole("button", { name: /^细化/u }).click()
    await expect.poll(() => rows().count()).toBeLessThan(scores.length)
    const left = await rows().count()
    await page.reload()
    await rows().first().waitFor()
    expect(await rows().count()).toBe(left)
    await page.goBack()
    await expect.poll(() => rows().count()).toBe(scores.length)
  })

  test("keeps a person's rejection with its note, everywhere, until it is taken back", async () => {
    await open({ tab: "list" })
    await rows().first().click()
    await panel().getByRole("textbox", { name: /备注/u }).fill("范围不同")
    await panel().getByRole("button", { name: "否决" }).click()
    await panel().getByText("范围不同").waitFor()
    await rows().first().getByText("已否决").waitFor()
    await page.reload()
    await panel().getByText("范围不同").waitFor()
    await panel().getByRole("button", { name: "撤回判断" }).click()
    await rows().first().getByText("已否决").waitFor({ state: "detached" })
  })

  test("sets the two texts side by side with the same words marked by one number, and scrolls both by the words that go together", async () => {
    await open({ tab: "read" })
    const columns = page.locator("section[aria-label]", { has: page.locator("article") })
    await columns.nth(1).locator("[data-n]").first().waitFor()
    const numbers = async (column: number) =>
      (await columns.nth(column).locator("[data-n]").allTextContents()).map(Number).sort((a, b) => a - b)
    expect(await numbers(0)).toEqual(await numbers(1))
    await page.locator("svg path[data-whole=true]").first().waitFor({ state: "attached" })
    const boxes = columns.locator("[data-ready=true]")
    const tops = () => boxes.evaluateAll((all) => all.map((box) => box.scrollTop))
    await expect.poll(async () => (await tops()).every((top) => top > 0)).toBe(true)

    const offBy = (column: number, number: number) =>
      boxes.nth(column).evaluate((box, n) => {
        const place = box.querySelector(`[data-n="${n}"]`)?.getBoundingClientRect().top ?? Number.NaN
        return place - box.getBoundingClientRect().top - box.clientHeight / 4
      }, number)
    const met: number[] = []
    for (const number of await numbers(0)) {
      const way = await offBy(0, number)
      await boxes.first().evaluate((box, by) => box.scrollBy(0, by), way)
      await expect.poll(() => offBy(0, number)).toBeLessThan(2)
      await page.waitForTimeout(50)
      if (Math.abs(await offBy(1, number)) < 3) met.push(number)
    }
    expect(met.length).toBeGreaterThan(3)
  })

  test("shows gaps both ways, and a person can overrule one", async () => {
    await open({ tab: "gaps", extent: "measure" })
    const above = page.locator("section", { has: page.getByRole("heading", { name: /^上级有、下级无/u }) })
    const gap = above.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) })
    await gap.first().waitFor()
    const before = await gap.count()
    await gap.first().getByRole("button", { name: "判断" }).first().click()
    await gap.first().getByRole("button", { name: "确认" }).click()
    await expect.poll(() => gap.count()).toBe(before - 1)
  })

  test("draws targets with the figures beside them, and says where a city aims lower", async () => {
    await open({ to: "青岛市", tab: "targets" })
    const row = page.getByRole("region", { name: "高新技术产业产值占规模以上工业总产值比重" })
    await row.locator("svg").first().waitFor()
    await row
      .getByText(/目标低于上级 15个百分点/u)
      .first()
      .waitFor()
    const place = row.getByRole("link").first()
    expect(await place.getAttribute("href")).toMatch(/^\/documents\/.+at=\d+-\d+/u)
  })

  test("gives the list as a table for spreadsheets", async () => {
    await open({ tab: "list" })
    await rows().first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV" }).click(),
    ])
    expect(download.suggestedFilename()).toBe("山东省-临沂市.csv")
    const text = readFileSync(await download.path(), "utf8")
    expect(text).toContain("加强高层次人才引进培育")
  })

  test("offers the nearest names where a side is not known", async () => {
    await page.goto(`${visit.url}compare?${new URLSearchParams({ from: "山西省", to: "临沂市" })}`)
    await page.getByText("没有名为“山西省”的地区或政策").waitFor()
    await page.getByRole("alert").getByRole("button", { name: "山东省", exact: true }).click()
    await page.locator("[data-at]").first().waitFor()
    expect(new URL(page.url()).searchParams.get("from")).toBe("山东省")
    expect(visit.complaints.splice(0)).toEqual([expect.stringContaining("404")])
  })
})
