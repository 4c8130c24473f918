// Derives the table of parents from IPTC Media Topics (CC BY 4.0; cv.iptc.org/newscodes/mediatopic, JSON of all concepts). Run: node mediatopics.mjs FILE.json
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const code = (text) => text.replace(/.*[:/]/, '');
const lines = JSON.parse(readFileSync(process.argv[2], 'utf8')).conceptSet.filter((concept) => concept.broader?.length)
  .map((concept) => `${code(concept.qcode)}\t${code([concept.broader].flat()[0])}`).sort();
writeFileSync(new URL('../main/resources/news/dateline/language/mediatopic-parents.tsv.gz', import.meta.url), gzipSync(lines.join('\n') + '\n', { level: 9 }));
console.log(`${lines.length} parents`);
