#!/usr/bin/env python3
"""Makes misspelt-long-words.json: words of three and four characters in which one of another look is sought.

  make_misspelt_long_words.py > ../misspelt-long-words.json

Words and how often a character is a word by itself: the dictionary of python3-jieba (MIT licence);
words of the trade: look_alikes_long_words.txt. Which characters look alike: look_alikes.txt, and
Cangjie codes and radicals of Unihan (unicode-data).
"""
import bz2
import collections
import json
import re
import sys

from make_look_alikes import HERE, jieba_words, read_list
from make_misspelt_words import is_simplified, shapes

NAMES = {"nr", "nrt", "nrfg", "ns", "nt"}
FREQUENT = 60  # of a word in jieba's dictionary
SELDOM_ALONE = 1200  # of a character as a word by itself: one that often is one meets others anyhow
COMMON = 30  # of a character in all words
LEFT_OUT = set("蹄署旺航澳俄菲埃匈葡缅柬绍锂钠钾镁铝铜锌镍钴钛钒铬锰锆铌钼钨锑铋")  # 建设|蹄疾步稳, 中|澳关系, metals


def radicals():
    with bz2.open("/usr/share/unicode/Unihan_IRGSources.txt.bz2", "rt", encoding="utf-8") as lines:
        found = (re.match(r"U\+([0-9A-F]{4})\tkRSUnicode\t(\d+)", line) for line in lines)
        return {chr(int(match[1], 16)): match[2] for match in found if match}


def common_part(a, b):
    """Length of the longest common subsequence."""
    row = [0] * (len(b) + 1)
    for x in a:
        last = 0
        for j, y in enumerate(b):
            last, row[j + 1] = row[j + 1], last + 1 if x == y else max(row[j], row[j + 1])
    return row[-1]


def look_alike(a, b, same_radical):
    if min(len(a), len(b)) == 0:
        return False
    if common_part(a, b) >= 0.6 * max(len(a), len(b)):
        return True
    if same_radical and a[:2] == b[:2] and min(len(a), len(b)) >= 4:
        return True
    return a[-2:] == b[-2:] and min(len(a), len(b)) >= 3


def main():
    jieba, codes, radical = jieba_words(), shapes(), radicals()
    words = sorted({w for w, (n, tag) in jieba.items() if 3 <= len(w) <= 4 and n >= FREQUENT and tag not in NAMES
                    and all("\u4e00" <= c <= "\u9fff" for c in w)} | set(read_list(HERE / "look_alikes_long_words.txt")))
    count = collections.Counter()
    for word, (n, _) in jieba.items():
        for character in word:
            count[character] += n
    listed = collections.defaultdict(set)
    for group in read_list(HERE / "look_alikes.txt"):
        for character in group:
            listed[character] |= set(group) - {character}
    wrong = [c for c in codes if is_simplified(c) and c not in LEFT_OUT and "\u4e00" <= c <= "\u9fff"
             and jieba.get(c, (0,))[0] < SELDOM_ALONE]
    groups = []
    for right in sorted({c for word in words for c in word if c in codes and count[c] >= COMMON}):
        alike = [c for c in wrong if c != right and (c in listed[right] or look_alike(
            codes[c], codes[right], radical.get(c) == radical.get(right)))]
        if alike:
            groups.append("←" + right + "".join(sorted(alike)))
    rule = json.loads((HERE / "misspelt_long_words_rule.json").read_text(encoding="utf-8"))
    rule["words"] = words + groups + ["@known"]
    json.dump({"format": 1, "rules": [rule]}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
