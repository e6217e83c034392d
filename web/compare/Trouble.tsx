import { Button, Group } from "@mantine/core"
import { RequestError } from "../data/client.ts"
import { useWords } from "../i18n/index.ts"
import { Failure, Message } from "../ui/State.tsx"

/** Faults of a choice of plans that the page says in its own words. */
const FAULTS = [
  "unknown-plan",
  "no-measures",
  "only-cited",
  "same-plan",
  "nothing-to-compare",
  "several-plans",
] as const

interface TroubleProps {
  readonly error: Error
  readonly retry: () => void
  /** The names that were asked for. */
  readonly names: readonly (string | undefined)[]
  /** Asks for another name in place of one that was not understood. */
  readonly instead: (asked: string, name: string) => void
}

/** Why two sides cannot be compared, and the nearest names as a way out. */
export function Trouble({ error, retry, names, instead }: TroubleProps) {
  const { t } = useWords()
  const fault = error instanceof RequestError ? FAULTS.find((one) => one === error.code) : undefined
  if (fault === undefined || !(error instanceof RequestError)) return <Failure error={error} retry={retry} />
  const asked = names.find((name) => name !== undefined && error.message.includes(`called ${name}.`)) ?? ""
  return (
    <div role="alert">
      <Message title={t(`compare.fault.${fault}`, { name: asked })} hint={t(`compare.faultHint.${fault}`)}>
        {asked !== "" && (
          <Group gap={6} justify="center" maw={560}>
            {error.nearest.map((name) => (
              <Button key={name} size="compact-sm" variant="default" onClick={() => instead(asked, name)}>
                {name}
              </Button>
            ))}
          </Group>
        )}
      </Message>
    </div>
  )
}
