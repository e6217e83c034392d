const COMPETENT = /^(.{2,16}?)(?:行政主管部门|行政管理部门|主管部门|行政部门|管理部门|部门)$/u
/** Words that are no field of which one office is in charge. */
const NO_FIELD = /有关|相关|各|职能|责任|牵头|成员|政府|下属|直属|其他|同级|上级|所属|业务|行业|政法|宣传|党政|垂管/u

/** The field of which a department is said to be in charge: 科学技术 of 科学技术行政主管部门. */
export function fieldInCharge(name: string): string | undefined {
  const field = COMPETENT.exec(name)?.[1]
  return field === undefined || NO_FIELD.test(field) ? undefined : field
}

/** The forms by which the office for a field may be known, the likeliest of a province or of a city first. */
export const officesFor = (field: string, level: string): string[] =>
  [...(/省|自治区/u.test(level) ? ["厅", "委员会", "局", "委"] : ["局", "委员会", "委", "厅"]), "管理局"].map(
    (end) => field + end,
  )

/** The forms by which a department of the State Council may be known. */
export const ministriesFor = (field: string): string[] => [
  `${field}部`,
  `国家${field}委`,
  `国家${field}局`,
  `${field}总局`,
  `国家${field}委员会`,
]
