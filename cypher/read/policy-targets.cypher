// 一项政策提出哪些目标？
// The targets that a policy sets, itself or in its measures
// Parameters:
//   policy (string): id of a policy
// Columns: target (id), indicator, op, value, valueMax, unit, year, measure (name, null where the policy itself sets it), quotes (list)
MATCH (:Policy {id: $policy})-[:CONTAINS*0..1]->(owner)-[sets:SETS]->(target:Target)
OPTIONAL MATCH (target)-[:MEASURES]->(indicator:Indicator)
RETURN target.id AS target, indicator.name AS indicator, target.op AS op, target.value AS value,
       target.valueMax AS valueMax, target.unit AS unit, target.year AS year,
       CASE WHEN owner:Measure THEN owner.name END AS measure, sets.evidenceQuote AS quotes
ORDER BY indicator, year, value, target
