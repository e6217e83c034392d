import { Tokenizer } from "htmlparser2"

/** What a reader of HTML or XML is told, in the order of the source. Offsets are those of the source. */
export interface MarkupHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>, start: number, end: number) => void
  readonly words?: (words: string, start: number) => void
  readonly close?: (name: string) => void
}

/** Elements without content in HTML. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "))

/**
 * Reads HTML or XML tag by tag, in linear time however deep the tags are nested: nothing is kept of the tree, and
 * nothing is opened or closed that the source does not open or close. Entities that the source declares stay as they
 * are written.
 */
export function readMarkup(source: string, xml: boolean, { open, words, close }: MarkupHandlers): void {
  let name = ""
  let tagStart = 0
  let textEnd = 0
  let attributes: Record<string, string> = {}
  let attribute = ""
  let value = ""
  const nameOf = (start: number, end: number): string => {
    const written = source.slice(start, end)
    return xml ? written : written.toLowerCase()
  }
  const opened = (end: number, empty: boolean): void => {
    open?.(name, attributes, tagStart, end)
    if (empty || (!xml && VOID.has(name))) close?.(name)
    textEnd = end + 1
  }
  const ignored = (_start: number, end: number): void => {
    textEnd = end + 1
  }
  const tokenizer = new Tokenizer(
    { xmlMode: xml, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = nameOf(start, end)
        tagStart = start - 1
        attributes = {}
      },
      onattribname(start, end) {
        attribute = nameOf(start, end)
        value = ""
      },
      onattribdata(start, end) {
        value += source.slice(start, end)
      },
      onattribentity(point) {
        value += String.fromCodePoint(point)
      },
      onattribend() {
        if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value
      },
      onopentagend: (end) => opened(end, false),
      onselfclosingtag: (end) => opened(end, xml),
      onclosetag(start, end) {
        textEnd = end + 1
        const closed = nameOf(start, end)
        if (xml || !VOID.has(closed)) close?.(closed)
      },
      ontext(start, end) {
        words?.(source.slice(start, end), start)
        textEnd = end
      },
      ontextentity(point, end) {
        words?.(String.fromCodePoint(point), textEnd)
        textEnd = end
      },
      oncdata(start, end, offset) {
        if (xml) words?.(source.slice(start, end - offset), start)
        textEnd = end + 1
      },
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend() {},
    },
  )
  tokenizer.write(source)
  tokenizer.end()
}
