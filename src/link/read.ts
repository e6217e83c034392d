import type { DocumentGraph } from "../model/graph.ts"
import {
  documentId,
  indicatorId,
  industryId,
  measureId,
  plainName,
  platformId,
  policyId,
  stubId,
  targetId,
} from "../model/ids.ts"
import type { Issue, Staged } from "../model/issue.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Mentions, OwnedMention, TargetMention } from "../model/mention.ts"
import { type Span, slice } from "../model/span.ts"
import { type Jurisdiction, resolveAgency } from "./agencies.ts"
import { type AgencyNodes, agencyNodes } from "./agency-nodes.ts"
import { GraphBuilder } from "./builder.ts"
import { ledger } from "./ledger.ts"
import { addIndustryAncestors, addRegion } from "./lexicon-facts.ts"
import { entryIndex } from "./lexicon-index.ts"
import { otherNames } from "./other-names.ts"

/** The file that mentions were found in, and what earlier stages could not understand. */
export interface SourceDocument {
  readonly file: string
  readonly sha256: string
  readonly text: string
  /** The plan's own text within it. */
  readonly main: Span
  readonly issues: readonly Issue[]
}

/** Everything that the parts of `read` share. */
interface Reading {
  readonly source: SourceDocument
  readonly mentions: Mentions
  readonly lexicon: Lexicon
  readonly graph: GraphBuilder
  readonly agencyNode: AgencyNodes
  readonly policy: string
  /** Node ids of the measures, by their place in the mentions. */
  readonly measures: readonly string[]
}

/** What one document says as nodes and edges, made from it and the lexicon alone. */
export function read(source: SourceDocument, mentions: Mentions, lexicon: Lexicon): Staged<DocumentGraph> {
  const id = documentId(source.file)
  const graph = new GraphBuilder(id, source.text)
  const where = issuedBy(mentions, jurisdiction(mentions), lexicon)
  const agencyNode = agencyNodes(graph, where, lexicon)
  const policy = readPolicy(source, mentions, lexicon, where, graph, agencyNode)
  const measures = readMeasures(source, mentions, policy, graph)
  const reading: Reading = { source, mentions, lexicon, graph, agencyNode, policy, measures }
  readRoles(reading)
  readPlatforms(reading)
  readIndustries(reading)
  readTargets(reading)
  readCitations(reading)
  const { nodes, edges } = graph
  const document = { id, file: source.file, sha256: source.sha256, policy, text: source.text }
  const issues = [...source.issues]
  return {
    value: { document, nodes, edges, issues, ledger: ledger({ ...source, quiet: mentions.quiet, edges, issues }) },
    issues: [],
  }
}

function jurisdiction({ header }: Mentions): Jurisdiction {
  const date = header.issuedDate?.value ?? header.publishedDate?.value
  return {
    level: header.level,
    region: header.region?.value,
    date,
  }
}

/** With the one office that issued the plan. */
function issuedBy({ header }: Mentions, where: Jurisdiction, lexicon: Lexicon): Jurisdiction {
  const [issuer, another] = header.issuers
  if (issuer === undefined || another !== undefined) return where
  return { ...where, issuer: resolveAgency(issuer.value, where, lexicon).name }
}

function readPolicy(
  source: SourceDocument,
  { header }: Mentions,
  lexicon: Lexicon,
  where: Jurisdiction,
  graph: GraphBuilder,
  agencyNode: AgencyNodes,
): string {
  const issuers = header.issuers.map((issuer) => ({ ...issuer, agency: resolveAgency(issuer.value, where, lexicon) }))
  const id = policyId({
    title: header.title.value,
    issuers: issuers.map(({ agency }) => agency.name),
    docNumber: header.docNumber?.value,
    date: where.date,
  })
  graph.node(id, "Policy", header.title.value, {
    title: header.title.value,
    docNumber: header.docNumber?.value,
    level: header.level,
    issuedDate: header.issuedDate?.value,
    publishedDate: header.publishedDate?.value,
    validFrom: header.validFrom?.value,
    validUntil: header.validUntil?.value,
    periodStart: header.periodStart?.value,
    periodEnd: header.periodEnd?.value,
    fullText: header.fullText,
  })
  const document = graph.node(documentId(source.file), "Document", source.file, {
    file: source.file,
    sha256: source.sha256,
  })
  graph.edge("STATES", document, id)
  for (const { value, at } of issuers) graph.edge("ISSUED", agencyNode(value), id, { mention: value, evidence: [at] })
  if (header.region !== undefined) {
    const region = addRegion(graph, header.region.value, lexicon)
    if (region !== undefined) graph.edge("APPLIES_TO", id, region, { evidence: [header.region.at] })
  }
  return id
}

function readMeasures(source: SourceDocument, mentions: Mentions, policy: string, graph: GraphBuilder): string[] {
  const count = new Map<string, number>()
  const titles = mentions.measures.map(({ title }) => plainName(title))
  for (const title of titles) count.set(title, (count.get(title) ?? 0) + 1)
  return mentions.measures.map((measure, index) => {
    const isAlone = count.get(titles[index] ?? "") === 1
    const id = measureId(policy, measure.title, isAlone ? undefined : measure.path)
    graph.node(id, "Measure", measure.title, {
      path: measure.path,
      headings: [...measure.headings],
      title: measure.title,
      order: measure.order,
      text: slice(source.text, measure.span),
    })
    graph.edge("CONTAINS", policy, id, { properties: { order: measure.order }, evidence: [measure.span] })
    return id
  })
}

