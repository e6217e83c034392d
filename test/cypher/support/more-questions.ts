/** Further questions in other spellings, of analysts and of people who know Cypher well: `!` as in the first ones. */
export const MORE_QUESTIONS: readonly string[] = `
MATCH (a:Agency) WHERE a.name IN ['云州市财政局', '江城市教育局', null] RETURN a.name
MATCH (a:Agency) WHERE NOT a.name IN ['云州市财政局', null] RETURN count(a)
MATCH (a:Agency) RETURN a.level AS level, collect(DISTINCT a.jurisdiction)[0..2] IS NOT NULL AS some, count(*) AS n
! MATCH (a:Agency)-[r:LEADS]->(m) WITH a, r.mode AS mode, count(*) AS n ORDER BY a.name, mode RETURN a.name, collect({mode: mode, n: n}) AS modes
MATCH (a:Agency) OPTIONAL MATCH (a)-[:LEADS]->(m:Measure) WITH a, count(m) AS n RETURN CASE WHEN n = 0 THEN '无' WHEN n < 3 THEN '少' ELSE '多' END AS load, count(*) AS agencies
MATCH (p:Policy) WHERE NOT EXISTS { MATCH (p)-[:CONTAINS]->(m) WHERE NOT EXISTS { (m)<-[:LEADS]-() } } RETURN p.id
MATCH (p:Policy) RETURN p.id, COLLECT { MATCH (p)-[:CONTAINS]->(m) RETURN m.title ORDER BY m.order LIMIT 2 } AS first
MATCH (p:Policy) RETURN p.id, COUNT { MATCH (p)-[:CONTAINS]->(m)-[:SETS]->(t) RETURN DISTINCT t.year } AS years
MATCH (p:Policy) WHERE COUNT { (p)-[:CONTAINS]->(:Measure)-[:SETS]->(:Target) } >= 2 RETURN p.id ORDER BY p.id
MATCH (p:Policy) CALL (p) { MATCH (p)-[:CONTAINS]->(m) RETURN count(m) AS n UNION ALL MATCH (p)-[:CITES]->(q) RETURN count(q) AS n } RETURN p.id, n
MATCH (p:Policy) CALL (*) { MATCH (p)-[c:CONTAINS]->(m) RETURN max(c.order) AS most } RETURN p.id, most
CALL () { MATCH (a:Agency) RETURN count(a) AS agencies } CALL () { MATCH (m:Measure) RETURN count(m) AS measures } RETURN agencies, measures
MATCH (i:Indicator) OPTIONAL CALL (i) { MATCH (i)<-[:MEASURES]-(t) RETURN t.year AS year ORDER BY year LIMIT 1 } RETURN i.name, year
UNWIND ['city', 'province'] AS level CALL (level) { MATCH (a:Agency {level: level}) RETURN a.name AS name ORDER BY name DESC LIMIT 1 } RETURN level, name
MATCH (a:Agency)-->{2}(x) RETURN a.name, count(x)
MATCH (a:Agency {level: 'city'})-[:LEADS]->(m)-[:SUPPORTS]->{0,1}(x) RETURN labels(x)[0] AS label, count(*)
MATCH (r:Region) (()-[:PART_OF]->())* (top:Region {name: '全国'}) RETURN r.name
MATCH (r:Region)-[p:PART_OF]->*(top:Region) RETURN r.name, top.name, size(p)
MATCH p = (a:Agency {name: '云州市财政局'}) ((x)-[:LEADS|SUPPORTS]-(y)){1,2} (b) RETURN length(p) AS hops, count(*)
MATCH (a:Policy) ((x:Policy)-[c:CITES]->(y:Policy) WHERE x.periodStart <> y.periodStart){1,} (b) RETURN a.id, b.id, [n IN y | n.id] AS path
MATCH SHORTEST 2 (a:Policy {id: 'policy/6'})-[:CITES|CONTAINS]-+(b:Policy) RETURN b.id, count(*)
MATCH p = ANY SHORTEST (a:Agency {name: '云州市财政局'})-[]-+(b:Policy) RETURN b.id, length(p)
MATCH p = SHORTEST 2 GROUPS (a:Policy {id: 'policy/6'})-[:CITES]-{1,4}(b:Policy) RETURN b.id, length(p), count(*)
MATCH p = ALL SHORTEST (a:Policy)-[:CITES]->+(b:Policy) WHERE a.id = 'policy/6' RETURN b.id, length(p)
MATCH p = allShortestPaths((a:Agency {name: '云州市财政局'})-[:LEADS|SUPPORTS*..5]-(b:Agency)) WHERE a <> b RETURN b.name, length(p), count(*)
MATCH (a:Policy {id: 'policy/6'}), (b:Policy {id: 'policy/1'}) RETURN length(shortestPath((a)-[:CITES*..10]->(b))) AS hops
MATCH (a:Policy), (b:Policy) WHERE a.id < b.id RETURN a.id, b.id, EXISTS { (a)-[:CITES*1..2]-(b) } AS near
MATCH p = (a:Policy)-[:CITES*2..3]->(b) RETURN [r IN relationships(p) | startNode(r).id + '>' + endNode(r).id] AS hops
MATCH (m:Measure) RETURN m {.title, .order, leads: [(m)<-[:LEADS]-(a) | a.name][0] IS NOT NULL, none: m.missing} AS map
MATCH (m:Measure {order: 1}) RETURN m {.*, title: toUpper(m.title), path: split(m.path, '/')} AS map
MATCH (x:Agency|Policy&!Finance) RETURN labels(x), count(*)
MATCH (x:!(Agency|Policy|Measure)) RETURN labels(x)[0] AS label, count(*)
MATCH (x) WHERE x:Agency&Finance OR x:Policy RETURN x.id
MATCH (x) WHERE NOT x:Measure AND NOT x:Target RETURN count(x)
MATCH ()-[r:LEADS|SUPPORTS]->() WHERE r:LEADS RETURN count(r)
MATCH (x) RETURN x:Finance AS finance, count(*)
MATCH (x IS Agency) RETURN count(x)
MATCH (n) RETURN n.name IS :: STRING AS text, n.order IS :: INTEGER NOT NULL AS whole, count(*)
UNWIND [1, 1.5, 'a', true, null, [1], {a: 1}, date('2024-01-01')] AS x RETURN valueType(x), x IS :: INTEGER | FLOAT, x IS NOT :: STRING
RETURN [1, 'a', null] IS :: LIST<ANY> AS a, [1, null] IS :: LIST<INTEGER NOT NULL> AS b, [] IS :: LIST<NOTHING> AS c, {a: 1} IS :: MAP AS d, date('2024-01-01') IS :: DATE AS e
MATCH (t:Target) RETURN percentileCont(t.value, 0.25) AS q1, percentileDisc(t.value, 0.75) AS q3, stDev(t.value) AS s, avg(t.year) AS y, max(t.year) - min(t.year) AS span
MATCH (t:Target) WITH t.op AS op, t.value AS v RETURN op, percentileCont(v, 0.0), percentileCont(v, 1.0), stDevP(v), sum(DISTINCT v), count(DISTINCT v)
MATCH (t:Target) RETURN t.year IS NULL AS missing, sum(t.year), avg(t.year), min(t.year), collect(t.year)[0] IS NULL
UNWIND [] AS x RETURN percentileCont(x, 0.5), stDev(x), avg(x), sum(x), collect(x), count(*), max(x)
UNWIND [duration('P1D'), duration('PT12H')] AS d RETURN sum(d), avg(d), min(d) IS NULL
RETURN date('2024-01-31') + duration('P1M1D') AS a, date('2024-03-31') - duration({months: 1}) AS b, localdatetime('2024-01-01T00:00') + duration('PT36H') AS c
RETURN duration.inMonths(date('2023-05-15'), date('2025-01-14')) AS a, duration.inSeconds(localtime('10:00'), localtime('09:30')) AS b, duration.between(datetime('2024-01-01T00:00Z'), datetime('2024-02-02T01:02:03Z')) AS c
RETURN date.truncate('month', date('2024-05-17')) AS a, datetime.truncate('hour', datetime('2024-05-17T10:11:12Z')) AS b, date.truncate('week', date('2024-05-17'), {dayOfWeek: 2}) AS c
RETURN date('2024-05-17').week AS a, date('2024-05-17').quarter AS b, date('2024-05-17').dayOfWeek AS c, date('2024-05-17').ordinalDay AS d, date('2024-12-30').weekYear AS e
RETURN date('20240517') AS a, date('2024-05') AS b, date('2024') AS c, date('2024-138') AS d, date({year: 2024, month: 2}) AS e, date({year: 2024, week: 1, dayOfWeek: 1}) AS f
RETURN datetime({year: 2024, month: 5, day: 17, hour: 10, timezone: 'Asia/Shanghai'}) AS a, datetime({epochMillis: 1700000000000}) AS b, datetime('2024-05-17T10:00Z').epochSeconds AS c
RETURN time('10:00+08:00') < time('09:00+00:00') AS a, date('2024-01-01') < date('2024-01-02') AS b, duration('P1D') < duration('P2D') AS c, date('2024-01-01') = localdatetime('2024-01-01T00:00') AS d
RETURN duration({months: 1.5}) AS a, duration({weeks: 2, hours: -1}) AS b, duration('P-1DT2H') AS c, duration('P1Y').months AS d, duration('PT1.5S').milliseconds AS e
RETURN toString(duration('P1Y2M3DT4H')) AS a, toString(datetime('2024-01-01T00:00Z')) AS b, toString(localtime('10:00:00.5')) AS c, toString(date('2024-01-01')) AS d
RETURN split('a,b,,c', ',') AS a, split('', ',') AS b, split('abc', '') AS c, split(null, ',') AS d, split('a-b_c', ['-', '_']) AS e
RETURN substring('abc', 3) AS a, substring('abc', 1, 0) AS b, left('abc', 9) AS c, right('abc', 0) AS d, replace('aaa', 'aa', 'b') AS e, replace('abc', '', '-') AS f
RETURN toUpper('straße') AS a, toLower('ÀÉ') AS b, trim('\\t a\\n') AS c, ltrim('　a') AS d, reverse('') AS e, size('𠀀a') AS f, char_length('一二') AS g
RETURN 'a' < 'B' AS a, '一' < '二' AS b, 'a' + 1 + 2.5 AS c, 1 + 'a' AS d, 'ab' CONTAINS '' AS e, 'ab' STARTS WITH null AS f, null ENDS WITH 'a' AS g
RETURN 'abc' =~ 'A.*' AS a, 'abc' =~ '(?i)A.*' AS b, 'a\\nb' =~ 'a.b' AS c, 'a\\nb' =~ '(?s)a.b' AS d, '一二' =~ '[一-三]+' AS e, null =~ 'a' AS f, 'a1' =~ '\\\\w\\\\d' AS g
RETURN normalize('é') = normalize('é') AS a, 'Å' IS NORMALIZED AS b, normalize('ﬁ', NFKC) AS c
RETURN [x IN [1, 2, 3, null] WHERE x > 1] AS a, [x IN [1, null] | x + 1] AS b, [x IN null | x] AS c, [[x IN [1, 2] | x * y] IN [[1, 2]]] AS d
WITH 2 AS y RETURN [x IN [1, 2] | [z IN range(1, x) | z * y]] AS nested, reduce(s = '', w IN ['a', 'b'] | s + w + '/') AS joined, reduce(m = -1, x IN [3, null, 5] | CASE WHEN x > m THEN x ELSE m END) AS most
RETURN all(x IN [1, 2] WHERE x > 0) AS a, any(x IN [null] WHERE x) AS b, none(x IN [] WHERE true) AS c, single(x IN [1, 1] WHERE x = 1) AS d, all(x IN [null, 1] WHERE x = 1) AS e
RETURN [1, 2, 3][-1] AS a, [1, 2, 3][1..] AS b, [1, 2, 3][..0] AS c, [1, 2, 3][-2..-1] AS d, [1, 2, 3][2..1] AS e, [][0] AS f, [1, 2, 3][null..2] AS g
RETURN range(5, 1, -2) AS a, range(1, 0) AS b, range(0, 10, 5) AS c, size(range(1, 100)) AS d, tail([]) AS e, head(null) AS f, last([]) AS g, reverse([1, 'a', null]) AS h
RETURN [1, 2] = [1, 2] AS a, [1, null] = [2, null] AS b, [[1], 2] = [[1.0], 2] AS c, {a: 1, b: 2} = {b: 2, a: 1} AS d, {a: null} = {} AS e, [] = null AS f
RETURN toInteger(2.9) AS a, toInteger('0x1F') AS b, toInteger(true) AS c, toFloat('1.5e3') AS d, toFloat('abc') AS e, toBoolean('no') AS f, toBoolean(1) AS g, toString(true) AS h, toInteger(' 5') AS i
RETURN toFloatList(['1.5', 2, null, 'x']) AS a, toBooleanList(['true', 0, 'x']) AS b, toFloatOrNull({}) AS c, toBooleanOrNull([]) AS d, toString(1.0e10) AS e, toString(123456789.123) AS f, toString(0.1 + 0.2) AS g
RETURN 7 / 2 AS a, -7 / 2 AS b, 7 % -3 AS c, -7 % 3 AS d, 7.5 % 2 AS e, 2 ^ 0.5 AS f, 2 ^ -1 AS g, 0 ^ 0 AS h, 1e308 * 10 AS i, -0.0 AS j, 10 / 4.0 AS k
RETURN round(0.5) AS a, round(-0.5) AS b, round(1.45, 1) AS c, round(-1.55, 1, 'UP') AS d, round(2.5, 0, 'HALF_DOWN') AS e, ceil(-0.5) AS f, floor(2) AS g, abs(-9223372036854775807) AS h, sign(0.0) AS i
RETURN isNaN(0.0 / 0) AS a, 0.0 / 0 = 0.0 / 0 AS b, 1.0 / 0 > 5 AS c, isNaN(null) AS d, sqrt(-1) AS e, log(0) AS f, acos(2) AS g, exp(710) AS h, NaN <> NaN AS i, Infinity = 1.0 / 0 AS j
RETURN null + 1 AS a, null IS NULL AS b, coalesce(null, null) AS c, nullIf('a', 'b') AS d, null IN [1, null] AS e, NOT null AS f, null STARTS WITH 'a' AS g, size(null) AS h, [null] IS NOT NULL AS i
RETURN true XOR null AS a, false AND null AS b, true OR null AS c, NOT (null OR false) AS d, (null = 1) IS NULL AS e, 1 < 2 < 3 AS f, 1 < 2 > 1 AS g, 1 = 1 = true AS h
RETURN CASE 2 WHEN 1, 2 THEN 'x' ELSE 'y' END AS a, CASE WHEN null THEN 1 ELSE 2 END AS b, CASE null WHEN null THEN 1 ELSE 2 END AS c, CASE 5 WHEN < 3 THEN 'low' WHEN >= 5 THEN 'high' END AS d, CASE 'a' WHEN IS :: STRING THEN 1 END AS e
! UNWIND [[1, 2], [1], [], [1, null], ['a'], null] AS x RETURN x ORDER BY x
! UNWIND [{a: 1}, {a: 2}, {b: 1}, {}, null, 'x', 1] AS x RETURN x ORDER BY x DESC
! UNWIND ['b', 'A', 'a', '一', '', 'ab', 'Z'] AS x RETURN x ORDER BY x
! UNWIND [date('2024-01-01'), localdatetime('2024-01-01T00:00'), duration('P1D'), time('10:00Z'), localtime('10:00'), datetime('2024-01-01T00:00Z')] AS x RETURN x ORDER BY x
! MATCH (t:Target) RETURN t.id, t.year ORDER BY t.year DESC, t.id SKIP 2 LIMIT 6
! MATCH (t:Target) WITH t ORDER BY t.value DESC, t.id LIMIT 5 RETURN t.id AS id, t.value AS v ORDER BY v, id
! MATCH (m:Measure) RETURN m.title AS title, count(*) AS n ORDER BY n DESC, title LIMIT 10
! MATCH (a:Agency) RETURN a.name AS name ORDER BY size(name) DESC, name LIMIT 4
! MATCH (a:Agency) WITH a.level AS level, count(*) AS n RETURN level, n ORDER BY n DESC, level IS NULL, level
MATCH (a:Agency) RETURN DISTINCT a.level AS l, a.kind AS k
MATCH (a)-[r]->(b) RETURN DISTINCT labels(a)[0] AS f, type(r) AS t, labels(b)[0] AS g
MATCH (a:Agency)-[:LEADS]->(m)<-[:CONTAINS]-(p) WITH p, collect(DISTINCT a.name) AS names WHERE size(names) > 4 RETURN p.id, size(names)
MATCH (a:Agency)-[:LEADS]->(m) WITH a, collect(m) AS ms UNWIND ms AS m WITH a, m WHERE m.order > 5 RETURN a.name, count(m)
MATCH (p:Policy) WITH collect(p.periodStart) AS starts RETURN [s IN starts WHERE s > 2023 | s % 100] AS short, size(starts), starts[0] IN starts
MATCH (a:Agency), (b:Agency) WHERE a.jurisdiction = b.jurisdiction AND a.name < b.name RETURN a.jurisdiction, count(*)
MATCH (a:Agency)-[:COUNTERPART_OF]->(b), (a)-[:LEADS]->(m) RETURN b.name, count(DISTINCT m)
MATCH (m:Measure) WHERE (m)-[:SUPPORTS]->(:Industry) XOR (m)-[:SUPPORTS]->(:Platform) RETURN count(m)
MATCH (m:Measure)<-[l:LEADS]-(a) WITH m, count(l) AS n, collect(a.level) AS levels WHERE n = 2 AND 'province' IN levels RETURN m.id
MATCH (m:Measure) WHERE m.title =~ '.*(平台|企业)\\\\d' AND NOT m.path STARTS WITH '一' RETURN m.id, m.path
MATCH (t:Target)-[:MEASURES]->(i) WITH i, t ORDER BY t.value DESC, t.id WITH i, collect(t)[0] AS top RETURN i.name, top.id, top {.value, .unit} AS what
MATCH (n) WHERE n.level = 'city' RETURN labels(n), n.name UNION ALL MATCH (n:Policy) WHERE n.level = 'city' RETURN labels(n), n.name
MATCH (n:Region) RETURN n.name AS x UNION MATCH (n:Agency) RETURN n.jurisdiction AS x
MATCH (n) WHERE n['level'] = $level RETURN count(n)
MATCH (n:Agency) WHERE n.name = $map.key OR n.level IN $levels RETURN count(n)
MATCH (n:$('Agency')) RETURN count(n)
MATCH (n:$any(['Agency', 'Policy'])) RETURN count(n)
MATCH (a)-[r:$('LEADS')]->(b) RETURN count(r)
MATCH (n:Agency) WITH n, properties(n) AS p RETURN p.name = n.name AS same, size(keys(p)) AS many, count(*)
MATCH (a:Agency) RETURN elementId(a) IS NOT NULL AS e, id(a) >= 0 AS i, count(*)
MATCH (a:Policy)-[r:CITES]->(b) RETURN startNode(r) = a AS s, endNode(r).id AS e, type(r), properties(r)
MATCH (p:Policy {id: 'policy/2'})-[r]-(x) RETURN type(r), count(*), collect(DISTINCT labels(x)[0])
MATCH (p:Policy {id: 'policy/2'})-[r:CITES]-(p) RETURN count(r)
MATCH (a)-[:CITES]->(b)-[:CITES]->(c) RETURN a.id, b.id, c.id
MATCH (a)-[r1:CITES]->(b) MATCH (b)-[r2:CITES]->(c) RETURN a.id, b.id, c.id, r1 = r2
RETURN '\\u4f60\\u597d' AS a, 'C:\\dir' AS b, '\\q' AS c, 'a\\\\b' AS d, "\\t\\"" AS e, '\\U0001F600' AS f
RETURN '\\u0027 + toString(1) + \\u0027' AS x
RETURN \\u0074oUpper('a') AS x
RETURN 1 /* \\u002a/ + 2 AS y
RETURN '\\u00' AS x
RETURN 0xFF AS a, 0o17 AS b, 1_000_000 AS c, 1.5e-3 AS d, .5 AS e, 1e2 AS f, -0x10 AS g, 9223372036854775807 AS h
RETURN {a: 1, \`b c\`: 2, return: 3}.return AS a, {a: {b: [1, {c: 2}]}}.a.b[1].c AS b, {A: 1}.a AS c
RETURN keys({b: 1, a: 2, c: null}) AS k
RETURN keys({zeta: 1, alpha: 2, mid: 3, a1: 4, a2: 5}) AS k
RETURN properties({a: 1}) AS p, size(keys({})) AS n
WITH {name: 'x', n: 3} AS m UNWIND keys(m) AS k RETURN k, m[k] ORDER BY k
MATCH (a:Agency) USING SCAN a:Agency WHERE a.level = 'city' RETURN count(a)
MATCH (a:Agency) USING SCAN a:Nothing RETURN count(a)
MATCH (a:Agency) USING SCAN b:Agency RETURN count(a)
MATCH (a:Agency) USING INDEX a:Agency(nothing) WHERE a.nothing = 1 RETURN count(a)
MATCH (a:Agency) USING BANANA a:Agency RETURN a
MATCH (a:Agency) LET x = 1 RETURN x
MATCH (a:Agency) FILTER a.level = 'city' RETURN a
MATCH (n) RETURN n.name LIMIT 0
MATCH (n) RETURN count(*) AS n SKIP 1
RETURN point({x: 1, y: 2}) = point({x: 1.0, y: 2.0}) AS a, point({longitude: 1, latitude: 2}).srid AS b, point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})) AS c, point({x: 1, y: 2, z: 3}).z AS d
`
  .split("\n")
  .filter((line) => line !== "")
