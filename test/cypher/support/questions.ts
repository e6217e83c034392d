/** Questions that analysts ask, and what they do with values: `!` before a query says that its order is total. */
export const QUESTIONS: readonly string[] = `
MATCH (n) RETURN count(n)
MATCH (n) RETURN labels(n) AS labels, count(*) AS count
MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS count
! MATCH (a:Agency) RETURN a.name ORDER BY a.name
! MATCH (a:Agency) RETURN a.name, a.level ORDER BY a.level DESC, a.name
! MATCH (a:Agency) RETURN a.name ORDER BY a.name SKIP 3 LIMIT 5
MATCH (a:Agency {level: 'city'}) RETURN a.name, a.jurisdiction
MATCH (a:Agency) WHERE a.level IS NULL RETURN a.name
MATCH (a:Agency) WHERE a.level <> 'city' RETURN a.name
MATCH (a:Agency) WHERE NOT a.level = 'city' RETURN a.name
MATCH (a:Agency) WHERE a.name CONTAINS '科学' RETURN a.name
MATCH (a:Agency) WHERE a.name STARTS WITH '云州' AND a.name ENDS WITH '局' RETURN a.name
MATCH (a:Agency) WHERE a.name =~ '.*(科学|财政).*' RETURN a.name
MATCH (a:Agency) WHERE '云科学' IN a.aliases RETURN a.name, a.aliases
MATCH (a:Agency) WHERE any(x IN a.aliases WHERE x STARTS WITH '财') RETURN a.name
MATCH (a:Agency) WHERE size(a.aliases) > 1 RETURN a.name, a.aliases[0], a.aliases[-1]
MATCH (a:Agency)-[:LEADS]->(m:Measure) RETURN a.name, count(m) AS measures
! MATCH (a:Agency)-[:LEADS]->(m:Measure) RETURN a.name, count(m) AS measures ORDER BY measures DESC, a.name LIMIT 5
MATCH (a:Agency)-[r:LEADS {mode: 'sole'}]->(m) RETURN a.name, m.title
MATCH (a:Agency)-[r:LEADS]->(m) WHERE r.mode = 'joint' RETURN m.id, collect(DISTINCT r.mode)
MATCH (p:Policy)-[:CONTAINS]->(m:Measure)<-[:LEADS]-(a:Agency) RETURN p.title, a.name, count(*) AS n
MATCH (p:Policy)-[c:CONTAINS]->(m:Measure) WHERE c.order <= 2 RETURN p.id, m.id
MATCH (p:Policy)-[:CONTAINS]->(m) WITH p, count(m) AS n WHERE n >= 8 RETURN p.title, n
MATCH (p:Policy) OPTIONAL MATCH (p)-[:CITES]->(q:Policy) RETURN p.id, q.id
MATCH (p:Policy) OPTIONAL MATCH (p)-[:CITES]->(q:Policy) WHERE q.periodStart > 2022 RETURN p.id, q.id
MATCH (p:Policy) WHERE NOT (p)-[:CITES]->() RETURN p.id
MATCH (p:Policy) WHERE EXISTS { (p)-[:CITES]->(q) WHERE q.fullText } RETURN p.id
MATCH (p:Policy) WHERE COUNT { (p)-[:CONTAINS]->() } > 3 RETURN p.id
MATCH (p:Policy) RETURN p.id, COUNT { (p)-[:CONTAINS]->(:Measure)<-[:LEADS]-(a) WHERE a.level = 'city' } AS n
MATCH path = (p:Policy)-[:CITES*]->(q:Policy) RETURN p.id, q.id, length(path)
MATCH (p:Policy)-[:CITES*0..2]->(q) RETURN p.id, q.id
MATCH (p:Policy)-[r:CITES*1..3]->(q) RETURN p.id, size(r), q.id
MATCH (p:Policy {id: 'policy/6'})-[:CITES*]->(q) RETURN DISTINCT q.id
MATCH (r:Region)-[:PART_OF*]->(top {name: '全国'}) RETURN r.name
MATCH (c:Region {name: '东湖区'})-[:PART_OF*0..]->(r) RETURN r.name, r.level
MATCH (a:Agency)-[:COUNTERPART_OF]->(b:Agency) RETURN a.name, b.name
MATCH (a:Agency)-[:LEADS]->(m)<-[:SUPPORTS]-(b:Agency) RETURN a.name, b.name, count(*)
MATCH (a:Agency)-[:LEADS]->(m)<-[:LEADS]-(b:Agency) WHERE a.name < b.name RETURN a.name, b.name, m.id
MATCH (a:Agency)--(m:Measure)--(b:Agency) WHERE id(a) < id(b) RETURN a.name, b.name, count(DISTINCT m)
MATCH (a:Agency)-[:LEADS|SUPPORTS]->(m:Measure) RETURN a.name, count(m), count(DISTINCT m)
MATCH (a:Agency)-[r:LEADS|SUPPORTS]->(m:Measure) RETURN a.name, type(r), count(*)
MATCH (a:Agency) RETURN a.name, [(a)-[:LEADS]->(m) | m.title] = [] AS idle
MATCH (a:Agency) RETURN a.name, size([(a)-[r:LEADS]->(m) WHERE m.order > 4 | m]) AS late
MATCH (a:Agency) WITH a, [(a)-[:LEADS]->(m)<-[:CONTAINS]-(p) | p.id] AS ps RETURN a.name, size(ps)
MATCH (m:Measure) WHERE m.headings IS NOT NULL RETURN m.id, head(m.headings), last(m.headings), size(m.headings)
MATCH (m:Measure) RETURN m.id, coalesce(m.headings[0], '无') AS heading
MATCH (m:Measure) UNWIND m.headings AS h RETURN h, count(*)
MATCH (m:Measure) UNWIND coalesce(m.headings, ['无']) AS h RETURN h, count(DISTINCT m.title)
MATCH (m:Measure) RETURN split(m.path, '/')[0] AS part, count(*)
MATCH (m:Measure) RETURN m.title, toInteger(split(m.path, '/')[1]) + 1 AS next
MATCH (m:Measure) WHERE m.order IN [1, 3, 5] RETURN m.id
MATCH (m:Measure) WHERE m.order % 2 = 0 RETURN count(*)
MATCH (m:Measure) RETURN substring(m.title, 0, 2) AS topic, count(*), min(m.order), max(m.order), sum(m.order)
MATCH (m:Measure) RETURN replace(m.title, '建设', '新建') AS t, size(m.title), reverse(m.title), toUpper(m.id)
MATCH (t:Target) RETURN t.op, count(*), avg(t.value), min(t.value), max(t.value), sum(t.value)
MATCH (t:Target) RETURN t.year, round(avg(t.value), 2) AS mean, percentileCont(t.value, 0.5), percentileDisc(t.value, 0.9)
MATCH (t:Target) RETURN stDev(t.value), stDevP(t.value)
MATCH (t:Target) WHERE t.value >= 100 AND t.year <= 2028 RETURN t.id, t.value
MATCH (t:Target) WHERE t.year = 2026.0 RETURN t.id
MATCH (t:Target) WHERE t.year = '2026' RETURN t.id
MATCH (t:Target) RETURN t.id, t.value / 3, t.year / 3, t.year % 7, t.value % 7, t.year ^ 0.5
MATCH (t:Target) RETURN t.id, toString(t.value), toString(t.year), t.value + '', '' + t.year
MATCH (t:Target) RETURN CASE WHEN t.value < 10 THEN '小' WHEN t.value < 100 THEN '中' ELSE '大' END AS size, count(*)
MATCH (t:Target) RETURN CASE t.op WHEN '>=' THEN '至少' WHEN '<=', '~' THEN '其他' END AS op, count(*)
MATCH (t:Target) RETURN t.id, CASE t.value WHEN > 100 THEN 1 WHEN IS NULL THEN 2 ELSE 3 END AS c
MATCH (m:Measure)-[:SETS]->(t)-[:MEASURES]->(i:Indicator) RETURN i.name, collect(t.year)[0] IS NULL, count(*)
MATCH (i:Indicator) OPTIONAL MATCH (i)<-[:MEASURES]-(t) RETURN i.name, count(t), sum(t.value)
MATCH (i:Indicator)<-[:MEASURES]-(t) WITH i, max(t.value) AS best MATCH (i)<-[:MEASURES]-(t {value: best}) RETURN i.name, t.id
MATCH (i:Indicator) CALL (i) { MATCH (i)<-[:MEASURES]-(t) RETURN t.id AS target ORDER BY t.value DESC, t.id LIMIT 2 } RETURN i.name, target
MATCH (i:Indicator) CALL { WITH i MATCH (i)<-[:MEASURES]-(t) RETURN count(t) AS n } RETURN i.name, n
MATCH (i:Indicator) OPTIONAL CALL (i) { MATCH (i)<-[:MEASURES]-(t) WHERE t.value > 1500 RETURN t.id AS big } RETURN i.name, big
CALL { MATCH (a:Agency) RETURN a.name AS name UNION MATCH (p:Platform) RETURN p.name AS name } RETURN count(name)
MATCH (a:Agency) RETURN a.level AS x UNION MATCH (r:Region) RETURN r.level AS x
MATCH (a:Agency) RETURN a.level AS x UNION ALL MATCH (r:Region) RETURN r.level AS x
MATCH (a:Agency) WITH a ORDER BY a.name LIMIT 3 MATCH (a)-[:LEADS]->(m) RETURN a.name, count(m)
MATCH (a:Agency) WITH DISTINCT a.level AS level RETURN level
MATCH (a:Agency) WITH collect(a.name) AS names RETURN size(names), '各高校院所' IN names, 'x' IN names
MATCH (a:Agency) WITH collect(DISTINCT a.level) AS levels UNWIND levels AS level RETURN level
MATCH (a:Agency) RETURN count(a.level), count(DISTINCT a.level), count(*)
MATCH (a:Agency) RETURN a {.name, .level, kind: 'x'} AS map
MATCH (a:Agency)-[:ISSUED]->(p) RETURN a {.*, policies: count(p)} AS map
MATCH (p:Policy)-[:CONTAINS]->(m) WITH p, m ORDER BY m.order RETURN p.id, collect(m {.title, .order}) AS measures
MATCH (p:Policy)-[:CONTAINS]->(m) WITH p, m ORDER BY m.order DESC RETURN p.id, collect(m.order)[..3] AS last
MATCH (p:Policy) RETURN p
MATCH (p:Policy)-[c:CONTAINS]->(m {order: 1}) RETURN p, c, m
MATCH path = (a:Agency)-[:LEADS]->(m)<-[:CONTAINS]-(p {id: 'policy/1'}) RETURN path
MATCH path = (a:Agency)-[:LEADS]->(m)-[:SETS]->(t) RETURN [n IN nodes(path) | n.id] AS ids, [r IN relationships(path) | type(r)] AS types
MATCH path = shortestPath((a:Agency {name: '云州市财政局'})-[*..6]-(b:Agency {name: '江城市教育局'})) RETURN length(path)
MATCH path = allShortestPaths((a:Policy {id: 'policy/1'})-[*..4]-(b:Policy {id: 'policy/5'})) RETURN length(path), count(*)
MATCH (a:Policy), (b:Policy) WHERE a.id < b.id MATCH path = shortestPath((a)-[:CITES*]-(b)) RETURN a.id, b.id, length(path)
MATCH path = SHORTEST 1 (a:Policy {id: 'policy/6'})-[:CITES]->+(b:Policy) RETURN b.id, length(path)
MATCH path = ALL SHORTEST (a:Agency {level: 'province'})-[:COUNTERPART_OF|LEADS]-+(m:Measure {order: 1}) RETURN a.id, m.id, length(path), count(*)
MATCH SHORTEST 2 GROUPS (a:Agency {name: '云州市财政局'})-[r:LEADS|SUPPORTS]-{1,4}(b:Agency) RETURN b.id, size(r), count(*)
MATCH ANY (a:Policy)-[:CITES]->{1,4}(b:Policy) RETURN a.id, b.id
MATCH (a:Policy)-[r:CITES]->{1,3}(b) RETURN a.id, b.id, size(r)
MATCH (a:Policy) ((x)-[:CITES]->(y)){1,2} (b) RETURN a.id, [n IN x | n.id] AS xs, [n IN y | n.id] AS ys
MATCH (p:Policy) ((x)-[:CITES]->(y) WHERE x.periodStart > y.periodStart)+ (q) RETURN p.id, q.id, size(x)
MATCH (m:Measure)-[o:OVERLAPS]->(n:Measure) WHERE o.score > 0.5 RETURN m.id, n.id, o.score, o.kind
MATCH (m:Measure)-[o:OVERLAPS]-(n) RETURN m.id, sum(o.score) > 0.5 AS much
MATCH (x:Agency|Platform) RETURN labels(x)[0], count(*)
MATCH (x:!Measure&!Target) RETURN count(x)
MATCH (x:Agency&Finance) RETURN x.name
MATCH (x:Agency&!Finance) RETURN count(*)
MATCH (x:(Agency|Policy)&!Finance) RETURN count(*)
MATCH (x) WHERE x:Finance OR x:Industry RETURN x.name
MATCH ()-[r:!CONTAINS&!LEADS]->() RETURN type(r), count(*)
MATCH (x:%)-[:PART_OF]->(y) RETURN x.name, y.name
MATCH (a:Agency WHERE a.level = 'city')-[r:LEADS WHERE r.mode = 'sole']->(m WHERE m.order < 4) RETURN a.name, m.id
MATCH (a)-[r]->(a) RETURN a.id, type(r)
MATCH (a:Policy)-[r]-(b:Policy) RETURN a.id, b.id
MATCH (a:Agency), (r:Region) WHERE a.jurisdiction = r.name RETURN a.name, r.code
MATCH (a:Agency)-[:LOCATED_IN]->(r:Region)-[:PART_OF*0..2]->(top:Region) RETURN top.name, count(DISTINCT a)
MATCH (p:Platform)-[:LOCATED_IN]->(r) RETURN r.name, collect(p.name)[0] IS NOT NULL
MATCH (m:Measure)-[s:SUPPORTS]->(i:Industry) RETURN i.name, s.action, count(*)
MATCH (i:Industry) WHERE NOT EXISTS { (i)<-[:SUPPORTS]-(:Measure) } RETURN i.name
MATCH (m:Measure) WHERE NOT (m)-[:SETS]->() AND (m)<-[:SUPPORTS]-(:Agency) RETURN count(m)
MATCH (a:Agency) WHERE all(m IN [(a)-[:LEADS]->(m) | m] WHERE m.order < 7) RETURN a.name
MATCH (a:Agency) WHERE none(m IN [(a)-[:LEADS]->(m) | m] WHERE m.order = 1) RETURN a.name
MATCH (a:Agency) WHERE single(m IN [(a)-[:LEADS]->(m) | m.order] WHERE m > 5) RETURN a.name
MATCH (a:Agency) RETURN a.name, COLLECT { MATCH (a)-[:LEADS]->(m) RETURN m.order ORDER BY m.order, m.id } AS orders
MATCH (a:Agency) WHERE EXISTS { MATCH (a)-[:LEADS]->(m) WITH a, count(m) AS n WHERE n > 2 RETURN n } RETURN a.name
MATCH (a:Agency) RETURN exists((a)-[:LEADS]->()) AS leads, count(*)
MATCH (p:Policy) RETURN p.id, date(p.issuedDate) AS day, date(p.issuedDate).year AS year, date(p.issuedDate).month AS month
MATCH (p:Policy) WHERE date(p.issuedDate) > date('2023-01-01') RETURN p.id
MATCH (p:Policy) RETURN p.id, duration.between(date(p.issuedDate), date('2026-01-01')) AS age
MATCH (p:Policy) RETURN p.id, date(p.issuedDate) + duration({months: 6, days: 3}) AS due, toString(date(p.issuedDate) - duration('P1Y')) AS before
MATCH (p:Policy) RETURN p.id, p.periodEnd - p.periodStart AS years, p.missing, p.periodEnd IS NULL
MATCH (p:Policy) RETURN p.id, range(p.periodStart, p.periodEnd) AS years
MATCH (p:Policy) WHERE p.periodStart <= 2024 <= p.periodEnd RETURN p.id
MATCH (p:Policy) RETURN p.fullText, count(*)
MATCH (p:Policy) WHERE p.fullText RETURN p.id
MATCH (p:Policy) RETURN p.level AS level, p.fullText AS full, count(*) AS n, collect(p.id)[0] IS NOT NULL AS some
MATCH (p:Policy) WITH p.level AS level, count(*) AS n ORDER BY n DESC, level RETURN collect(level + n) AS all
MATCH (n) WHERE n.name IS NOT NULL WITH n.name AS name, count(*) AS c WHERE c > 1 RETURN name, c
MATCH (n) RETURN DISTINCT keys(n) IS NULL AS none
MATCH (n:Region) RETURN n['name'] AS name, n['na' + 'me'] = n.name AS same, properties(n).code AS code
CALL db.labels() YIELD label WHERE label IN ['Agency', 'Measure', 'Policy', 'Nothing'] RETURN label
CALL db.relationshipTypes() YIELD relationshipType AS type WHERE type STARTS WITH 'C' RETURN type
CALL db.propertyKeys() YIELD propertyKey RETURN count(propertyKey) > 10
MATCH (a:Agency) WITH a LIMIT 0 RETURN count(a), sum(a.x), collect(a), min(a.x), avg(a.x)
RETURN 1 + 2 * 3 - 4 / 3 + 7 % 4 AS a, 2 ^ 3 ^ 2 AS b, -2 ^ 2 AS c, 1 / 2 AS d, 1.0 / 2 AS e
RETURN 9223372036854775807 AS big, -9223372036854775808 AS small, 0x1F AS hex, 0o17 AS oct, 1e3 AS exp, .5 AS half
RETURN 9223372036854775807 + 1
RETURN 1 / 0
RETURN 1.0 / 0 AS a, -1.0 / 0 AS b, 0.0 / 0 AS c
RETURN null = null AS a, null <> null AS b, null AND false AS c, null OR true AS d, null XOR true AS e, NOT null AS f
RETURN 1 = 1.0 AS a, '1' = 1 AS b, [1, null] = [1, null] AS c, [1, 2] = [1, 2.0] AS d, {a: null} = {a: null} AS e
RETURN 1 < 'a' AS a, [1, 2] < [1, 3] AS b, 'a' < 'b' AS c, true > false AS d, null > 1 AS e, 0.0 / 0 > 1 AS f
RETURN 3 IN [1, 2, 3] AS a, 3 IN [1, null] AS b, null IN [] AS c, null IN [1] AS d, [1] IN [[1], 2] AS e, 1 IN null AS f
RETURN any(x IN [1, null] WHERE x = 2) AS a, all(x IN [] WHERE false) AS b, none(x IN [null] WHERE x) AS c, single(x IN [1, null] WHERE x = 1) AS d
! UNWIND [3, 'b', null, 1.5, true, [2], {a: 1}, 0.0 / 0, 'a', date('2024-01-01'), -1] AS x RETURN x ORDER BY x
! UNWIND [3, 'b', null, 1.5, true, [2], 'a', -1, false] AS x RETURN x ORDER BY x DESC
UNWIND [1, 1.0, '1', null, null, [1], [1.0]] AS x RETURN x, count(*)
UNWIND [1, 'a', null, 2.5, [3]] AS x RETURN min(x), max(x), count(x)
UNWIND [] AS x RETURN x
UNWIND null AS x RETURN x
RETURN [x IN range(1, 10) WHERE x % 3 = 0 | x * x] AS squares, reduce(s = 0, x IN [1, 2, 3] | s + x) AS sum
RETURN [1, 2, 3, 4][1..3] AS a, [1, 2, 3][-2..] AS b, [1, 2, 3][..-1] AS c, [1, 2, 3][5] AS d, [1, 2][null] AS e
RETURN [1, 2] + 3 AS a, 0 + [1] AS b, [1] + [2] AS c, [1] || [2] AS d, 'a' || 'b' AS e, [1] + null AS f
RETURN toInteger('12') AS a, toInteger('1.9') AS b, toInteger('x') AS c, toFloat('1e2') AS d, toBoolean('TRUE') AS e, toString(1.0) AS f, toString(1e-7) AS g
RETURN toIntegerOrNull([]) AS a, toStringOrNull({}) AS b, toIntegerList(['1', 'x', 2.5]) AS c, toStringList([1, 2.0, true]) AS d
RETURN left('创新规划', 2) AS a, right('创新规划', 2) AS b, substring('创新规划', 1, 2) AS c, size('创新') AS d, reverse('创新') AS e, split('一、二、三', '、') AS f
RETURN trim('  a ') AS a, ltrim('xxa', 'x') AS b, rtrim('a  ') AS c, trim(BOTH 'x' FROM 'xax') AS d, btrim('--a--', '-') AS e
RETURN abs(-3) AS a, abs(-3.5) AS b, sign(-2) AS c, ceil(1.2) AS d, floor(-1.2) AS e, round(2.5) AS f, round(-2.5) AS g, round(3.14159, 2) AS h, round(2.5, 0, 'HALF_EVEN') AS i
RETURN sqrt(2) AS a, exp(1) AS b, log(10) AS c, log10(1000) AS d, sin(1) AS e, atan2(1, 2) AS f, degrees(pi()) AS g, radians(180) AS h, haversin(0.5) AS i, cot(1) AS j
RETURN 1 IS :: INTEGER AS a, 1 IS :: FLOAT AS b, 'x' IS NOT :: INTEGER AS c, null IS :: STRING AS d, [1, 2] IS :: LIST<INTEGER NOT NULL> AS e, [1, 'a'] IS :: LIST<INTEGER | STRING> AS f
RETURN valueType(1) AS a, valueType([1, 'a', null]) AS b, valueType({}) AS c, valueType(date('2024-01-01')) AS d, valueType(null) AS e
RETURN coalesce(null, 'a') AS a, nullIf(1, 1) AS b, nullIf(1, 2) AS c, head([]) AS d, last([1, 2]) AS e, tail([1]) AS f, isEmpty('') AS g, isEmpty([1]) AS h
RETURN date('2024-02-29') + duration('P1Y') AS a, date('2024-01-31') + duration('P1M') AS b, date.truncate('quarter', date('2024-05-17')) AS c, date('2024-W10-3') AS d, date({year: 2024, ordinalDay: 100}) AS e
RETURN datetime('2024-05-01T10:00:00+08:00') AS a, datetime('2024-05-01T10:00:00[Asia/Shanghai]').offset AS b, datetime({epochSeconds: 1700000000}) AS c, localdatetime('2024-05-01T10:00').hour AS d, time('10:00:00+08:00') AS e
RETURN duration('P1Y2M3DT4H5M6.7S') AS a, duration({days: 1.5}) AS b, duration('PT90M').hours AS c, duration('P14M').monthsOfYear AS d, duration.inDays(date('2024-01-01'), date('2025-01-01')) AS e
RETURN duration({days: 2}) * 3 AS a, duration('P1M') / 2 AS b, duration('P1D') + duration('PT1H') AS c, duration('P1D') = duration('PT24H') AS d
RETURN point.distance(point({longitude: 118.3, latitude: 35.1}), point({longitude: 120.4, latitude: 36.1})) AS metres, point({x: 1, y: 2}).x AS x
RETURN '\\u4f60' AS a, "it's" AS b, 'say "x"' AS c, 'a\\tb' AS d, size('😀') AS e, reverse('a😀') AS f
WITH {name: '甲', tags: ['x', 'y'], inner: {k: 1}} AS m RETURN m.name, m.tags[1], m.inner.k, m['name'], m.none, keys(m.inner)
WITH [1, 2, 3] AS xs UNWIND xs AS x WITH x WHERE x > 1 RETURN sum(x) AS sum, collect(x) AS all
WITH 1 AS a, 2 AS b RETURN *
MATCH (a:Agency) RETURN $level = a.level AS same, count(*)
MATCH (a:Agency) WHERE a.level IN $levels RETURN count(*)
MATCH (m:Measure) WHERE m.order = $number RETURN m.id LIMIT $number
RETURN $map.key AS a, $map['key'] AS b, $list[0] AS c, size($list) AS d, $none IS NULL AS e
MATCH (a:Agency) RETURN a.nam
MATCH (a:Agnecy) RETURN a
MATCH (a:Agency) RETURN b
MATCH (a:Agency RETURN a
MATCH (a:Agency) WHERE count(a) > 1 RETURN a
MATCH (a:Agency) RETURN a.name, a.level + count(*)
MATCH (a:Agency) RETURN toUpper(a)
MATCH (a:Agency) WHERE a.name RETURN a
`
  .split("\n")
  .filter((line) => line !== "")

export const PARAMETERS = {
  level: "city",
  levels: ["city", "province"],
  number: 3n,
  map: { key: "v" },
  list: [1n, 2n],
  none: null,
}
