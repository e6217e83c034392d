import { describe, expect, it } from "vitest"
import { ROOT, WordTree } from "../../src/model/word-tree.ts"

const treeOf = (words: readonly string[], by?: 1 | -1): WordTree<string> =>
  new WordTree(
    words.map((word) => [word, word]),
    by,
  )

/** The longest word with which a text begins. */
function longest(tree: WordTree<string>, text: string): string | undefined {
  const node = tree.longest(text, 0, text.length)
  return node === ROOT ? undefined : tree.valueAt(node)
}

describe("WordTree", () => {
  it("finds every one of thousands of words, and none that only begins one", () => {
    const words = Array.from({ length: 5000 }, (_, i) => `${String.fromCharCode(0x4e00 + (i % 97))}${i * 7919}区`)
    const tree = treeOf(words)
    expect(words.filter((word) => longest(tree, word) !== word)).toEqual([])
    expect(words.filter((word) => longest(tree, word.slice(0, -1)) !== undefined)).toEqual([])
  })

  it("keeps the first value of a word", () => {
    const tree = new WordTree([
      ["海洋", "first"],
      ["海洋经济", "longer"],
      ["海洋", "another"],
    ])
    expect(longest(tree, "海洋")).toBe("first")
    expect(longest(tree, "海洋经济")).toBe("longer")
  })

  it("keeps a value before none", () => {
    const tree = new WordTree<string | null>([
      ["滩涂", null],
      ["滩涂", "value"],
    ])
    expect(tree.valueAt(tree.longest("滩涂", 0, 2))).toBe("value")
  })

  it("reads words from their end back, down to a limit", () => {
    const tree = treeOf(["中心", "创新中心", "心"], -1)
    const at = (text: string, limit: number) => tree.lengthAt(tree.longest(text, text.length - 1, limit))
    expect(at("国家创新中心", -1)).toBe(4)
    expect(at("国家创新中心", 2)).toBe(2)
    expect(at("国家创新中心", 4)).toBe(1)
    expect(at("国家创新", -1)).toBe(0)
  })

  it("passes over places at which no word begins", () => {
    const tree = treeOf(["园区", "谷"])
    const text = "园林与园区，山谷"
    expect(tree.next(text, 0, text.length)).toBe(3)
    expect(tree.next(text, 4, text.length)).toBe(7)
    expect(tree.next(text, 4, 7)).toBe(7)
    expect(tree.next("园", 0, 1)).toBe(1)
    expect(tree.next("谷", 0, 1)).toBe(0)
  })
})
