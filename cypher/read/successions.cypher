// 哪些机构由其他机构更名或改组而来？
// Agencies that succeeded others
// Columns: newer (id), newerName, older (id), olderName, since
MATCH (newer:Agency)-[succeeds:SUCCEEDS]->(older:Agency)
RETURN newer.id AS newer, newer.name AS newerName, older.id AS older, older.name AS olderName, succeeds.since AS since
ORDER BY since, newerName, olderName, newer, older
