#!/usr/bin/env python3
"""Recorded items as lines that `cluster`, `annotate` and `bench cluster` read.

usage: archive_items.py ../shared/data/rss-archive/items.tsv.gz SKIP COUNT > items.jsonl

In the order in which they were first seen, from the SKIPth on, COUNT of them; of several titles the first.
"""
import gzip, json, sys

def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    skip, count = int(sys.argv[2]), int(sys.argv[3])
    with gzip.open(sys.argv[1], "rt", encoding="utf8") as archive:
        names = archive.readline().rstrip("\n").split("\t")
        rows = [dict(zip(names, line.rstrip("\n").split("\t"))) for line in archive]
    rows = sorted((row for row in rows if row["titles"].strip() or row["description"].strip()), key=lambda row: row["first_seen"])
    for number, row in enumerate(rows[skip:skip + count], skip):
        seen = row["first_seen"]
        published = f"{seen[:4]}-{seen[4:6]}-{seen[6:8]}T{seen[9:11]}:{seen[11:13]}:{seen[13:15]}Z"
        print(json.dumps({"id": f"{row['feed']}-{number}", "published": published, "source": row["feed"], "title": row["titles"].split(" | ")[0], "text": row["description"]}, ensure_ascii=False))

main()
