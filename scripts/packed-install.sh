#!/usr/bin/env bash
# Packs every package, installs the tarballs into an empty folder as a user would, and reads a report there.
#
#   scripts/packed-install.sh          in a temporary folder, removed at the end
#   scripts/packed-install.sh FOLDER   in FOLDER, which must not exist, and keeps it
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
if [ $# -gt 0 ]; then
  mkdir "$1"
  folder=$(cd "$1" && pwd)
else
  folder=$(mktemp -d "${TMPDIR:-/tmp}/whosays-packed-XXXXXX")
  trap 'rm -rf "$folder"' EXIT
fi
fail() { echo "packed-install: $1" >&2; exit 1; }

mkdir "$folder/tarballs" "$folder/app"
cd "$root"
npm pack --silent --workspaces --ignore-scripts --pack-destination "$folder/tarballs" > /dev/null

for tarball in "$folder"/tarballs/*.tgz; do
  files=$(tar -tzf "$tarball")
  name=$(basename "$tarball")
  grep -qx 'package/LICENSE' <<< "$files" || fail "$name has no LICENSE"
  grep -qx 'package/NOTICE' <<< "$files" || fail "$name has no NOTICE"
  if grep -E '\.(test|cases|contract)\.|/testing/' <<< "$files"; then fail "$name carries test code (above)"; fi
  printf '%8s kB  %s\n' "$(($(wc -c < "$tarball") / 1000))" "$name"
done

cd "$folder/app"
npm init --yes > /dev/null
# onnxruntime-node would fetch GPU libraries that nothing here uses; a user whose install step fails gets the WebAssembly runtime.
ONNXRUNTIME_NODE_INSTALL=skip npm install --no-audit --no-fund --loglevel=error "$folder"/tarballs/*.tgz
printf '%8s MB  node_modules, all of it\n' "$(du -sm node_modules | cut -f1)"

version=$(npx whosays --version)
echo "whosays $version"
[ "$version" = "$(node -p 'require(process.argv[1]).version' "$root/packages/whosays/package.json")" ] || fail 'whosays --version gives another version than its package.json'
sample=node_modules/whosays/samples/reports.jsonl
npx whosays read "$sample" --json > ledger.json
node -e '
  const ledger = JSON.parse(require("node:fs").readFileSync("ledger.json", "utf8"))
  const reports = require("node:fs").readFileSync(process.argv[1], "utf8").trimEnd().split("\n").length
  const { incidents, problems } = ledger
  console.log(`read ${ledger.reports.length} of ${reports} sample reports: ${incidents.length} incidents, ${problems.length} problems`)
  if (ledger.schema !== "whosays-ledger/1" || ledger.reports.length !== reports || incidents.length === 0) process.exit(1)
' "$sample" || fail 'the installed program did not read its own samples'
