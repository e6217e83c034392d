/** Words for all or some of many, without a name: 各县区, 有关部门, 市直各单位. */
const SOME = /各|有关|相关|所有|试点|其他|省级人民政府$|市级人民政府$|县级人民政府$/u
const MANY =
  /(?:部门|单位|企业|高校|院校|院所|高等学校|科研机构|金融机构|协会商会|园区|开发区|县区|区县|市县|县市区|乡镇|镇街|地方|地区|地方政府|县区政府|区县政府|县市区政府|市县政府|[（(](?:市、区|市|州|区|县|县、市|管委会|市、州)[)）](?:人民)?(?:政府)?)$/u

/** Whether a name means all or some of many agencies; such a group is kept exactly as written. */
export const isGroup = (name: string): boolean => SOME.test(name) || MANY.test(name)

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/公司|集团|银行|厂$/u, "enterprise"],
  [/大学|学院|研究院|研究所|实验室|科学院|中心|医院|博物馆|图书馆|馆$/u, "institution"],
  [/协会|学会|联合会|商会|促进会|基金会/u, "mass"],
  [/法院|检察院/u, "judicial"],
  [/管理委员会$/u, "zone"],
  [/^中共|党委|党工委/u, "party"],
  [/部|委|办|局|厅|署|院|政府|处|科|站|所|队|海关|指挥部|领导小组|委员会|办公室/u, "government"],
]

/** What an agency is that the lexicon does not know, by the form of its name. */
export const agencyKind = (name: string): string => KINDS.find(([form]) => form.test(name))?.[1] ?? "other"
