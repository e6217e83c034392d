/** Every match of a global pattern, as `matchAll` gives them, without the copy of the pattern that it makes each time. */
export function matches(words: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
    found.push(match)
    if (match[0] === "") pattern.lastIndex++
  }
  return found
}
