import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language"
import { cypher } from "@codemirror/legacy-modes/mode/cypher"
import { tags } from "@lezer/highlight"

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.atom, tags.labelName], color: "var(--node-Agency)" },
  { tag: tags.string, color: "var(--node-Platform)" },
  { tag: tags.comment, color: "var(--ink-faint)", fontStyle: "italic" },
  { tag: [tags.standard(tags.variableName), tags.definition(tags.variableName)], color: "var(--node-Industry)" },
])

/** Cypher's words in their colours. */
export const language = [StreamLanguage.define(cypher), syntaxHighlighting(colours)]
