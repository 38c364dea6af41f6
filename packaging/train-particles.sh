#!/bin/bash
# Trains the judge of 的, 地 and 得 anew: packaging/train-particles.sh SENTENCES…
# A line of SENTENCES is a right sentence, or one written wrong TAB written right (macro-correct's sentences of 的地得,
# CSCD-NS's development split, official prose). Prints how the judge does on sentences held out. The same inputs and
# Debian packages give the same bytes. BUILD_FOLDER: default build/dev.
set -euo pipefail
cd "$(dirname "$0")/.."
build=${BUILD_FOLDER:-build/dev}
cmake --build "$build" --target spelling_model train_particles
QINGBAO_DATA="$build/share/qingbao" "$build/bin/train_particles" resources/spelling/particles.model "$@"
