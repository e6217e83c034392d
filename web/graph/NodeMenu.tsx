import { Kbd, Menu } from "@mantine/core"
import type { ViewNode } from "../../src/api/contract.ts"
import { useWords } from "../i18n/index.ts"

export interface MenuAt {
  readonly id: string
  /** Page coordinates. */
  readonly x: number
  readonly y: number
}

interface NodeMenuProps {
  readonly at: MenuAt | undefined
  readonly node: ViewNode | undefined
  readonly opened: boolean
  readonly close: () => void
  readonly select: (id: string) => void
  readonly open: (id: string) => void
  readonly hide: (id: string) => void
  readonly putBack: (id: string) => void
}

/** What can be done with a node, each with its key beside it. */
export function NodeMenu({ at, node, opened, close, select, open, hide, putBack }: NodeMenuProps) {
  const { t } = useWords()
  if (at === undefined || node === undefined) return null
  return (
    <Menu opened onClose={close} position="bottom-start" withinPortal returnFocus shadow="md" width={220}>
      <Menu.Target>
        <span style={{ position: "fixed", left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{node.caption}</Menu.Label>
        <Menu.Item rightSection={<Kbd size="xs">Enter</Kbd>} onClick={() => select(node.id)}>
          {t("action.select")}
        </Menu.Item>
        <Menu.Item rightSection={<Kbd size="xs">E</Kbd>} onClick={() => open(node.id)}>
          {t(opened ? "action.collapse" : "action.expand")}
        </Menu.Item>
        <Menu.Item onClick={() => putBack(node.id)}>{t("action.unpin")}</Menu.Item>
        <Menu.Item onClick={() => hide(node.id)}>{t("action.hide")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
