#!/usr/bin/env python3
"""Fits the weights of likeness.properties: a logistic regression over pairs of items, from labelled sets. Needs numpy.

usage: fit.py PAIRS.tsv GOLD.tsv[,GOLD2.tsv] WEIGHT [PAIRS GOLD WEIGHT ...] > weights

PAIRS is what `./dateline cluster --in items --pairs PAIRS --out /dev/null` writes; GOLD holds id<TAB>event, a line an item. With several
golds (several annotators) a pair's label is the mean. WEIGHT is the set's say: the pairs of a set share it. Slug features are left alone:
no labelled set has slugs.
"""
import sys
import numpy as np

L2 = 1e-4  # ridge, in units of standardised features and of all weight


def read(pairs, golds):
    tables = [dict(line.rstrip("\n").split("\t")[:2] for line in open(g, encoding="utf8")) for g in golds.split(",")]
    rows = [line.rstrip("\n").split("\t") for line in open(pairs, encoding="utf8")]
    names = rows[0][2:]
    x = np.array([[float(v) for v in r[2:]] for r in rows[1:]])
    y = np.array([np.mean([t[r[0]] == t[r[1]] for t in tables]) for r in rows[1:]])
    keep = [k for k, n in enumerate(names) if not n.startswith("slug")]
    return [names[k] for k in keep], x[:, keep], y


def fit(x, y, w):
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    b, ridge = np.zeros(z.shape[1]), np.eye(z.shape[1]) * L2 * w.sum()
    ridge[-1, -1] = 0
    for _ in range(60):  # Newton's method
        p = 1 / (1 + np.exp(-np.clip(z @ b, -30, 30)))
        step = np.linalg.solve((z * (w * p * (1 - p))[:, None]).T @ z + ridge, z.T @ (w * (p - y)) + ridge @ b)
        b -= step
        if np.abs(step).max() < 1e-6:
            break
    weights = b[:-1] / spread
    return weights, b[-1] - (weights * mean).sum()


def main():
    if len(sys.argv) < 4 or len(sys.argv) % 3 != 1:
        sys.exit(__doc__)
    sets = [read(*sys.argv[k:k + 2]) + (float(sys.argv[k + 2]),) for k in range(1, len(sys.argv), 3)]
    x = np.vstack([s[1] for s in sets])
    y = np.concatenate([s[2] for s in sets])
    w = np.concatenate([np.full(len(s[2]), 1e5 * s[3] / len(s[2])) for s in sets])
    weights, intercept = fit(x, y, w)
    print(f"intercept = {intercept:.2f}")
    for name, value in zip(sets[0][0], weights):
        print(f"{name} = {value:.2f}")


main()
