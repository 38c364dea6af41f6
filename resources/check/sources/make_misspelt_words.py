#!/usr/bin/env python3
"""Makes misspelt-words.json: the words of two characters whose slips of look and sound are sought.

  make_misspelt_words.py > ../misspelt-words.json

Words and their frequencies: the dictionary of python3-jieba (Debian, MIT licence). Words that the
input method knows, which are left out as slips: sc.dict of libime-data. Sounds: Unihan
(unicode-data). A slip is left out too where it may arise between words of one or of three and more
characters; what two words of two do is seen in the text (app/check/misspelt_words.cpp).
"""
import bz2
import collections
import json
import pathlib
import re
import sys
import unicodedata

from make_look_alikes import jieba_words, libime_words, read_list

HERE = pathlib.Path(__file__).resolve().parent
NAMES = {"nr", "nrt", "nrfg", "ns", "nz"}
KNOWN = 8  # a frequency in jieba's dictionary
SELDOM = 2500  # of a character that may stand for a common one of its look
NOT_MISTAKEN = set("擘泓靓剐町沼垌忻苔翔浔澧涿邳颍郾鄢襄禹舞漯杞鄄曹亳睢浚淇卫辉修武博爱温孟焦莞圳汕佛禅濠崂岱泗沂沭郯沛睢")  # in names
RARE = 150  # of a character, in all its words
LOOK = {"frequent": 200, "chance": 2}
SOUND = {"frequent": 60, "chance": 40}
COMMON = 3000  # of a character for which a seldom one may stand
HEARD = 200  # of characters that may be written for another of their sound


def sounds():
    """Characters by their syllable without the tone."""
    result = collections.defaultdict(list)
    with bz2.open("/usr/share/unicode/Unihan_Readings.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            match = re.match(r"U\+([0-9A-F]+)\tkMandarin\t(\S+)", line)
            if match:
                plain = unicodedata.normalize("NFD", match[2].replace("ü", "v"))
                plain = "".join(c for c in plain if not unicodedata.combining(c))
                result[plain].append(chr(int(match[1], 16)))
    return result


def shapes():
    """Codes of characters by their parts (Cangjie)."""
    with bz2.open("/usr/share/unicode/Unihan_DictionaryLikeData.txt.bz2", "rt", encoding="utf-8") as lines:
        found = (re.match(r"U\+([0-9A-F]{4})\tkCangjie\t(\S+)", line) for line in lines)
        return {chr(int(match[1], 16)): match[2] for match in found if match}


def look_alike(a, b):
    """One part differs, or a side of three parts is the same."""
    if a == b or min(len(a), len(b)) < 3:
        return False
    if len(a) == len(b) and sum(x != y for x, y in zip(a, b)) == 1:
        return True
    return a[-3:] == b[-3:] and abs(len(a) - len(b)) <= 1


def seldom_for_common(lexicon):
    """"←": a common character and seldom ones that look like it."""
    codes = {c: code for c, code in shapes().items() if "\u4e00" <= c <= "\u9fa5"}
    common = sorted(c for c in codes if lexicon.all[c] >= COMMON)
    seldom = sorted(c for c in codes if lexicon.all[c] < SELDOM and is_simplified(c) and c not in NOT_MISTAKEN)
    groups = (c + "".join(s for s in seldom if look_alike(codes[s], codes[c])) for c in common)
    return ["←" + group for group in groups if len(group) > 1]


def is_simplified(character):
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


class Lexicon:
    def __init__(self):
        self.words = jieba_words()
        self.known = libime_words() | set(self.words)
        self.total = sum(count for count, _ in self.words.values())
        self.begins, self.ends, self.all = (collections.Counter() for _ in range(3))
        for word, (count, _) in self.words.items():
            for character in word:
                self.all[character] += count
            if len(word) != 2:
                self.begins[word[0]] += count
                self.ends[word[-1]] += count

    def wanted(self, frequent, more=()):
        chosen = [w for w, (n, tag) in self.words.items()
                  if len(w) == 2 and n >= frequent and tag not in NAMES]
        chosen += [w for w in more if len(w) == 2 and w not in chosen]
        return sorted(chosen, key=lambda w: (-self.words.get(w, (0,))[0], w))

    def left_out(self, wanted, partners, chance, listed):
        result = set()
        for word in wanted:
            for i, character in enumerate(word):
                for partner in partners[character]:
                    wrong = word[:i] + partner + word[i + 1:]
                    often = self.ends[wrong[0]] * self.begins[wrong[1]] > chance * self.total
                    if wrong in self.known or often or wrong in listed:
                        result.add(wrong)
        return result


def partners_of(groups):
    result = collections.defaultdict(set)
    for group in groups:
        for a in group[1] if group[0] == "←" else group[1:]:
            result[a] |= set(group[1:]) - {a}
    return result


def known_words(lexicon):
    """What stands in dictionary words of any length, two characters each."""
    known = {w[i:i + 2] for w, (n, _) in lexicon.words.items() if n >= KNOWN for i in range(len(w) - 1)}
    return ["识" + "".join(sorted(w for w in known if all("\u4e00" <= c <= "\u9fff" for c in w)))]


def lists(lexicon, wanted, groups, chance, listed):
    partners = partners_of(groups)
    rare = sorted(c for c in set().union(*partners.values()) if lexicon.all[c] < RARE)
    return (["词" + "".join(wanted), "非" + "".join(sorted(lexicon.left_out(wanted, partners, chance, listed))),
             "罕" + "".join(rare)] + groups)


def main():
    lexicon = Lexicon()
    listed = set(read_list(HERE / "look_alikes_left_out.txt")) | set(read_list(HERE / "sound_alikes_left_out.txt"))
    trade = read_list(HERE / "look_alikes_words.txt")
    printed = read_list(HERE / "look_alikes.txt") + read_list(HERE / "look_alikes_printed.txt")
    looks = ["≈" + group for group in printed] + seldom_for_common(lexicon)
    heard = [[c for c in group if lexicon.all[c] >= HEARD] for group in sounds().values()]
    heard = sorted("≈" + "".join(sorted(group)) for group in heard if len(group) > 1)
    rules = json.loads((HERE / "misspelt_words_rules.json").read_text(encoding="utf-8"))
    rules[0]["words"] = ["@known", "@look"]
    rules[1]["words"] = ["@known", "@sound"]
    json.dump({"format": 1, "lists": {
        "known": known_words(lexicon),
        "look": lists(lexicon, lexicon.wanted(LOOK["frequent"], trade), looks, LOOK["chance"], listed),
        "sound": lists(lexicon, lexicon.wanted(SOUND["frequent"], trade), heard, SOUND["chance"], listed),
    }, "rules": rules}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
