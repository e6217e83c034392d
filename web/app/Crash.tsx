import { Component, type ReactNode } from "react"
import { Message } from "../ui/State.tsx"

interface CrashProps {
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
}

/** Says that a page failed instead of leaving it blank; React offers this only as a class. */
export class Crash extends Component<CrashProps, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {}

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { title, hint, children } = this.props
    const { error } = this.state
    return error === undefined ? children : <Message title={title} hint={`${error.message} · ${hint}`} />
  }
}
