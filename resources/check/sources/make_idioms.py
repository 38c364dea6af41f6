#!/usr/bin/env python3
"""Makes idiom.json: the idioms in which one wrong character is looked for.

  make_idioms.py > ../idiom.json

Idioms of four characters that both python3-jieba's dictionary (MIT licence) and sc.dict of
libime-data know. Which characters sound alike the program knows; which look alike stands in
look_alikes.txt, and for characters that hardly stand elsewhere in idioms_look_alikes.txt.
"""
import json
import pathlib
import sys

from make_look_alikes import jieba_words, libime_words, read_list

HERE = pathlib.Path(__file__).resolve().parent
IDIOM_TAGS = {"i", "l", "nz", "v", "a", "z"}
FREQUENT = 15  # in jieba's dictionary, for words that it does not mark as idioms


def main():
    keyboard = libime_words()
    left_out = set(read_list(HERE / "idioms_left_out.txt"))
    idioms = sorted(word for word, (count, tag) in jieba_words().items()
                    if len(word) == 4 and word in keyboard
                    and (count >= 3 if tag in {"i", "l"} else count >= FREQUENT and tag in IDIOM_TAGS)
                    and word not in left_out and all("\u4e00" <= c <= "\u9fff" for c in word))
    idioms = sorted(set(idioms) | set(read_list(HERE / "idioms_more.txt")))
    groups = ["≈" + group for name in ("look_alikes.txt", "idioms_look_alikes.txt") for group in read_list(HERE / name)]
    rule = {"id": "spelling.idiom-slip", "category": "spelling", "severity": "warning",
            "confidence": 0.93, "message": "成语、固定词组里有一个字不对", "source": "现代汉语词典",
            "predicate": "misspelt-idioms", "words": idioms + groups,
            "bad": [["厂区面貌焕然一心。", "厂区面貌焕然一新。"], ["企业如鱼得氺。", "企业如鱼得水。"]],
            "good": ["厂区面貌焕然一新。", "法治建设成效明显。"]}
    json.dump({"format": 1, "rules": [rule]}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
