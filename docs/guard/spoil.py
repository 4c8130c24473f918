#!/usr/bin/env python3
"""Makes claims that are wrong in one place out of supported ones, and rewords some with synonyms, to teach the fact guard's model of words: an agency's own claims are few.

usage: spoil.py CLAIMS.jsonl LEXICON.tsv.gz MADE.jsonl
The lexicon is dateline-core/src/main/resources/news/dateline/guard/lexicon.tsv.gz. Ways of spoiling: another name of the source, another number, an opposite, a word of the same kind, a word of another claim or of elsewhere in the
source, a pronoun for a name, a negation put in or taken out. The same input gives the same output.
"""
import collections, gzip, json, random, re, sys
random.seed(11)
if len(sys.argv) != 4:
    sys.exit(__doc__)
claims, lexicon, made = sys.argv[1:]
W = {}
S = {}
A = {}
X = {}
D = {}
for l in gzip.open(lexicon, 'rt'):
    c = l.rstrip('\n').split('\t')
    if c[0] == 'w':
        W[c[1]] = (int(c[2]), c[3], c[4].split(','))
    elif c[0] == 's':
        S[c[1]] = c[2].split(',')
    elif c[0] == 'a':
        A[c[1]] = c[2].split(',')
    elif c[0] == 'x':
        X[c[1]] = c[2]
syn = collections.defaultdict(list)
kids = collections.defaultdict(list)
for w, (f, p, ss) in W.items():
    for s in ss:
        syn[s].append(w)
for s, up in S.items():
    for u in up:
        kids[u].append(s)

def lemma(w):
    if w in X:
        return (X[w], 'x')
    if w in W and W[w][0] > 0:
        if not (w.endswith('s') and w[:-1] in W):
            return (w, '')
    for e, r in (('ies', 'y'), ('es', 'e'), ('s', ''), ('ied', 'y'), ('ed', 'e'), ('ed', ''), ('ing', 'e'), ('ing', '')):
        if w.endswith(e) and w[:len(w) - len(e)] + r in W:
            return (w[:len(w) - len(e)] + r, 's' if e.endswith('s') else 'ed' if e.endswith('d') else 'ing')
    return (w, '')
inv = collections.defaultdict(list)
for f, b in X.items():
    inv[b].append(f)

def inflect(b, how):
    if how == '':
        return b
    if how == 'x':
        if inv[b]:
            return inv[b][0]
        how = 'ed'
    if how == 's':
        return b[:-1] + 'ies' if b.endswith('y') and b[-2:-1] not in 'aeiou' else b + 'es' if b.endswith(('s', 'x', 'ch', 'sh')) else b + 's'
    if how == 'ed':
        if inv[b]:
            return inv[b][0]
        return b + 'd' if b.endswith('e') else b[:-1] + 'ied' if b.endswith('y') and b[-2:-1] not in 'aeiou' else b + 'ed'
    return (b[:-1] if b.endswith('e') else b) + 'ing'
STOP = set('a an the of to in on at by for with from as and or but if that which who whom this these those there here is are was were be been being have has had do does did will would shall should can could may might must he she him her his it its they them their i we you not no said says say more most than after before over into about when while also'.split())
NUM = 'two three four five six seven eight nine ten eleven twelve first second third fourth fifth'.split()
NAME = re.compile("(?<![.!?] )(?<!^)\\b[A-Z][a-zA-Z'-]+(?: [A-Z][a-zA-Z'-]+)*")

def words(t):
    return [m for m in re.finditer('[A-Za-z]+', t)]

def put(t, m, new):
    old = m.group()
    if old[:1].isupper() and new[:1].islower():
        new = new[:1].upper() + new[1:]
    return (t[:m.start()] + new + t[m.end():], [(m.start(), m.start() + len(new))])

def content(t):
    return [m for m in words(t) if len(m.group()) > 3 and m.group().lower() not in STOP and m.group().islower()]
pool = collections.defaultdict(list)

def pos(w):
    b, h = lemma(w)
    return (W[b][1][:1] if b in W else '?') + h

