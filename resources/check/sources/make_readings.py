#!/usr/bin/env python3
"""Makes app/check/readings.txt: characters by their syllable, without tones.

  make_readings.py > ../../../app/check/readings.txt

From Unihan (Debian unicode-data, © Unicode, Inc.): kMandarin of the characters of the first block
and of the table of general standard characters (kTGHZ2013).
"""
import bz2
import collections
import re
import unicodedata


def main():
    readings, standard = {}, set()
    with bz2.open("/usr/share/unicode/Unihan_Readings.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            match = re.match(r"U\+([0-9A-F]+)\t(kMandarin|kTGHZ2013)\t(\S+)", line)
            if not match:
                continue
            character = chr(int(match[1], 16))
            if match[2] == "kTGHZ2013":
                standard.add(character)
            else:
                plain = unicodedata.normalize("NFD", match[3])
                readings[character] = "".join(c for c in plain if not unicodedata.combining(c))
    groups = collections.defaultdict(list)
    for character, reading in readings.items():
        if "\u4e00" <= character <= "\u9fff" or character in standard:
            groups[reading].append(character)
    for reading in sorted(groups):
        print(reading, "".join(sorted(groups[reading])))


if __name__ == "__main__":
    main()
