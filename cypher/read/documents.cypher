// 已载入哪些文件？
// Which documents are loaded, and what does each state?
// Columns: document (id), file, policy (id), title, level, date, measures (count)
MATCH (document:Document)-[:STATES]->(policy:Policy)
RETURN document.id AS document, document.file AS file, policy.id AS policy, policy.title AS title,
       policy.level AS level, coalesce(policy.issuedDate, policy.publishedDate) AS date,
       COUNT { (policy)-[:CONTAINS]->(:Measure) } AS measures
ORDER BY file, document
