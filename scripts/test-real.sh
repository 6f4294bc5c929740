#!/usr/bin/env bash
# Runs the suites that need something real beside the code: *.real.test.ts. Today these are the two runtimes of the language model
# (onnxruntime-node and onnxruntime-web), the readers of others that open our exports (openpyxl and DuckDB; that suite makes its own
# Python environment in a temporary folder and needs python3), the built program killed fifty times while it adds, and the store in
# PostgreSQL, beside a server that scripts/with-postgres.sh installs where it is missing, starts and stops. No suite needs a browser yet;
# when one does, this script installs and starts it.
set -euo pipefail
cd "$(dirname "$0")/.."

suites=$(find packages scripts -name '*.real.test.ts' -not -path '*/node_modules/*' -not -path '*/dist/*' | sort)
if [ -z "$suites" ]; then
  echo 'test:real: there is no suite of this kind, so nothing was tested.'
  exit 0
fi
if [ ! -d node_modules/vitest ]; then
  echo 'test:real: the packages are not installed; running npm install.'
  npm install
fi
if [ ! -d node_modules/onnxruntime-node ]; then
  echo 'test:real: onnxruntime-node is missing (an optional dependency whose install step failed); running npm install again.'
  ONNXRUNTIME_NODE_INSTALL=skip npm install
fi
npm run --silent build
printf 'test:real: %s\n' $suites
bash scripts/with-postgres.sh npx vitest run --config scripts/vitest.real.config.ts "$@"
