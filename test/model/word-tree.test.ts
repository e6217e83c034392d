import { describe, expect, it } from "vitest"
import { ROOT, WordTree } from "../../src/model/word-tree.ts"

const walk = (tree: WordTree<string>, word: string): string | undefined => {
  let node = ROOT
  for (const unit of word.split("")) {
    node = tree.step(node, unit.charCodeAt(0))
    if (node === ROOT) return undefined
  }
  return tree.valueAt(node)
}

function treeOf(words: readonly string[]): WordTree<string> {
  const tree = new WordTree<string>()
  for (const word of words) {
    let node = ROOT
    for (const unit of word.split("")) node = tree.grow(node, unit.charCodeAt(0))
    tree.end(node, word)
  }
  return tree
}

describe("WordTree", () => {
  it("finds every one of thousands of words, and none that only begins one", () => {
    const words = Array.from({ length: 5000 }, (_, i) => `${String.fromCharCode(0x4e00 + (i % 97))}${i * 7919}区`)
    const tree = treeOf(words)
    expect(words.filter((word) => walk(tree, word) !== word)).toEqual([])
    expect(words.filter((word) => walk(tree, word.slice(0, -1)) !== undefined)).toEqual([])
  })

  it("keeps the first value of a word", () => {
    const tree = treeOf(["海洋", "海洋经济"])
    let node = ROOT
    for (const unit of "海洋".split("")) node = tree.grow(node, unit.charCodeAt(0))
    tree.end(node, "another")
    expect(walk(tree, "海洋")).toBe("海洋")
    expect(walk(tree, "海洋经济")).toBe("海洋经济")
  })
})
