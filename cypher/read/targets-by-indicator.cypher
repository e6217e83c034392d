// 同一指标在各项政策中的目标值
// One indicator across plans: value, unit, year and the words
// Parameters:
//   indicator (string): id of an indicator
// Columns: policy (id), title, level, target (id), op, value, valueMax, unit, year, reported, quotes (list)
MATCH (:Indicator {id: $indicator})<-[:MEASURES]-(target:Target)<-[sets:SETS]-(owner)
OPTIONAL MATCH (owner)<-[:CONTAINS]-(container:Policy)
WITH target, sets, coalesce(container, owner) AS policy
RETURN policy.id AS policy, policy.title AS title, policy.level AS level, target.id AS target, target.op AS op,
       target.value AS value, target.valueMax AS valueMax, target.unit AS unit, target.year AS year,
       coalesce(target.reported, false) AS reported, sets.evidenceQuote AS quotes
ORDER BY year, value DESC, title, policy, target
