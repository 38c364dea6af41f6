#!/bin/bash
# Trains the judge of the speller anew: packaging/train-spelling.sh SENTENCES.tsv CONFUSIONS.json PROSE…
# SENTENCES.tsv: wrong TAB right, equal lengths (CSCD-NS's development split). CONFUSIONS.json: wrong words and what
# was meant (macro-correct's list). A line of PROSE is a right sentence, or wrong TAB right (macro-correct's official
# prose and sentences of 的地得). Prints how the judge does on sentences held out. The same inputs and Debian packages
# give the same bytes. BUILD_FOLDER: default build/dev.
set -euo pipefail
cd "$(dirname "$0")/.."
usage="usage: packaging/train-spelling.sh SENTENCES.tsv CONFUSIONS.json PROSE…"
sentences=${1:?$usage}
confusions=${2:?$usage}
shift 2
build=${BUILD_FOLDER:-build/dev}
cmake --build "$build" --target spelling_model train_reranker
QINGBAO_DATA="$build/share/qingbao" "$build/bin/train_reranker" "$sentences" "$confusions" \
    resources/spelling/reranker.model "${@:?$usage}"
