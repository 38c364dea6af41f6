#!/usr/bin/env bash
# Runs clang-tidy (.clang-tidy) over the sources.
#
#   ./packaging/tidy.sh                all of app
#   ./packaging/tidy.sh app/typeset    one folder
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$qb_root"

for tool in clang-tidy run-clang-tidy; do
    command -v "$tool" >/dev/null ||
        qb_fail "没有 $tool，请安装：apt-get install clang-tidy" "$tool not found; install it: apt-get install clang-tidy"
done

# A build folder of its own that is configured but never built: clang cannot read gcc's precompiled headers, and where
# there are none it reads the plain ones.
build=build/tidy
cmake --preset release -B "$build" >/dev/null
run-clang-tidy -quiet -p "$build" -j "$(qb_jobs)" "^$qb_root/${1:-app}/.*\\.cpp$"
qb_say "clang-tidy 没有发现问题。" "clang-tidy finds nothing."
