#!/bin/bash
# Trains the judge of the speller anew: packaging/train-spelling.sh SENTENCES.tsv CONFUSIONS.json [BUILD_FOLDER]
# SENTENCES.tsv: wrong TAB right, equal lengths (CSCD-NS's development split). CONFUSIONS.json: wrong words and what
# was meant (macro-correct's list). Prints how the judge does on sentences held out. The same inputs and Debian packages
# give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
sentences=${1:?usage: packaging/train-spelling.sh SENTENCES.tsv CONFUSIONS.json [BUILD_FOLDER]}
confusions=${2:?the list of wrong words is missing}
build=${3:-build/dev}
cmake --build "$build" --target spelling_model train_reranker
QINGBAO_DATA="$build/share/qingbao" "$build/bin/train_reranker" "$sentences" "$confusions" resources/spelling/reranker.model
