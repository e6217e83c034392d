/** Corners of the language, one a line: numbers, texts, lists, time, null, and the shapes in which analysts ask. `!` as in the first ones. */
export const CORNER_QUESTIONS: readonly string[] = String.raw`
RETURN toString(1.0), toString(1e21), toString(1e-7), toString(123456789.123), toString(0.1+0.2), toString(-0.0), toString(1e7), toString(12345678.9)
RETURN 1e308*10 AS inf, -1e308*10 AS ninf, 0.0/0.0 AS nan, toString(0.0/0.0)
RETURN 7 % -3, -7 % 3, -7 / 2, 7.5 % 2, 2 ^ 10, 2 ^ -1, 2 ^ 0.5, -2 ^ 2
RETURN round(2.5), round(-2.5), round(3.14159, 3), round(1.005, 2), round(2.5, 0, 'HALF_EVEN'), round(-1.5, 0, 'FLOOR'), round(1249.99, -2)
RETURN round(1.25, 1, 'UP'), round(1.25, 1, 'DOWN'), round(1.25, 1, 'CEILING'), round(1.25, 1, 'HALF_UP'), round(1.25, 1, 'HALF_DOWN'), round(1.25, 1, 'HALF_EVEN')
RETURN toInteger('12.9'), toInteger('  7 '), toInteger('abc'), toInteger(true), toInteger(1e3), toInteger('1e3'), toInteger('0x1F'), toInteger('-0')
RETURN toFloat('1e3'), toFloat('  .5'), toFloat('NaN'), toFloat('Infinity'), toFloat('1,2'), toFloat(3)
RETURN toBoolean('TRUE'), toBoolean(' true '), toBoolean('yes'), toBoolean(0), toBoolean(5), toBooleanOrNull([1])
RETURN toStringOrNull([1]), toIntegerOrNull({a:1}), toFloatOrNull(date('2024-01-01')), toStringList([1, 1.5, true, null, date('2024-01-01'), [1]])
RETURN toIntegerList(['1', 'a', null, 2.7]), toFloatList(['1', 'a', 2]), toBooleanList(['true', 0, null, 'x'])
RETURN split('a,b,,c', ','), split('abc', ''), split('', ','), split('a1b2c', ['1','2']), split(null, ',')
RETURN substring('政策图谱', 1), substring('政策图谱', 1, 2), left('政策', 5), right('政策图谱', 2), substring('abc', 5), left('abc', 0)
RETURN trim('  a '), ltrim('xxaxx', 'x'), rtrim('xxaxx', 'x'), btrim('xyaxy', 'xy'), trim(BOTH 'x' FROM 'xxaxx'), trim(LEADING 'x' FROM 'xxaxx'), trim(TRAILING FROM 'a  ')
RETURN replace('aaa', 'a', 'b'), replace('abc', '', 'x'), reverse('政策abc'), toUpper('straße'), toLower('İ'), upper('a'), lower('A')
RETURN size('政策'), size('😀'), char_length('😀a'), character_length('ab'), size([1,[2,3]]), isEmpty(''), isEmpty([]), isEmpty({})
RETURN 'abc' STARTS WITH '', 'abc' ENDS WITH 'c', 'abc' CONTAINS null, '' CONTAINS '', 'ABC' =~ '(?i)abc', 'a\nb' =~ 'a.b', 'abc' =~ 'b'
RETURN normalize('Å') = 'Å', 'a' IS NORMALIZED, 'é' IS NFD NORMALIZED, normalize('ﬁ', NFKC)
RETURN [1,2,3][-1], [1,2,3][5], [1,2,3][1..], [1,2,3][..-1], [1,2,3][-2..], [1,2,3][2..1], [1,2,3][null..2], [[1,2],[3]][0][1]
RETURN [1,2]+3, 0+[1], [1]+[2], [1]+null, 'a'+1, 1+'a', 'a'+1.5, 'a'+true
RETURN 'a' || 'b', [1] || [2], 'a' || null
RETURN [x IN range(1,10) WHERE x % 2 = 0 | x * x], [x IN [1,null,3] | x + 1], [x IN null | x], [x IN [] WHERE x]
RETURN any(x IN [1,null] WHERE x > 1), all(x IN [1,null] WHERE x > 0), none(x IN [null] WHERE x), single(x IN [1,1,null] WHERE x = 1), any(x IN [] WHERE true), all(x IN null WHERE x)
RETURN reduce(s = '', x IN ['a','b',null] | s + coalesce(x, '-')), reduce(a = 0, x IN [] | a + x), reduce(a = [], x IN [1,2] | [x] + a)
RETURN 1 IN [1,null], 2 IN [1,null], null IN [], null IN [null], [1] IN [[1],[2]], [1,null] IN [[1,2]], 1 IN null, 'a' IN ['A']
RETURN [1,2] = [1,null], [1,2] = [2,null], {a:1} = {a:null}, {a:1} = {b:1}, [1] = 1, null = null, null <> 1, 1 = 1.0
RETURN [1,2] < [1,3], [1] < [1,null], 'a' < 'B', 'a' < 1, true < false, null < 1, [1,'a'] < [1,2]
RETURN 1 < 2 < 3, 3 > 2 < 1, 1 = 1 = true, 1 < 2 = true
RETURN null AND false, null OR true, null XOR true, NOT null, true XOR true, false AND 1/0 = 1
RETURN CASE 1 WHEN 1.0 THEN 'a' ELSE 'b' END, CASE null WHEN null THEN 1 ELSE 2 END, CASE WHEN null THEN 1 END, CASE 3 WHEN < 2 THEN 'x' WHEN IS NULL THEN 'y' WHEN > 2, < 0 THEN 'z' END
RETURN coalesce(null, null), coalesce(null, 1, 2), nullIf(1, 1), nullIf(1, 2), nullIf(null, 1)
RETURN range(1,10,3), range(10,1,-4), range(1,0), range(3,3), size(range(0,1000))
RETURN head([]), last([1,2]), tail([1]), head(null), reverse([1,null,'a']), keys({b:1,a:null}), size(keys({}))
RETURN abs(-3), abs(-3.5), sign(-2), sign(0.0), ceil(1.2), floor(-1.2), sqrt(-1), exp(0), log(1), log10(1000), log(0)
RETURN sin(0), cos(0), tan(0), atan2(1,1), degrees(pi()), radians(180), haversin(0.5), cot(1), asin(2), e() > 2.7
RETURN isNaN(0.0/0.0), isNaN(1), 0.0/0.0 = 0.0/0.0, 0.0/0.0 < 1, [0.0/0.0] = [0.0/0.0]
RETURN 9223372036854775807, -9223372036854775808, 0x7f, 0o17, 1_000_000, 1.5e3, .5
RETURN date('2024-02-29') + duration('P1Y'), date('2024-03-31') + duration('P1M'), date('2024-01-01') - duration('P1D'), duration('P1Y2M3W4DT5H6M7.5S')
RETURN duration({days: 1.5}), duration({months: 0.5}), duration('PT36H'), duration({hours: 25, minutes: -61}), duration('P0.5Y'), -1 * duration('P1D'), duration('P2D') / 2
RETURN duration.between(date('2024-01-31'), date('2024-03-01')), duration.inDays(date('2024-01-01'), date('2024-12-31')), duration.inSeconds(datetime('2024-01-01T00:00:00Z'), datetime('2024-01-01T00:00:01.5Z'))
RETURN duration('P1Y').months, duration('PT1H30M').minutes, duration('P10D').weeks, duration('PT90S').secondsOfMinute, duration('P14M').monthsOfYear, duration('PT1.5S').milliseconds
RETURN datetime('2024-06-01T12:00:00+08:00'), datetime('2024-06-01T12:00:00[Asia/Shanghai]'), datetime('2024-06-01T12:00:00+08:00').epochSeconds, datetime({epochSeconds: 0}), datetime({year: 2024, timezone: 'Asia/Shanghai'})
RETURN date('2024-06-01') < date('2024-06-02'), datetime('2024-06-01T00:00Z') = datetime('2024-06-01T08:00+08:00'), localdatetime('2024-06-01T00:00') > localdatetime('2023-01-01T00:00'), time('12:00Z') = time('20:00+08:00')
RETURN toString(date('2024-06-01')), toString(localtime('09:05')), toString(datetime('2024-06-01T09:05:00.100Z')), toString(duration('P1DT2H')), toString(time('09:05+08:00'))
RETURN date({date: date('2024-05-17'), day: 1}), datetime({date: date('2024-05-17'), time: localtime('10:00')}), localdatetime({date: date('2024-05-17'), hour: 3}), time({time: time('10:00Z'), timezone: '+08:00'})
RETURN date(localdatetime('2024-05-17T10:00')), localtime(datetime('2024-05-17T10:00Z')), date(null), datetime(null)
RETURN date.truncate('quarter', date('2024-05-17')), date.truncate('decade', date('2024-05-17')), date.truncate('century', date('2024-05-17')), date.truncate('weekYear', date('2024-01-01')), localdatetime.truncate('minute', localdatetime('2024-05-17T10:11:12'))
RETURN min([1]) , max('a')
UNWIND [3, 1.5, 'a', null, true, [1], date('2024-01-01'), {a: 1}] AS x RETURN min(x), max(x)
! UNWIND [3, 1.5, 'a', null, true, false, [1], [], date('2024-01-01'), {a: 1}, 'B', 0.0/0.0, duration('P1D')] AS x RETURN x ORDER BY x
! UNWIND [3, 1.5, 'a', null, true, [1], [1, null], [1, 2], 'B', 0.0/0.0] AS x RETURN x ORDER BY x DESC
UNWIND [1, 1.0, '1', null, null, 2] AS x RETURN DISTINCT x
UNWIND [1, 1.0, 2] AS x RETURN x, count(*)
UNWIND [1, null, 2, 2] AS x RETURN count(x), count(DISTINCT x), sum(x), avg(x), collect(x), collect(DISTINCT x), stDev(x), percentileDisc(x, 0.5)
UNWIND [1, 2.5] AS x RETURN sum(x), avg(x), max(x)
UNWIND [] AS x RETURN count(x), sum(x), avg(x), min(x), collect(x), stDevP(x)
UNWIND [[1,2],[3]] AS l UNWIND l AS x RETURN l, x, size(l) * x
UNWIND null AS x RETURN x
UNWIND 5 AS x RETURN x
MATCH (a:Agency) RETURN a.level, count(*) AS n ORDER BY n DESC, a.level LIMIT 3
! MATCH (a:Agency) RETURN a.name ORDER BY size(a.name) DESC, a.name SKIP 2 LIMIT 3
! MATCH (a:Agency) WITH a ORDER BY a.name LIMIT 4 MATCH (a)-[r]-() RETURN a.name, type(r), count(*) ORDER BY a.name, type(r)
MATCH (a:Agency) WITH a.level AS level, count(*) AS n WHERE n > 1 RETURN level, n
MATCH (a:Agency) RETURN a.level + '级' AS l, count(a) + 1 AS n
MATCH (a:Agency) RETURN {level: a.level, n: count(*)} AS m
MATCH (a:Agency) WITH a.level AS l, a RETURN l, collect(a.name)[0..1] IS NULL, count(a) * 2
MATCH (a:Agency) RETURN DISTINCT a.level AS l ORDER BY l
MATCH (m:Measure) RETURN DISTINCT m.order % 3 AS k, m.order % 2 = 0 AS even ORDER BY k, even
MATCH (m:Measure) WITH DISTINCT m.order AS o ORDER BY o DESC LIMIT 3 RETURN collect(o)
MATCH (m:Measure) RETURN max(m.order) - min(m.order) AS span, toInteger(avg(m.order)) AS mean, count(DISTINCT m.path)
MATCH (n) RETURN labels(n) AS l, count(*) AS c
MATCH (n) WHERE n:Agency OR n:Region RETURN head(labels(n)), count(*)
MATCH ()-[r]->() RETURN type(r) AS t, count(*) AS c, count(DISTINCT startNode(r)) AS s
MATCH (a)-[r]->(b) RETURN labels(a)[0] + '-' + type(r) + '->' + labels(b)[0] AS shape, count(*)
MATCH (a:Agency)-[:LEADS]->(m)<-[:SUPPORTS]-(b:Agency) WHERE a <> b RETURN a.name, b.name, count(m)
MATCH (p:Policy) OPTIONAL MATCH (p)-[:CITES]->(q) WHERE q.level = p.level RETURN p.id, q.id
OPTIONAL MATCH (x:Nothing) RETURN x, x.name, labels(x)
MATCH (a:Agency) OPTIONAL MATCH (a)-[:ISSUED]->(p)-[:CONTAINS]->(m) WHERE m.order > 1 RETURN a.name, p.id, m.order
MATCH (p:Policy) WHERE (p)-[:CITES]->() XOR (p)<-[:CITES]-() RETURN p.id
MATCH (p:Policy) RETURN p.id, EXISTS { (p)-[:CITES]->(:Policy {level: 'national'}) } AS e, COUNT { (p)--() } AS d
MATCH (p:Policy) WHERE EXISTS { MATCH (p)-[:CONTAINS]->(m) WITH m ORDER BY m.order LIMIT 1 MATCH (m)<-[:LEADS]-(a) WHERE a.level = 'city' RETURN a } RETURN p.id
MATCH (p:Policy) RETURN p.id, COLLECT { MATCH (p)-[:CONTAINS]->(m) WITH m.order AS o ORDER BY o DESC LIMIT 2 RETURN o * 10 } AS os
MATCH (p:Policy {level: 'city'}) CALL { WITH p MATCH (p)-[:CONTAINS]->(m) RETURN count(m) AS n } WITH p, n WHERE n > 0 RETURN p.id, n
MATCH (p:Policy) CALL (p) { OPTIONAL MATCH (p)-[:CITES]->(q) RETURN q.id AS q ORDER BY q LIMIT 1 } RETURN p.id, q
MATCH p = (a:Policy)-[:CITES*0..2]->(b) RETURN a.id, max(length(p))
MATCH (a:Policy)-[rs:CITES*2]->(b) RETURN a.id, b.id, [r IN rs | r.mention] AS m
MATCH (r:Region)-[:PART_OF*]->(t:Region) WHERE NOT (t)-[:PART_OF]->() RETURN r.name, t.name
MATCH p = (r:Region)-[:PART_OF*1..]->(t) WITH r, p ORDER BY length(p) DESC WITH r, collect(p)[0] AS longest RETURN r.name, [n IN nodes(longest) | n.name] AS line
MATCH p = shortestPath((a:Agency)-[*..4]-(r:Region)) RETURN length(p) AS l, count(*) AS n
MATCH (a:Agency {level:'city'}) WITH collect(a) AS all UNWIND all AS x UNWIND all AS y WITH x, y WHERE x.name < y.name RETURN count(*)
MATCH (t:Target) RETURN t.op, t.unit, count(*), min(t.value), max(t.value), avg(t.value)
MATCH (t:Target)-[:MEASURES]->(i) WITH i, t ORDER BY t.year, t.value RETURN i.name, collect(t.value) AS vs, head(collect(t.year)) AS first
MATCH (t:Target) WHERE t.value > 10 AND (t.unit = '家' OR t.unit IS NULL) RETURN t.id
MATCH (t:Target) WHERE t.year IN [2025, 2027] AND NOT t.op = 'atMost' RETURN count(t)
MATCH (t:Target) RETURN t.year AS y, count(*) AS n ORDER BY y IS NULL, y
MATCH (t:Target) RETURN t.value / 3 AS a, t.value * 1.0 AS b, toString(t.value) AS c, toInteger(t.value) AS d
MATCH (n:Agency) WHERE n.name CONTAINS '财政' RETURN n {.name, .level, k: size(keys(n))} AS m
MATCH (n:Agency) WHERE n.aliases IS NOT NULL AND any(x IN n.aliases WHERE x STARTS WITH '市') RETURN n.name, n.aliases
MATCH (n:Agency) WHERE '市财政局' IN n.aliases RETURN n.name
MATCH (n:Agency) RETURN n.name, size(coalesce(n.aliases, [])) AS s, n.aliases[0] AS first
MATCH (n) WHERE n.name =~ '.*(局|厅)$' RETURN count(n)
MATCH (n) WHERE n.name ENDS WITH '局' RETURN count(n)
MATCH (n) WHERE n['name'] STARTS WITH '云' RETURN count(n)
MATCH (n) WHERE n.nothing IS NULL RETURN count(n)
MATCH (n:Agency&!Policy) RETURN count(n)
MATCH (n:%) RETURN count(n)
MATCH (a)-[r:LEADS|SUPPORTS {mode: 'joint'}]->(b) RETURN count(*)
MATCH (a)-[r WHERE r.mode = 'joint']->(b) RETURN count(*)
MATCH (a)-[r:!LEADS]->(b:Measure) RETURN type(r), count(*)
MATCH (a:Agency) WHERE COUNT { (a)-[:LEADS]->() } > COUNT { (a)-[:SUPPORTS]->() } RETURN a.name
MATCH (a:Agency) WITH a, COUNT { (a)-[:LEADS]->() } AS n ORDER BY n DESC LIMIT 1 RETURN n
MATCH (a:Agency) WITH count(a) AS total MATCH (b:Agency {level: 'city'}) RETURN total, count(b), toFloat(count(b)) / total AS share
MATCH (a:Agency) WITH collect(a.name) AS names RETURN size(names), 'x' IN names, [n IN names WHERE n ENDS WITH '厅'][0] IS NULL
MATCH (m:Measure) WITH m, split(m.path, '/') AS parts RETURN parts[0] AS top, count(*), max(size(parts))
MATCH (m:Measure) RETURN left(m.title, 2) AS k, count(*) AS n ORDER BY n DESC, k LIMIT 5
MATCH (m:Measure) RETURN m.order AS o UNION MATCH (t:Target) RETURN t.year AS o
MATCH (m:Measure) RETURN 'measure' AS k, count(m) AS n UNION ALL MATCH (t:Target) RETURN 'target' AS k, count(t) AS n
WITH 1 AS a, 2 AS b WITH *, a + b AS c RETURN *
WITH [1,2,3] AS l RETURN [i IN range(0, size(l) - 1) | {i: i, v: l[i]}] AS m, l[size(l) - 1] AS last
WITH {a: {b: [1, {c: 'x'}]}} AS m RETURN m.a.b[1].c, m['a']['b'][0], m.z, m.a.z, m {.a, z: 1}, keys(m)
WITH date('2024-05-17') AS d RETURN d.year, d.month, d.day, d.dayOfYear, d.quarter, d['year'], d + duration({weeks: 1})
RETURN $list[0], $map.n, [x IN $list WHERE x > 1]
CALL db.relationshipTypes() YIELD relationshipType AS t RETURN count(t) > 5
CALL db.propertyKeys() YIELD propertyKey WITH propertyKey WHERE propertyKey = 'name' RETURN propertyKey
MATCH (p:Policy) WHERE p.issuedDate >= date('2023-01-01') RETURN p.id, p.issuedDate
MATCH (p:Policy) RETURN p.id, p.issuedDate, substring(toString(p.issuedDate), 0, 4) AS y
MATCH (p:Policy) RETURN p.periodEnd - p.periodStart AS years, count(*)
MATCH (p:Policy) WHERE p.periodStart <= 2024 <= p.periodEnd RETURN p.id
MATCH (a:Agency)-[e:LEADS]->(m) RETURN e.evidenceQuote[0] AS q, e.evidenceStart[0] < e.evidenceEnd[0] AS ok, size(e.evidenceDocument) AS n
MATCH (a:Agency)-[e]->(m:Measure) UNWIND e.evidenceQuote AS q RETURN q, count(*)
MATCH (x)-[o:OVERLAPS]->(y) WHERE o.score > 0.5 RETURN x.title, y.title, round(o.score, 2), o.kind, o.reasons[0]
MATCH (a:Agency) RETURN a.name AS name ORDER BY a.level, name
MATCH (a:Agency) RETURN count(*) AS n ORDER BY a.name
MATCH (a:Agency) WITH a.name AS name RETURN name ORDER BY a.level
MATCH (a:Agency) RETURN DISTINCT a.level ORDER BY a.name
MATCH (a), (a) RETURN count(*)
MATCH (a)-[r]->(b), (b)-[r]->(c) RETURN count(*)
MATCH (a:Agency)-[:LEADS]->(m), (a)-[:LEADS]->(n) WHERE m <> n RETURN count(*)
MATCH (a:Agency)-[:LEADS]->(m)<-[:CONTAINS]-(p), (p)<-[:ISSUED]-(b) RETURN a.name, b.name, count(*)
MATCH (a:Agency {name: '云州市财政局'})--(x)--(y) RETURN labels(x)[0], labels(y)[0], count(*)
MATCH (p:Policy)-[:CONTAINS]->(m) WITH p, m ORDER BY m.order WITH p, collect(m) AS ms RETURN p.id, [i IN range(0, size(ms)-2) | ms[i].order <= ms[i+1].order] AS sorted
MATCH (pl:Platform) OPTIONAL MATCH (pl)-[:LOCATED_IN]->(r) RETURN pl.name, coalesce(r.name, '不明')
MATCH (a:Agency) RETURN a ORDER BY a.name LIMIT 1
MATCH (a:Agency) RETURN max(a.name), min(size(a.name)), count(a.function)
MATCH (n) RETURN count(n.name), count(DISTINCT n.level), count(n.aliases)
MATCH (a:Agency) WHERE a.level IN ['city'] AND size([(a)-[:LEADS]->(m) | m]) > 0 RETURN a.name, size([(a)-[:LEADS]->(m) | m])
MATCH (a:Agency) WHERE a.jurisdiction = $name OR a.name = $name RETURN a.name
RETURN exists { (:Agency) } AS e, count { (:Agency)-[:LEADS]->() } AS n
RETURN [p = (:Policy)-[:CITES]->(:Policy) | length(p)] AS ls
MATCH (a:Agency) RETURN a.level AS level, percentileCont(size(a.name), 0.5) AS median, stDev(size(a.name)) > 0 AS varies
MATCH (a)-[r:LEADS]->(b) WITH a, collect(b) AS bs WHERE size(bs) > 1 UNWIND bs AS b RETURN a.name, b.path
MATCH (a:Agency) RETURN CASE a.level WHEN 'city' THEN '市' WHEN 'province' THEN '省' ELSE '其他' END AS l, count(*)
MATCH p = ()-[:CITES]->() RETURN [n IN nodes(p) | n.id], [r IN relationships(p) | type(r)], length(p), nodes(p)[0] = startNode(relationships(p)[0])
MATCH (a:Policy {id: 'policy/6'}) MATCH p = (a)-[:CITES*]->(b) WHERE all(n IN nodes(p) WHERE n.level IS NOT NULL) RETURN b.id, length(p)
MATCH (a:Agency)-[r:LEADS]->(m) RETURN a.name, m.path SKIP 1000000
MATCH (a:Agency) RETURN a.name LIMIT 0
MATCH (a:Agency) RETURN a.name LIMIT toInteger('2') + 0
RETURN "it's", 'say "x"', '\t\u4e2d\\', 'a\nb'
RETURN point({x: 1, y: 2}).x, point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})), point({longitude: 120, latitude: 36}).srid
RETURN valueType(1), valueType([1, 'a']), valueType(null), valueType({a: 1}), valueType(date('2024-01-01')), valueType([]), valueType([1, null])
RETURN 1 IS :: INTEGER, null IS :: STRING, null IS :: STRING NOT NULL, [1] IS :: LIST<INTEGER>, 1 IS NOT :: FLOAT
`
  .split("\n")
  .filter((line) => line !== "")
