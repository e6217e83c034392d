import type { Issue } from "../model/issue.ts"

/** Where a command writes: data to `out`, everything else to `err`. */
export interface Output {
  readonly out: NodeJS.WritableStream
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean }
}

/** Characters that a file may have in its name and that move the cursor of a terminal, or turn the order of words. */
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

const visible = (line: string): string =>
  line.replace(CONTROL, (unit) => (unit === "\n" ? "\\n" : `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`))

/** Says one line to a person; a line break within it is shown as \n. */
export const say = (output: Output, line: string): void => void output.err.write(`${visible(line)}\n`)

/** A count with its noun: 1 document, 2 documents. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`

/** Shows how far long work is: on a terminal, after its first second, in one line that is written over. */
export class Progress {
  readonly #output: Output
  readonly #began = performance.now()
  #shown = 0

  constructor(output: Output) {
    this.#output = output
  }

  step(done: number, total: number, what: string): void {
    const now = performance.now()
    if (!this.#output.err.isTTY || now - this.#began < 1000 || (now - this.#shown < 100 && done < total)) return
    this.#shown = now
    this.#output.err.write(`\r\u001b[K${done}/${total} ${what}`)
    if (done === total) this.clear()
  }

  clear(): void {
    if (this.#shown > 0) this.#output.err.write("\r\u001b[K")
  }
}

/** One line a problem: the file, what was wrong, where, and what to do. */
export const issueLine = (file: string, issue: Issue): string =>
  `${file}${issue.at === undefined ? "" : `:${issue.at.start}`}: ${issue.message}`
