import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from "@codemirror/autocomplete"
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands"
import { bracketMatching } from "@codemirror/language"
import { type Diagnostic, linter, lintKeymap, setDiagnostics } from "@codemirror/lint"
import { EditorState, Prec } from "@codemirror/state"
import { EditorView, highlightActiveLineGutter, keymap, lineNumbers, placeholder } from "@codemirror/view"
import { useEffect, useRef } from "react"
import { language } from "./language.ts"
import { look } from "./look.ts"
import { problems } from "./problems.ts"
import { suggest } from "./suggest.ts"
import { VOICE } from "./voice.ts"

interface EditorProps {
  readonly text: string
  readonly label: string
  readonly hint: string
  /** What the server said of the text. */
  readonly said: readonly Diagnostic[]
  readonly onChange: (text: string) => void
  readonly onRun: () => void
  /** Whether Escape ended something. */
  readonly onEscape: () => boolean
  /** What is wrong with the text now. */
  readonly onProblems: (problems: readonly Diagnostic[]) => void
}

/** ms without a key before the text is read. */
const PAUSE = 350

const extensions = (
  { label, hint }: Pick<EditorProps, "label" | "hint">,
  run: () => boolean,
  leave: () => boolean,
  changed: (text: string) => void,
  found: (problems: readonly Diagnostic[]) => void,
) => [
  Prec.highest(
    keymap.of([
      { key: "Mod-Enter", run },
      { key: "Escape", run: leave },
    ]),
  ),
  lineNumbers(),
  highlightActiveLineGutter(),
  history(),
  bracketMatching(),
  closeBrackets(),
  autocompletion({ override: [suggest], icons: false }),
  linter(
    ({ state }) => {
      const seen = problems(state.doc.toString(), VOICE)
      found(seen)
      return seen
    },
    { delay: PAUSE },
  ),
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
  language,
  look,
  placeholder(hint),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
  EditorView.updateListener.of((update) => {
    if (update.docChanged) changed(update.state.doc.toString())
  }),
]

/** The text of a query: completed, checked while one writes, run by Ctrl or ⌘ with Enter. Tab leaves it. */
export function Editor({ text, label, hint, said, onChange, onRun, onEscape, onProblems }: EditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const events = useRef({ onChange, onRun, onEscape, onProblems })
  events.current = { onChange, onRun, onEscape, onProblems }
  const first = useRef(text)

  useEffect(() => {
    if (place.current === null) return
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: view.current?.state.doc ?? first.current,
        extensions: extensions(
          { label, hint },
          () => {
            closeCompletion(made)
            events.current.onRun()
            return true
          },
          () => events.current.onEscape(),
          (now) => events.current.onChange(now),
          (problems) => events.current.onProblems(problems),
        ),
      }),
    })
    view.current = made
    return () => made.destroy()
  }, [label, hint])

  useEffect(() => {
    const now = view.current
    if (now === null || now.state.doc.toString() === text) return
    now.dispatch({ changes: { from: 0, to: now.state.doc.length, insert: text } })
  }, [text])

  useEffect(() => {
    const now = view.current
    if (now === null || said.length === 0) return
    now.dispatch(setDiagnostics(now.state, [...said]))
  }, [said])

  return <div ref={place} style={{ height: "100%" }} />
}
