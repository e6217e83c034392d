// 哪些平台受到多项政策支持？
// Platforms that several plans support
// Columns: platform (id), name, policies (titles), actions (list)
MATCH (platform:Platform)<-[support:SUPPORTS]-(owner:Measure|Policy)
OPTIONAL MATCH (owner)<-[:CONTAINS]-(container:Policy)
WITH platform, support, coalesce(container, owner) AS policy ORDER BY policy.title, support.action
WITH platform, collect(DISTINCT policy.title) AS policies, collect(DISTINCT support.action) AS actions
WHERE size(policies) > 1
RETURN platform.id AS platform, platform.name AS name, policies, actions
ORDER BY size(policies) DESC, name, platform
