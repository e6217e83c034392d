/**
 * The functions of Cypher 5 that people may call: all of Neo4j's own that read no file and change nothing. Those of
 * plug-ins are not among them, as no plan shows what they do.
 */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `all any exists isempty none single
   avg collect count max min percentilecont percentiledisc stdev stdevp sum
   coalesce elementid endnode head id labels last length nodes nullif properties randomuuid relationships size startnode
   timestamp toboolean tobooleanornull tofloat tofloatornull tointeger tointegerornull type valuetype keys range reduce
   reverse tail tobooleanlist tofloatlist tointegerlist tostringlist
   abs ceil floor isnan rand round sign e exp log log10 sqrt acos asin atan atan2 cos cot degrees haversin pi radians sin tan
   btrim char_length character_length left lower ltrim normalize replace right rtrim split substring tolower tostring
   tostringornull toupper trim upper
   date datetime localdatetime localtime time duration
   date.realtime date.statement date.transaction date.truncate
   datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction datetime.truncate
   localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
   localtime.realtime localtime.statement localtime.transaction localtime.truncate
   time.realtime time.statement time.transaction time.truncate
   duration.between duration.indays duration.inmonths duration.inseconds
   point point.distance point.withinbbox
   vector.similarity.cosine vector.similarity.euclidean
   shortestpath allshortestpaths`
    .split(/\s+/u)
    .filter((name) => name !== ""),
)

/** The procedures that people may call: they tell what there is, and search it. */
export const PROCEDURES: ReadonlySet<string> = new Set([
  "db.labels",
  "db.relationshiptypes",
  "db.propertykeys",
  "db.schema.visualization",
  "db.schema.nodetypeproperties",
  "db.schema.reltypeproperties",
  "db.index.fulltext.querynodes",
  "db.index.fulltext.queryrelationships",
])
