import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { LEXICON_FILES, type Lexicon } from "../../src/model/lexicon/index.ts"
import { childRegions, parentRegion, regionLine, regionWithin, resolveRegion } from "../../src/model/regions.ts"

const regions = LEXICON_FILES.regions.parse(JSON.parse(readFileSync("seeds/lexicon/regions.json", "utf8")))
const lexicon = { regions } as Lexicon
const code = (name: string, home?: string) => resolveRegion(name, home, lexicon)?.code

test("the table holds every province and prefecture, each code once and no statistical unit", () => {
  const count = (level: string) => regions.entries.filter((entry) => entry.level === level).length
  expect([count("province"), count("city")]).toEqual([34, 333])
  expect(new Set(regions.entries.map((entry) => entry.code)).size).toBe(regions.entries.length)
  expect(regions.entries.filter((entry) => /^\d{4}7\d$/.test(entry.code))).toEqual([])
})

test("a region knows what it is part of", () => {
  expect(regionLine("371302", lexicon).map((region) => region.name)).toEqual(["兰山区", "临沂市", "山东省"])
  expect(regionLine("110105", lexicon).map((region) => region.name)).toEqual(["朝阳区", "北京市"])
  expect(parentRegion("659001", lexicon)?.name).toBe("新疆维吾尔自治区")
  expect(childRegions("370200", lexicon).map((region) => region.name)).toContain("崂山区")
})

test.each([
  ["山东", undefined, "370000"],
  ["恩施州", undefined, "422800"],
  ["内蒙古自治区", undefined, "150000"],
  ["吉林", undefined, "220000"],
  ["河南", "630000", "410000"],
  ["襄樊市", undefined, "420600"],
  ["济南市章丘市", undefined, "370114"],
  ["山东省青岛市即墨区", undefined, "370215"],
  ["崂山", "370200", "370212"],
  ["资源", undefined, undefined],
  ["满洲里", undefined, "150781"],
  ["和林格尔", "440000", "150123"],
])("%s in a plan of %s is %s", (name, home, expected) => {
  expect(code(name, home)).toBe(expected)
})

test.each([
  ["鼓楼区", "320100", "320106"],
  ["鼓楼区", "350100", "350102"],
  ["鼓楼区", "410000", "410204"],
  ["朝阳区", "110000", "110105"],
  ["朝阳区", "220100", "220104"],
  ["市中区", "370100", "370103"],
  ["市中区", "370400", "370402"],
  ["市中区", "370000", undefined],
  ["市中区", undefined, undefined],
  ["南山区", "440300", "440305"],
])("the homonym %s in a plan of %s is %s", (name, home, expected) => {
  expect(code(name, home)).toBe(expected)
})

test("named areas contain their members", () => {
  const area = resolveRegion("长三角", undefined, lexicon)
  expect(area?.level).toBe("area")
  expect(regionWithin("320500", area?.code ?? "", lexicon)).toBe(true)
  expect(regionWithin("370200", area?.code ?? "", lexicon)).toBe(false)
})
