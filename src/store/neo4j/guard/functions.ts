import { words } from "../../../model/words.ts"

/**
 * The functions of Cypher 5 that people may call: all of Neo4j's own that read no file and change nothing. Those of
 * plug-ins are not among them, as no plan shows what they do.
 */
export const FUNCTIONS = words(`
  all any exists isEmpty none single
  avg collect count max min percentileCont percentileDisc stDev stDevP sum
  coalesce elementId endNode head id labels last length nodes nullIf properties randomUUID relationships size startNode
  timestamp toBoolean toBooleanOrNull toFloat toFloatOrNull toInteger toIntegerOrNull type valueType keys range reduce
  reverse tail toBooleanList toFloatList toIntegerList toStringList
  abs ceil floor isNaN rand round sign e exp log log10 sqrt acos asin atan atan2 cos cot degrees haversin pi radians sin tan
  btrim char_length character_length left lower ltrim normalize replace right rtrim split substring toLower toString
  toStringOrNull toUpper trim upper
  date datetime localdatetime localtime time duration
  date.realtime date.statement date.transaction date.truncate
  datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction datetime.truncate
  localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
  localtime.realtime localtime.statement localtime.transaction localtime.truncate
  time.realtime time.statement time.transaction time.truncate
  duration.between duration.inDays duration.inMonths duration.inSeconds
  point point.distance point.withinBBox
  vector.similarity.cosine vector.similarity.euclidean
  shortestPath allShortestPaths`)

/** The procedures that people may call: they tell what there is, and search it. */
export const PROCEDURES = words(`
  db.labels db.relationshipTypes db.propertyKeys
  db.schema.visualization db.schema.nodeTypeProperties db.schema.relTypeProperties
  db.index.fulltext.queryNodes db.index.fulltext.queryRelationships`)
