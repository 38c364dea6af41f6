#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors and runs every test, without a display.
#
#   ./packaging/test.sh               everything
#   ./packaging/test.sh -R typeset    arguments go to ctest: here only the tests whose name holds "typeset"
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

qb_install build run test
qb_build ci

qb_step "测试" "Testing"
export QT_QPA_PLATFORM=offscreen
# Chromium's sandbox does not work for root, which build machines often are. Only the tests do without it.
if ((EUID == 0)); then
    export QTWEBENGINE_DISABLE_SANDBOX=1
fi
ctest --test-dir build/ci -j "$(qb_jobs)" --output-on-failure "$@"
