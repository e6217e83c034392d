// 哪些指标在多项政策中都有目标？
// Indicators for which several plans set targets
// Columns: indicator (id), name, policies (count), targets (count), units (list)
MATCH (indicator:Indicator)<-[:MEASURES]-(target:Target)<-[:SETS]-(owner)
OPTIONAL MATCH (owner)<-[:CONTAINS]-(container:Policy)
WITH indicator, target, coalesce(container, owner) AS policy ORDER BY target.unit
WITH indicator, count(DISTINCT policy) AS policies, count(DISTINCT target) AS targets, collect(DISTINCT target.unit) AS units
WHERE policies > 1
RETURN indicator.id AS indicator, indicator.name AS name, policies, targets, units
ORDER BY policies DESC, targets DESC, name, indicator
