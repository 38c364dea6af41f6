#!/bin/sh
# How well cleaning does: on the hand-read texts of the folder `shared` beside the project, where it is
# there, and on invented news in all forms of raw text. QB_FORMS_SEEDS sets how many texts of each form, QB_FORMS_FROM
# which (5000: texts that no rule was read off).
#
#   tests/clean_figures.sh [BUILD_DIR]     default: build/dev; wants the tests text_clean_*_test built
set -u
build=${1:-build/dev}
export QT_QPA_PLATFORM=offscreen
status=0
for test in text_clean_gold_test text_clean_forms_test; do
  output=$("$build/tests/$test" 2>&1) || status=1
  echo "$test"
  echo "$output" | sed -n 's/^QINFO *: [A-Za-z]*::[A-Za-z]*(\([^)]*\)) /  \1: /p; s/^SKIP *: .*/  skipped: the hand-read texts are not here/p'
done
exit $status