def corrupt(src, t):
    kind = random.choices(['name', 'number', 'opposite', 'sibling', 'pool', 'pronoun', 'negation', 'source'], [22, 14, 18, 18, 8, 5, 9, 10])[0]
    if kind == 'name':
        ms = [m for m in re.finditer("\\b[A-Z][a-zA-Z'-]+(?: [A-Z][a-zA-Z'-]+)*", t) if not (m.start() == 0 and m.group().lower() in W and (' ' not in m.group()))]
        ns = [n for n in sorted(set(NAME.findall(src))) if n not in t and n.split()[-1] not in t]
        if not ms or not ns:
            return None
        m = random.choice(ms)
        near = [n for n in ns if abs(len(n.split()) - len(m.group().split())) <= 1] or ns
        return put(t, m, random.choice(near))
    if kind == 'number':
        ms = [m for m in re.finditer('\\d[\\d,.]*\\d|\\d|\\b(?:' + '|'.join(NUM) + ')\\b', t, re.I)]
        if not ms:
            return None
        m = random.choice(ms)
        o = m.group()
        if o.lower() in NUM:
            i = NUM.index(o.lower())
            n = random.choice([w for w in (NUM[:11] if i < 11 else NUM[11:]) if w != o.lower()])
        else:
            o2 = o.replace(',', '')
            ns = [x for x in re.findall('\\d[\\d,.]*\\d|\\d', src) if x != o]
            if ns and random.random() < 0.35:
                n = random.choice(ns)
            elif len(o2) == 4 and o2[:2] in ('19', '20'):
                n = str(int(o2) + random.choice([-20, -10, -2, -1, 1, 2, 10]))
            else:
                try:
                    v = float(o2)
                except:
                    return None
                k = random.choice([0.5, 2, 1.1, 0.9, 3, 10, 0.1])
                nv = v * k
                n = '%.1f' % nv if '.' in o2 else str(max(1, int(round(nv + random.choice([0, 0, 1, -1])))))
                if ',' in o and '.' not in o:
                    n = f'{int(float(n)):,}'
            if n == o:
                return None
        return put(t, m, n)
    if kind in ('opposite', 'sibling', 'pool', 'source'):
        ms = content(t)
        if not ms:
            return None
        random.shuffle(ms)
        for m in ms[:8]:
            w = m.group()
            b, h = lemma(w)
            if kind == 'opposite':
                c = A.get(w) and [x for x in A[w]] or [inflect(x, h) for x in A.get(b, []) if x in W]
            elif kind == 'sibling':
                c = []
                if b in W:
                    s = W[b][2][0]
                    for u in S.get(s, []):
                        for k in kids[u]:
                            if k not in W[b][2]:
                                c += [x for x in syn[k] if x != b and W[x][0] >= 1 and (W[x][2][0] == k)]
                c = [inflect(x, h) for x in c]
            elif kind == 'pool':
                c = pool[pos(w)][:]
            else:
                c = [x.group() for x in content(src) if pos(x.group()) == pos(w)]
            c = [x for x in c if x.lower() not in t.lower()]
            if c:
                x = random.choice(c)
                return put(t, m, x)
        return None
    if kind == 'pronoun':
        m = re.match("[A-Z][a-zA-Z'-]+(?: [A-Z][a-zA-Z'-]+)+(?= (?!and|of|'s))", t)
        return put(t, m, random.choice(['He', 'She', 'It', 'They'])) if m else None
    if kind == 'negation':
        m = re.search(" (?:not|n't|never)\\b", t)
        if m:
            return (t[:m.start()] + t[m.end():], [(max(0, m.start() - 6), m.start() + 6)])
        m = re.search('\\b(is|are|was|were|has|have|will|would|can|could|should|may)\\b', t)
        if m:
            n = m.group() + ' ' + random.choice(['not', 'not', 'never'])
            return (t[:m.start()] + n + t[m.end():], [(m.start(), m.start() + len(n) + 8)])
        return None

def reword(t, n):
    out = t
    done = 0
    ms = content(t)
    random.shuffle(ms)
    for m in ms:
        w = m.group()
        b, h = lemma(w)
        if b not in W or h == 'x':
            continue
        c = [inflect(x, h) for x in syn[W[b][2][0]] if x != b and W[x][0] >= 1]
        c = [x for x in c if x not in out]
        if not c:
            continue
        out2 = re.sub('\\b' + w + '\\b', random.choice(c), out, count=1)
        if out2 != out:
            out = out2
            done += 1
        if done >= n:
            break
    return out if done else None
rows = [json.loads(line) for line in open(claims, encoding='utf8')]
base = [(r['id'], r['set'], r['source'], r['claim']) for r in rows if r['label'] == 1]
for b in base:
    for m in content(b[3]):
        pool[pos(m.group())].append(m.group())
with open(made, 'w', encoding='utf8') as out:
    for name, group, source, text in base:
        done = 0
        for _ in range(12):
            if done >= (2 if group == 'bump' else 3 if group.startswith('summ') else 1):
                break
            spoilt = corrupt(source, text)
            if spoilt and spoilt[0] != text:
                out.write(json.dumps(dict(id=f'A-{name}-c{done}', source=source, claim=spoilt[0], label=0, spans=spoilt[1], set=group, base=name)) + '\n')
                done += 1
        for k in range(2 if group.startswith('summ') else 1):
            other = reword(text, random.choice([1, 2, 3]))
            if other:
                out.write(json.dumps(dict(id=f'A-{name}-w{k}', source=source, claim=other, label=1, spans=[], set=group, base=name)) + '\n')
