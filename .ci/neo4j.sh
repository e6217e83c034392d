#!/usr/bin/env bash
# A Neo4j Community server out of its own jars, on loopback, for tests. Usable by hand:
#
#   .ci/neo4j.sh fetch            get the jars, once (about 125 MB)
#   .ci/neo4j.sh start [name]     start a server of that name (default: test) and print what tests need to reach it
#   .ci/neo4j.sh env [name]       print that again; use it as: export $(.ci/neo4j.sh env)
#   .ci/neo4j.sh stop [name]      stop it
#
# Jars, databases and passwords live under .cache/neo4j, or where NEO4J_CACHE says. Needs java 17 and maven.
set -euo pipefail

version="${NEO4J_VERSION:-5.26.30}"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cache="${NEO4J_CACHE:-$here/.cache/neo4j}"
lib="$cache/lib-$version"
command="${1:-}"
name="${2:-test}"
home="$cache/run/$name"

fail() {
  echo "neo4j.sh: $*" >&2
  exit 1
}

# Written beside and renamed, so that an interrupted fetch is not taken for a whole one.
fetch() {
  [ -d "$lib" ] && return
  command -v mvn >/dev/null || fail "maven is missing: apt-get install -y maven openjdk-17-jre-headless"
  mkdir -p "$cache"
  local work
  work="$(mktemp -d "$cache/fetch-XXXXXX")"
  cat >"$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>test</groupId><artifactId>neo4j-jars</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
POM
  mvn -q -B -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/lib" -DincludeScope=runtime >&2
  mv "$work/lib" "$lib" 2>/dev/null || [ -d "$lib" ] || fail "the jars could not be moved to $lib"
  rm -rf "$work"
}

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

running() {
  [ -f "$home/pid" ] && kill -0 "$(cat "$home/pid")" 2>/dev/null
}

answers() {
  (cd "$here" && NEO4J_ENV="$home/env" timeout 20 node --input-type=module -e '
    import { readFileSync } from "node:fs"
    import neo4j from "neo4j-driver"
    const env = Object.fromEntries(readFileSync(process.env.NEO4J_ENV, "utf8").trim().split("\n").map((l) => l.split("=")))
    const driver = neo4j.driver(env.TEST_NEO4J_URI, neo4j.auth.basic(env.TEST_NEO4J_USER, env.TEST_NEO4J_PASSWORD))
    try { await driver.executeQuery("RETURN 1") } catch { process.exitCode = 1 } finally { await driver.close() }
  ' >/dev/null 2>&1)
}

configure() {
  local port="$1"
  cat >"$home/conf/neo4j.conf" <<CONF
server.bolt.listen_address=127.0.0.1:$port
server.bolt.advertised_address=127.0.0.1:$port
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.heap.initial_size=${NEO4J_HEAP:-512m}
server.memory.heap.max_size=${NEO4J_HEAP_MAX:-1g}
server.memory.pagecache.size=256m
CONF
}

start() {
  if running; then
    cat "$home/env"
    return
  fi
  [ -d "$here/node_modules/neo4j-driver" ] || fail "run npm ci first: the driver is used to see when the server answers"
  fetch
  rm -rf "$home"
  mkdir -p "$home/conf" "$home/logs"
  ln -s "$lib" "$home/lib"
  local port password
  port="$(free_port)"
  password="$(node -e 'console.log(require("crypto").randomBytes(18).toString("hex"))')"
  configure "$port"
  printf 'TEST_NEO4J_URI=bolt://127.0.0.1:%s\nTEST_NEO4J_USER=neo4j\nTEST_NEO4J_PASSWORD=%s\n' "$port" "$password" >"$home/env"
  chmod 600 "$home/env"
  export NEO4J_HOME="$home" NEO4J_CONF="$home/conf"
  java -cp "$home/lib/*" org.neo4j.server.startup.Neo4jAdminCommand dbms set-initial-password "$password" >"$home/logs/password.log" 2>&1 ||
    fail "the password could not be set, see $home/logs/password.log"
  nohup java -cp "$home/lib/*" org.neo4j.server.startup.Neo4jCommand console >"$home/logs/console.log" 2>&1 </dev/null &
  echo $! >"$home/pid"
  for _ in $(seq 120); do
    running || fail "the server ended at its start, see $home/logs/console.log"
    if answers; then
      cat "$home/env"
      return
    fi
    sleep 1
  done
  stop
  fail "the server did not answer within two minutes, see $home/logs/console.log"
}

# The command starts a child; it is gone when the port is free.
stop() {
  running || return 0
  local port
  port="$(sed -n 's/.*127\.0\.0\.1:\([0-9]*\)$/\1/p' "$home/env" | head -1)"
  kill "$(cat "$home/pid")" 2>/dev/null || true
  for _ in $(seq 60); do
    if ! running && ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      rm -f "$home/pid"
      return 0
    fi
    sleep 0.5
  done
  fail "the server of $home did not stop within 30 s"
}

case "$command" in
fetch) fetch ;;
start) start ;;
env) running && cat "$home/env" || fail "no server named $name is running" ;;
stop) stop ;;
*) sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2 && exit 2 ;;
esac
