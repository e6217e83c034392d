import { program } from "../../src/commands/program.ts"
import { environmentSchema } from "../../src/config.ts"
import { EDGE_TYPES, EDGES, NODE_LABELS, NODES } from "../../src/model/ontology.ts"

const list = (properties: object): string =>
  Object.entries(properties)
    .map(([name, type]) => `${name}: ${type}`)
    .join(", ")

/** The ontology as the README shows it. */
export function ontologyTable(): string {
  const nodes = NODE_LABELS.map((label) => {
    const { zh, about, properties } = NODES[label]
    return `| ${label} | ${zh} | ${about} | ${list(properties)} |`
  })
  const edges = EDGE_TYPES.map((type) => {
    const { zh, ends, evidence, properties } = EDGES[type]
    const between = ends.map(([from, to]) => `${from} → ${to}`).join(", ")
    return `| ${type} | ${zh} | ${between} | ${list(properties)} | ${evidence} |`
  })
  return [
    "| node | 中文 | what it is | properties |",
    "|---|---|---|---|",
    ...nodes,
    "",
    "| edge | 中文 | from → to | properties | evidence |",
    "|---|---|---|---|---|",
    ...edges,
  ].join("\n")
}

/** The settings as the README shows them. */
export function settingsTable(): string {
  const rows = Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const usual = schema.safeParse(undefined)
    const shown = usual.success && usual.data !== undefined && usual.data !== "" ? `\`${String(usual.data)}\`` : ""
    return `| \`${name}\` | ${schema.description} | ${shown} |`
  })
  return ["| variable | sets | default |", "|---|---|---|", ...rows].join("\n")
}

/** The commands as the README shows them. */
export function commandTable(): string {
  const rows = program().commands.map((command) => {
    const usage = command.usage().replace("[options] ", "").replace("[options]", "").trim()
    const options = command.options.map(({ flags }) => `\`${flags}\``).join(", ")
    return `| \`${`${command.name()} ${usage}`.trim()}\` | ${command.description()} | ${options} |`
  })
  return ["| command | does | options |", "|---|---|---|", ...rows].join("\n")
}
