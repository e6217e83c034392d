import type { Plan } from "../../src/api/contract/compare.ts"
import { GapsView } from "./gaps/GapsView.tsx"
import { Overlaps } from "./Overlaps.tsx"
import { SharedView } from "./shared/SharedView.tsx"
import { TargetsView } from "./targets/TargetsView.tsx"
import { VersionsView } from "./versions/VersionsView.tsx"
import type { ViewProps } from "./view.ts"

interface Props extends ViewProps {
  readonly plans: readonly Plan[]
  readonly close: () => void
}

/** The chosen way to look at the two sides. */
export function View({ plans, close, ...props }: Props) {
  switch (props.state.tab) {
    case "gaps":
      return <GapsView {...props} />
    case "targets":
      return <TargetsView {...props} />
    case "shared":
      return <SharedView {...props} />
    case "versions":
      return <VersionsView plans={plans} state={props.state} update={props.update} />
    default:
      return <Overlaps {...props} close={close} />
  }
}
