// 一个部门在各项政策中牵头、配合哪些措施？
// What an agency leads and supports, by policy and role, with the words
// Parameters:
//   agency (string): id of an agency
// Columns: policy (id), title, role (牵头, 共同负责 or the role of a support), measure (id), path, name, mention, quotes (list)
MATCH (agency:Agency {id: $agency})-[duty:LEADS|SUPPORTS]->(item:Measure)<-[:CONTAINS]-(policy:Policy)
RETURN policy.id AS policy, policy.title AS title,
       CASE
         WHEN type(duty) = 'SUPPORTS' THEN coalesce(duty.role, '配合')
         WHEN duty.mode = 'joint' THEN '共同负责'
         ELSE '牵头'
       END AS role,
       item.id AS measure, item.path AS path, item.name AS name, duty.mention AS mention,
       duty.evidenceQuote AS quotes
ORDER BY title, policy, item.order, role, mention, measure
