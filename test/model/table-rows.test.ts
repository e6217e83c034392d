import { describe, expect, test } from "vitest"
import { columnsOf } from "../../src/model/table-columns.ts"
import { alignRows } from "../../src/model/table-rows.ts"

/** The cells of the rows, `-` where one is empty; a heading over rows behind #. */
function aligned(names: string, lines: readonly string[]): string[] {
  const columns = columnsOf(names.split(" "))
  if (columns === undefined) throw new Error("no columns")
  const at = (index: number) => {
    const words = lines[index]
    return words === undefined ? undefined : { words, opens: true }
  }
  return alignRows(at, 0, columns).map(({ group, from, cells }) =>
    group
      ? `#${lines[from]}`
      : cells.map((cell) => (cell === undefined ? "-" : lines.slice(...cell).join("+"))).join(" "),
  )
}

describe("the rows of a table whose cells lost their borders", () => {
  test("a number and a task stand over several measures", () => {
    const lines = [
      ...["1", "优化开办流程", "办理时间压缩至1天", "市数据局", "市公安局、市税务局", "6月底前"],
      ...["推广电子执照", "市商务局", "市税务局", "年底前"],
      ...["2", "改善用电服务", "接电环节压减至2个", "山阳供电公司", "市能源局", "长期坚持"],
    ]
    expect(aligned("序号 重点任务 具体措施 牵头单位 配合单位 完成时限", lines)).toEqual([
      "1 优化开办流程 办理时间压缩至1天 市数据局 市公安局、市税务局 6月底前",
      "- - 推广电子执照 市商务局 市税务局 年底前",
      "2 改善用电服务 接电环节压减至2个 山阳供电公司 市能源局 长期坚持",
    ])
  })

  test("offices stand on lines of their own, and a leader before them", () => {
    const lines = [
      ...["1", "修建村道100公里", "王小山", "市交通局", "市财政局", "市水利局", "9月底前"],
      ...["2", "改造危桥5座", "李大河、赵青", "市交通局", "市气象局", "年底前"],
    ]
    expect(aligned("序号 工作任务 责任领导 牵头单位 配合单位 完成时限", lines)).toEqual([
      "1 修建村道100公里 王小山 市交通局 市财政局+市水利局 9月底前",
      "2 改造危桥5座 李大河、赵青 市交通局 市气象局 年底前",
    ])
  })

  test("offices that begin as tasks do are offices", () => {
    const lines = ["1", "培育养老机构", "发展改革委、民政部", "2", "改造旧楼", "建设局、财政局"]
    expect(aligned("序号 工作任务 负责单位", lines)).toEqual([
      "1 培育养老机构 发展改革委、民政部",
      "2 改造旧楼 建设局、财政局",
    ])
  })

  test("a category stands over rows without numbers", () => {
    const lines = [
      ...[
        "粮食生产",
        "新建高标准农田5万亩",
        "农业农村局、水利局",
        "10月底前",
        "出栏生猪30万头",
        "农业农村局",
        "年底前",
      ],
      ...["乡村治理", "深化移风易俗", "县委宣传部、县妇联", "持续推进"],
    ]
    expect(aligned("类别 重点工作 责任部门 时间安排", lines)).toEqual([
      "粮食生产 新建高标准农田5万亩 农业农村局、水利局 10月底前",
      "- 出栏生猪30万头 农业农村局 年底前",
      "乡村治理 深化移风易俗 县委宣传部、县妇联 持续推进",
    ])
  })

  test("headings that stand again and headings over rows are no cells; remarks may be missing; notes end it", () => {
    const lines = [
      ...["一、出行", "1", "6月底前", "修建村道100公里", "市交通局", "续建"],
      ...["序号", "完成时限", "民生实事", "责任单位", "备注"],
      ...["二、教育", "2", "年底前", "新建幼儿园3所", "市教育局", "注：各单位按季报送进展。", "3"],
    ]
    expect(aligned("序号 完成时限 民生实事 责任单位 备注", lines)).toEqual([
      "#一、出行",
      "1 6月底前 修建村道100公里 市交通局 续建",
      "#二、教育",
      "2 年底前 新建幼儿园3所 市教育局 -",
    ])
  })

  test("words without rows are none", () => {
    expect(aligned("序号 重点任务 责任单位", ["请各单位按此格式填写，并于月底前报送。", "特此通知。"])).toEqual([])
  })
})
