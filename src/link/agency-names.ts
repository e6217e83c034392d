import type { AgencyEntry, OfficePattern } from "../model/lexicon/agency.ts"
import type { RegionEntry } from "../model/lexicon/region.ts"

/** A region as the templates of official names ask for it; what has offices as a region has, has no code. */
type Named = Pick<RegionEntry, "name" | "level" | "short"> & Partial<Pick<RegionEntry, "code">>

/** Zones of a prefecture go by its short name alone: 大理经济技术开发区. */
export const ofZones = (region: RegionEntry): RegionEntry =>
  region.name.endsWith("自治州")
    ? { ...region, short: region.short.map((short) => short.replace(/(?<=..)州$/u, "")) }
    : region

/** A district is named after its city: 临沂市兰山区. */
export const fullRegion = (region: Named, parent: Named | undefined): string =>
  region.level === "county" && region.name.endsWith("区") && parent !== undefined && !parent.name.endsWith("自治区")
    ? `${parent.name}${region.name}`
    : region.name

const shortRegion = ({ name, short }: Named): string =>
  short[0] ?? name.replace(/(?<=..)(?:省|市|自治区|地区|盟|县|区)$/u, "")

/** Branches in the seats of provinces go without 市: 福州中心支行, but 宜昌市中心支行 and 深圳市中心支行. */
const branchRegion = (region: Named): string =>
  /^\d\d0100$/u.test(region.code ?? "") ? shortRegion(region) : region.name

const COURTS: Readonly<Record<string, string>> = { province: "高级人民法院", city: "中级人民法院", county: "人民法院" }

/** The official name that a template makes in a region: {r} its full name, {s} its short one, {p} its party committee. */
export function render(template: string, region: Named, parent: Named | undefined): string {
  const full = fullRegion(region, parent)
  const committee = /(?:自治区|兵团|新区)$/u.test(region.name) ? "委员会" : "委"
  return template
    .replace("{p}", `中共${full}${committee}`)
    .replace("{r}", full)
    .replace("{s}", shortRegion(region))
    .replace("{b}", branchRegion(region))
    .replace("{c}", COURTS[region.level] ?? "人民法院")
    .replace("{l}", levelWord(region))
}

const levelWord = ({ name }: Named): string => (name.endsWith("自治区") ? "自治区" : name.slice(-1))

/** What texts call the office: 省科技厅, 省科学技术厅, 省委组织部. */
export function shortForms({ name, short }: OfficePattern, region: RegionEntry): string[] {
  const committee = region.name.endsWith("自治区") ? "党委" : "委"
  return [name, ...short]
    .map((form) =>
      form
        .replace(/^\{r\}/u, "")
        .replace("{p}", committee)
        .replace(/^\{s\}/u, shortRegion(region)),
    )
    .map((form) => (name.startsWith("{p}") && !form.startsWith(committee) ? committee + form : form))
    .filter((form) => !form.includes("{"))
    .map((form) => (form.startsWith(shortRegion(region)) ? form : levelWord(region) + form))
}

/** 陇南市政府: what a government is called beside others. */
export const namedForms = ({ name }: OfficePattern, region: RegionEntry): string[] =>
  name === "{r}人民政府" ? [`${region.name}政府`] : []

/** The short forms of an office that has an entry of its own, with the word of its level before them. */
export const localForms = ({ name, short }: AgencyEntry, region: RegionEntry): string[] =>
  short.map((form) => (name.startsWith(region.name) ? levelWord(region) + form : form))
