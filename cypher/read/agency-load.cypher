// 各部门在各项政策中的任务量
// How many measures each agency leads and supports in each policy
// Parameters:
//   least (integer): measures at the least
// Columns: agency (id), name, policy (id), title, leads, joint, supports (counts)
MATCH (agency:Agency)-[duty:LEADS|SUPPORTS]->(measure:Measure)<-[:CONTAINS]-(policy:Policy)
WITH agency, policy,
     count(DISTINCT CASE WHEN type(duty) = 'LEADS' AND duty.mode = 'sole' THEN measure END) AS leads,
     count(DISTINCT CASE WHEN type(duty) = 'LEADS' AND duty.mode = 'joint' THEN measure END) AS joint,
     count(DISTINCT CASE WHEN type(duty) = 'SUPPORTS' THEN measure END) AS supports
WHERE leads + joint + supports >= $least
RETURN agency.id AS agency, agency.name AS name, policy.id AS policy, policy.title AS title, leads, joint, supports
ORDER BY leads + joint + supports DESC, leads DESC, name, title, agency, policy
