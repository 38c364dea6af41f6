#!/bin/bash
# Trains the judge of the speller anew: packaging/train-spelling.sh SENTENCES.tsv [BUILD_FOLDER]
# SENTENCES.tsv: wrong TAB right, equal lengths (CSCD-NS's development split). Prints how the judge does on sentences
# held out. The same sentences and Debian packages give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
sentences=${1:?usage: packaging/train-spelling.sh SENTENCES.tsv [BUILD_FOLDER]}
build=${2:-build/dev}
cmake --build "$build" --target spelling_model train_reranker
QINGBAO_DATA="$build/share/qingbao" "$build/bin/train_reranker" "$sentences" resources/spelling/reranker.model
