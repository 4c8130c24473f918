#!/usr/bin/env python3
"""Fits the weights of likeness.properties: a logistic regression over pairs of items, from labelled sets, each weight kept on the side where it makes sense. Needs numpy and scipy.

usage: fit.py brief|full PAIRS.tsv GOLD.tsv[,GOLD2.tsv] WEIGHT [PAIRS GOLD WEIGHT ...] > weights

PAIRS is what `./dateline cluster --in items --pairs PAIRS --out /dev/null` writes, with an event-space.bin.gz that did not see these labels, else the vectors look better than they are (space.py, without
that set). GOLD holds id<TAB>event, a line an item. With several golds (several annotators) a pair's label is the mean. WEIGHT is the set's say: the pairs of a set share it. Slug features are left alone:
no labelled set has slugs.
"""
import sys
import numpy as np
from scipy.optimize import minimize

RIDGE = 1e-5  # in units of standardised features and of all weight
# Bounds (least, most). What tells two events apart may not count for nothing because few look-alikes are in the labelled sets.
COMMON = dict(vectors=(0, None), words=(0, None), headlines=(0, None), headline_told=(0, None), names=(0, None), leads_apart=(None, 0), numbers=(0, None), numbers_apart=(None, 0), days=(None, 0))
BOUNDS = {
    "brief": COMMON | dict(headlines=(0, 1.2), names_apart=(None, -0.4), all_apart=(None, -2.2), countries_apart=(None, -3.3), numbers=(0, 0.4)),
    "full": COMMON | dict(names_apart=(None, 0), all_apart=(None, -2), countries_apart=(None, -3.5)),
}


def read(pairs, golds):
    tables = [dict(line.rstrip("\n").split("\t")[:2] for line in open(g, encoding="utf8")) for g in golds.split(",")]
    rows = [line.rstrip("\n").split("\t") for line in open(pairs, encoding="utf8")]
    names = rows[0][2:]
    x = np.array([[float(v) for v in r[2:]] for r in rows[1:]])
    y = np.array([np.mean([t[r[0]] == t[r[1]] for t in tables]) for r in rows[1:]])
    keep = [k for k, n in enumerate(names) if not n.startswith("slug")]
    return [names[k] for k in keep], x[:, keep], y


def fit(x, y, w, bounds):
    spread = x.std(0) + 1e-9

    def loss(t):
        z = np.clip(x @ t[:-1] + t[-1], -30, 30)
        slope = w * (1 / (1 + np.exp(-z)) - y)
        value = (w * (np.logaddexp(0, z) - y * z)).sum() + RIDGE * ((t[:-1] * spread) ** 2).sum()
        return 100 * value, 100 * np.r_[x.T @ slope + 2 * RIDGE * t[:-1] * spread**2, slope.sum()]

    start = [max(0 if low is None else low, -9) if high is None else high for low, high in bounds]
    found = minimize(loss, np.array(start + [-6.0]), jac=True, method="L-BFGS-B", bounds=bounds + [(None, None)], options=dict(maxiter=500)).x
    return found[:-1], found[-1]


def main():
    if len(sys.argv) < 5 or len(sys.argv) % 3 != 2 or sys.argv[1] not in BOUNDS:
        sys.exit(__doc__)
    sets = [read(*sys.argv[k:k + 2]) + (float(sys.argv[k + 2]),) for k in range(2, len(sys.argv), 3)]
    x = np.vstack([s[1] for s in sets])
    y = np.concatenate([s[2] for s in sets])
    w = np.concatenate([np.full(len(s[2]), s[3] / len(s[2])) for s in sets])
    weights, intercept = fit(x, y, w, [BOUNDS[sys.argv[1]][n] for n in sets[0][0]])
    print(f"{sys.argv[1]}.intercept = {intercept:.2f}")
    for name, value in zip(sets[0][0], weights):
        print(f"{sys.argv[1]}.{name} = {value:.2f}")


main()
