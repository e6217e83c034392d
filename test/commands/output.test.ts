import { PassThrough } from "node:stream"
import { expect, it } from "vitest"
import { say } from "../../src/commands/output.ts"

it("says one line, also of a file with control characters in its name", () => {
  const err = new PassThrough()
  say({ out: new PassThrough(), err }, "plan\n\u001b[2J.txt: cannot be read")
  expect(String(err.read())).toBe("plan\\n\\u001b[2J.txt: cannot be read\n")
})

it("shows what would turn the order of the words", () => {
  const err = new PassThrough()
  say({ out: new PassThrough(), err }, "plan\u202etxt.exe: the file is empty")
  expect(String(err.read())).toBe("plan\\u202etxt.exe: the file is empty\n")
})
