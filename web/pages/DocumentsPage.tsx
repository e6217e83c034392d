import { useParams } from "wouter"
import { DocumentList } from "../reader/DocumentList.tsx"
import { Reader } from "../reader/Reader.tsx"

/** The loaded documents, or one of them to read. */
export default function DocumentsPage() {
  const { id } = useParams<{ id?: string }>()
  return id === undefined ? <DocumentList /> : <Reader id={decodeURIComponent(id)} />
}
