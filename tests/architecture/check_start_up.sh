#!/usr/bin/env bash
# check_start_up.sh PROGRAM: what only the importers need must not be loaded when the program starts.
set -euo pipefail
loaded=$(ldd "$1")
for library in poppler xml2 zip gmime; do
  if grep -q "lib$library" <<<"$loaded"; then
    echo "$1: loads lib$library at its start: call the importers through app/importer_module"
    exit 1
  fi
done
