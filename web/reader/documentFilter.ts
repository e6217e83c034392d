import type { DocumentEntry } from "../../src/api/contract.ts"
import { type AddressForm, withParameters } from "../address/useAddress.ts"

interface ListState {
  /** What titles, numbers and files are searched for; blanks part words that must all occur. */
  readonly words: string
}

/** The state of the list in its address. */
export const LIST_ADDRESS: AddressForm<ListState> = {
  parse: (search) => ({ words: new URLSearchParams(search).get("q") ?? "" }),
  format: ({ words }, search) => withParameters(search, { q: words }),
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase()

/** The documents in whose title, number or file all words occur. */
export function found(documents: readonly DocumentEntry[], words: string): DocumentEntry[] {
  const wanted = plain(words)
    .split(/\s+/u)
    .filter((word) => word !== "")
  return documents.filter(({ file, policy }) => {
    const text = plain([policy.title, policy.docNumber ?? "", file].join("\n"))
    return wanted.every((word) => text.includes(word))
  })
}
