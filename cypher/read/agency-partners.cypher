// 一个部门与哪些部门共同承担任务？
// With whom an agency shares measures
// Parameters:
//   agency (string): id of an agency
// Columns: partner (id), name, measures (count), leadsTogether (count of measures that both lead)
MATCH (agency:Agency {id: $agency})-[own:LEADS|SUPPORTS]->(measure:Measure)<-[others:LEADS|SUPPORTS]-(partner:Agency)
WHERE partner <> agency
WITH partner, measure, max(CASE WHEN type(own) = 'LEADS' AND type(others) = 'LEADS' THEN 1 ELSE 0 END) AS together
RETURN partner.id AS partner, partner.name AS name, count(measure) AS measures, sum(together) AS leadsTogether
ORDER BY measures DESC, leadsTogether DESC, name, partner
