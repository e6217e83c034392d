// 一个地区（含下辖地区）有哪些政策？
// The policies of a region and the regions in it
// Parameters:
//   region (string): code of a region, such as 370000
// Columns: region (name), regionLevel, policy (id), title, date, periodStart, periodEnd, issuers (names), measures (count)
MATCH (:Region {code: $region})<-[:PART_OF*0..4]-(region:Region)<-[:APPLIES_TO]-(policy:Policy)
RETURN DISTINCT region.name AS region, region.level AS regionLevel, policy.id AS policy, policy.title AS title,
       coalesce(policy.issuedDate, policy.publishedDate) AS date, policy.periodStart AS periodStart,
       policy.periodEnd AS periodEnd,
       COLLECT { MATCH (policy)<-[:ISSUED]-(agency:Agency) RETURN DISTINCT agency.name AS name ORDER BY name } AS issuers,
       COUNT { (policy)-[:CONTAINS]->(:Measure) } AS measures
ORDER BY region, date, title, policy
