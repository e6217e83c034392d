// 哪些产业受到多项政策支持？
// Industries that several plans support
// Columns: industry (id), name, policies (titles), measures (count)
MATCH (industry:Industry)<-[:SUPPORTS]-(owner:Measure|Policy)
OPTIONAL MATCH (owner)<-[:CONTAINS]-(container:Policy)
WITH industry, owner, coalesce(container, owner) AS policy ORDER BY policy.title
WITH industry, collect(DISTINCT policy.title) AS policies, count(DISTINCT owner) AS measures
WHERE size(policies) > 1
RETURN industry.id AS industry, industry.name AS name, policies, measures
ORDER BY size(policies) DESC, measures DESC, name, industry
