#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own: on loopback, on a free port, with its files in a temporary folder. The server is
# stopped and its folder removed when the command has ended, however it ended, and also when this script is killed.
#
#   bash scripts/with-postgres.sh COMMAND [ARGUMENT...]
#
# The command finds in its environment
#   WHOSAYS_TEST_POSTGRES   postgres://whosays@127.0.0.1:PORT/postgres, a superuser who is let in without a password; so is everybody but
#                           the members of the role "by_password"
#
# Where PostgreSQL is missing it is installed by apt-get, if this runs as root; else the script says what to install, and fails.
set -euo pipefail
[ $# -gt 0 ] || { echo 'with-postgres: no command was given' >&2; exit 2; }

# Debian keeps the server's programs outside PATH, a folder for each version.
programs() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -rV) "$(dirname "$(command -v initdb || echo /none)")"; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then
      echo "$folder"
      return
    fi
  done
}
bin=$(programs)
if [ -z "$bin" ] && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
  echo 'with-postgres: PostgreSQL is missing; installing the package postgresql.'
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update && apt-get install --yes --no-install-recommends postgresql; } > /dev/null
  bin=$(programs)
fi
[ -n "$bin" ] || { echo 'with-postgres: PostgreSQL is missing; install its server first (Debian, Ubuntu: apt-get install postgresql)' >&2; exit 1; }

folder=$(mktemp -d "${TMPDIR:-/tmp}/whosays-postgres-XXXXXX")
as=()
if [ "$(id -u)" = 0 ]; then
  # The server refuses to run as root.
  user=$(getent passwd postgres > /dev/null && echo postgres || echo nobody)
  chown "$user" "$folder"
  as=(runuser -u "$user" --)
fi

# A process that waits for the end of this script, by a pipe that closes with it, and then tidies up.
tidy() {
  trap '' INT TERM HUP
  cat > /dev/null
  if [ -f "$folder/data/postmaster.pid" ]; then (cd / && "${as[@]}" "$bin/pg_ctl" stop -D "$folder/data" -m immediate > /dev/null 2>&1) || true; fi
  rm -rf "$folder"
}
exec {alive}> >(tidy)
tidier=$!
trap 'exec {alive}>&-; wait "$tidier" || true' EXIT
trap 'exit 130' INT TERM HUP

port() {
  node -e 'const server = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close() })'
}
cd /
"${as[@]}" "$bin/initdb" -D "$folder/data" -U whosays --auth=trust --encoding=UTF8 --locale=C.UTF-8 {alive}>&- > "$folder/initdb.log" 2>&1 ||
  { cat "$folder/initdb.log" >&2; exit 1; }
{ echo 'local all +by_password scram-sha-256'; echo 'host all +by_password 127.0.0.1/32 scram-sha-256'; cat "$folder/data/pg_hba.conf"; } > "$folder/hba"
cat "$folder/hba" > "$folder/data/pg_hba.conf"
# Another program may take the free port before the server has it.
for attempt in 1 2 3 4 5; do
  port=$(port)
  if "${as[@]}" "$bin/pg_ctl" start -D "$folder/data" -w -t 60 -l "$folder/data/server.log" \
    -o "-p $port -h 127.0.0.1 -k $folder -c max_connections=200" {alive}>&- > /dev/null 2>&1; then break; fi
  [ "$attempt" -lt 5 ] || { echo 'with-postgres: the server does not start:' >&2; tail -5 "$folder/data/server.log" >&2; exit 1; }
done
cd "$OLDPWD"
"$bin/psql" --quiet -h 127.0.0.1 -p "$port" -U whosays postgres -c 'CREATE ROLE by_password' {alive}>&-

WHOSAYS_TEST_POSTGRES="postgres://whosays@127.0.0.1:$port/postgres" "$@" {alive}>&-
