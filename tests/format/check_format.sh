#!/usr/bin/env bash
# check_format.sh CLANG-FORMAT: fails where a source of app/ or tests/ is not as .clang-format says. Run at the root.
set -euo pipefail
shopt -s globstar nullglob
sources=({app,tests}/**/*.{h,cpp})
if ! "$1" --dry-run --Werror "${sources[@]}"; then
    printf '\nTo mend it: %s -i FILE…\n' "$(basename "$1")"
    exit 1
fi
printf '%d sources are formatted.\n' "${#sources[@]}"
