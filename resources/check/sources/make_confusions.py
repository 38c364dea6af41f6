#!/usr/bin/env python3
"""Makes confusion.json out of macro-correct's pairs of wrong and right words.

  make_confusions.py confusion_pairs.json [--clean FILE …] > ../confusion.json

The pairs come from macro-correct (https://github.com/yongzhuo/macro-correct, Apache-2.0). Of a long
pair only the dictionary word around the slip is kept. A pair is left out if its wrong form is a word
or may arise where two words meet, if more than two characters differ, or if it stands in
confusions_left_out.txt; `--clean` adds to that list what it finds in clean texts.
"""
import argparse
import collections
import json
import pathlib
import sys

from make_look_alikes import jieba_words, libime_words, read_list

HERE = pathlib.Path(__file__).resolve().parent
LEFT_OUT = HERE / "confusions_left_out.txt"
CHANCE = 1  # of two characters; see make_look_alikes.py
LONGEST = 6


def differing(wrong, right):
    return [i for i, (a, b) in enumerate(zip(wrong, right)) if a != b]


def core(wrong, right, words):
    """The longest dictionary word of `right` that covers all slips, with what stands for it."""
    slips = differing(wrong, right)
    for length in range(min(LONGEST, len(right)), 1, -1):
        for begin in range(len(right) - length + 1):
            if begin <= slips[0] and slips[-1] < begin + length and right[begin:begin + length] in words:
                return wrong[begin:begin + length], right[begin:begin + length]
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pairs")
    parser.add_argument("--clean", nargs="*", default=[])
    options = parser.parse_args()
    frequencies = jieba_words()
    keyboard = libime_words()
    known = keyboard | set(frequencies)
    begins, ends = collections.Counter(), collections.Counter()
    for word, (count, _) in frequencies.items():
        begins[word[0]] += count
        ends[word[-1]] += count
    total = sum(count for count, _ in frequencies.values())
    chosen = {}
    for wrong, right in json.loads(pathlib.Path(options.pairs).read_text(encoding="utf-8")).items():
        if len(wrong) != len(right) or not 0 < len(differing(wrong, right)) <= 2:
            continue
        found = core(wrong, right, known)
        if not found or found[0] in known or not all("\u4e00" <= c <= "\u9fff" for c in found[0] + found[1]):
            continue
        wrong, right = found
        if len(wrong) == 2 and (right not in frequencies or len(differing(wrong, right)) > 1
                                or ends[wrong[0]] * begins[wrong[1]] > CHANCE * total):
            continue
        chosen[wrong] = right
    left_out = set(read_list(LEFT_OUT)) if LEFT_OUT.exists() else set()
    for path in options.clean:
        text = pathlib.Path(path).read_text(encoding="utf-8")
        left_out |= {wrong for wrong in chosen if wrong in text}
    if options.clean:
        LEFT_OUT.write_text("# Pairs whose wrong form occurs in right text; one a line.\n"
                            + "".join(f"{wrong}\n" for wrong in sorted(left_out)), encoding="utf-8")
    literals = {wrong: chosen[wrong] for wrong in sorted(chosen) if wrong not in left_out}
    rule = {"id": "spelling.confusion", "category": "spelling", "severity": "warning",
            "confidence": 0.92, "message": "词语写错", "source": "macro-correct",
            "literals": literals, "bad": [["他把绳子系在僵绳上。", "他把绳子系在缰绳上。"]],
            "good": ["他把绳子系在缰绳上。"]}
    json.dump({"format": 1, "rules": [rule]}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
