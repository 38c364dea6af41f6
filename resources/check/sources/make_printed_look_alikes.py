#!/usr/bin/env python3
"""Makes look_alikes_printed.txt: pairs of common characters that look alike in print, as OCR sees them.

  make_printed_look_alikes.py > look_alikes_printed.txt
  make_printed_look_alikes.py --nearest 6 --alike 0.78 > look_alikes_printed_wide.txt

Both are drawn small and blurred in Noto Sans CJK SC and Noto Serif CJK SC (Debian `fonts-noto-cjk`); alike is what
correlates in both faces and is among the nearest of one of the two. Wants `python3-pil`, `python3-numpy`.
"""
import argparse
import collections
import subprocess

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from make_look_alikes import jieba_words

FACES = ("Noto Sans CJK SC", "Noto Serif CJK SC")
CHARACTERS = 2600  # the most frequent ones
SIZE, PIXELS, BLUR = 40, 24, 1.6


def is_simplified(character):
    try:
        return bool(character.encode("gb2312")) and "\u4e00" <= character <= "\u9fa5"
    except UnicodeEncodeError:
        return False


def drawn(characters, face):
    found = subprocess.run(["fc-match", "-f", "%{file}|%{index}", face + ":lang=zh-cn"],
                           capture_output=True, text=True, check=True).stdout.split("|")
    font = ImageFont.truetype(found[0], SIZE, index=int(found[1]) & 0xFFFF)
    rows = []
    for character in characters:
        image = Image.new("L", (SIZE + 8, SIZE + 8), 0)
        ImageDraw.Draw(image).text((4, -6), character, font=font, fill=255)
        image = image.filter(ImageFilter.GaussianBlur(BLUR)).resize((PIXELS, PIXELS), Image.BILINEAR)
        row = numpy.asarray(image, dtype=numpy.float64).ravel()
        row = row - row.mean()
        rows.append(row / numpy.linalg.norm(row))
    return numpy.stack(rows)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--nearest", type=int, default=2)
    parser.add_argument("--alike", type=float, default=0.88)
    options = parser.parse_args()
    counts = collections.Counter()
    for word, (count, _) in jieba_words().items():
        for character in word:
            counts[character] += count
    characters = sorted((c for c in counts if is_simplified(c)), key=lambda c: (-counts[c], c))[:CHARACTERS]
    faces = [drawn(characters, face) for face in FACES]
    alike = numpy.minimum(*(rows @ rows.T for rows in faces))
    numpy.fill_diagonal(alike, 0)
    nearest = numpy.argsort(-alike, axis=1, kind="stable")[:, :options.nearest]
    pairs = {tuple(sorted((characters[i], characters[j])))
             for i, row in enumerate(nearest) for j in row if alike[i, j] >= options.alike}
    print("# Characters that look alike in print; made by make_printed_look_alikes.py.")
    for pair in sorted(pairs):
        print("".join(pair))


if __name__ == "__main__":
    main()