/** Makes the node of a name and a mention of it the first time that it is asked for. Returns its id. */
function once(make: (name: string, mention: string) => string): (name: string, mention: string) => string {
  const made = new Map<string, string>()
  return (name, mention) => {
    const key = mention === name ? name : `${name}|${mention}`
    const id = made.get(key) ?? make(name, mention)
    made.set(key, id)
    return id
  }
}

/** The node that a mention belongs to: its measure, else the policy. */
const owner = ({ measures, policy }: Reading, mention: OwnedMention): string =>
  (mention.measure === undefined ? undefined : measures[mention.measure]) ?? policy

function readRoles({ mentions, graph, agencyNode, measures }: Reading): void {
  for (const role of mentions.roles) {
    const measure = measures[role.measure]
    if (measure === undefined) continue
    const node = agencyNode(role.mention, role.alias)
    const type = role.kind === "lead" ? "LEADS" : "SUPPORTS"
    const leads = role.kind === "lead"
    graph.edge(type, node, measure, {
      mention: role.mention,
      properties: {
        mode: leads ? (role.mode ?? "sole") : undefined,
        role: leads ? undefined : (role.role ?? "责任"),
        deadline: role.deadline,
      },
      evidence: [role.clause],
    })
  }
}

function readPlatforms(reading: Reading): void {
  const { mentions, lexicon, graph } = reading
  const known = entryIndex(lexicon.platforms.entries)
  for (const platform of mentions.platforms) {
    const entry = known.get(platform.name)
    const id = graph.node(platformId(platform.name), "Platform", platform.name, {
      aliases: otherNames(platform.name, platform.mention, entry?.aliases),
      formerNames: otherNames(platform.name, platform.name, entry?.formerNames),
      kind: platform.kind,
    })
    graph.edge("SUPPORTS", owner(reading, platform), id, {
      mention: platform.mention,
      properties: { action: platform.action },
      evidence: [platform.at],
    })
    if (platform.place === undefined) continue
    const region = addRegion(graph, platform.place.code, lexicon)
    if (region === undefined) continue
    graph.edge("LOCATED_IN", id, region, {
      properties: { basis: platform.place.basis },
      evidence: platform.place.at === undefined ? [] : [platform.place.at],
    })
  }
}

function readIndustries(reading: Reading): void {
  const { mentions, lexicon, graph } = reading
  const known = entryIndex(lexicon.industries.entries)
  const withAncestors = new Set<string>()
  const nodeOf = once((name, mention) => {
    const id = graph.node(industryId(name), "Industry", name, {
      aliases: otherNames(name, mention, known.get(name)?.aliases),
    })
    addIndustryAncestors(graph, name, known, withAncestors)
    return id
  })
  for (const industry of mentions.industries) {
    const id = nodeOf(industry.name, industry.mention)
    graph.edge("SUPPORTS", owner(reading, industry), id, {
      mention: industry.mention,
      properties: { action: industry.action },
      evidence: [industry.at],
    })
  }
}

const OP_WORDS = { ">=": "≥", "<=": "≤", "~": "≈", stretch: "力争 " } as const

const targetName = (target: TargetMention): string =>
  `${target.indicator} ${OP_WORDS[target.op]}${target.value}${target.valueMax === undefined ? "" : `—${target.valueMax}`}${target.unit}`

function readTargets(reading: Reading): void {
  const { source, mentions, lexicon, graph } = reading
  const known = entryIndex(lexicon.indicators.entries)
  const indicatorOf = once((name, mention) => {
    const entry = known.get(name)
    return graph.node(indicatorId(name), "Indicator", name, {
      unit: entry?.unit,
      synonyms: otherNames(name, mention, entry?.synonyms),
    })
  })
  for (const target of mentions.targets) {
    const from = owner(reading, target)
    const base = targetId(from, documentId(source.file), target.at.start)
    const id = graph.node(
      graph.has(base) ? `${base}-${target.indicator}-${target.op}` : base,
      "Target",
      targetName(target),
      {
        op: target.op,
        value: target.value,
        valueMax: target.valueMax,
        unit: target.unit,
        year: target.year,
        every: target.every,
        baselineYear: target.baselineYear,
        baselineValue: target.baselineValue,
        scope: target.scope,
        reported: target.reported,
      },
    )
    graph.edge("SETS", from, id, { evidence: [target.at] })
    const indicator = indicatorOf(target.canonical, target.indicator)
    graph.edge("MEASURES", id, indicator, { mention: target.indicator, evidence: [target.at] })
  }
}

function readCitations({ mentions, graph, policy }: Reading): void {
  for (const citation of mentions.citations) {
    const id = graph.node(stubId(citation.title), "Policy", citation.title, {
      title: citation.title,
      docNumber: citation.docNumber,
    })
    if (id === policy) continue
    graph.edge("CITES", policy, id, { mention: citation.mention, evidence: [citation.at] })
  }
}
