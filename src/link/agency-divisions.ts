/** 基础研究处, 规划科: a division without the office that it belongs to. */
const DIVISION =
  /^(?!.{0,12}(?:省|市(?!场)|县|区|州|局|厅|委)(?=.{3}))[\u4e00-\u9fff]{2,12}(?:处|科)$|^(?:机关党委|机关纪委|办公室)$/u
/** Offices that have divisions and name them without themselves in plans of their own. */
const DEPARTMENT = /(?:厅|局|委员会|部|署|总局)$/u
const GOVERNMENT = /(?:人民政府|政府|国务院|办公厅|人民代表大会|常务委员会)$/u

/** The division of the office that issued the plan: 基础研究处 in a plan of 昆明市科学技术局. */
export const divisionOf = (name: string, issuer: string | undefined): string | undefined =>
  issuer !== undefined && DIVISION.test(name) && DEPARTMENT.test(issuer) && !GOVERNMENT.test(issuer)
    ? issuer + name
    : undefined

/** The office whose leading party members' group a name means: 省发展改革委 of 省发展改革委党组. */
export const officeOfPartyGroup = (name: string): string | undefined => /^(?:中共)?(.{3,})党组$/u.exec(name)?.[1]
