// Derives dateline-core/src/main/resources/news/dateline/press/map/shapes.tsv.gz: the countries' shapes of Natural Earth 4.1, 1:50 million (public domain), as the npm package world-atlas 2.0.2 redistributes
// them (ISC), with the codes of world-countries 5.1.0. Run: npm install world-atlas@2.0.2 world-countries@5.1.0 && node shapes.mjs shapes.tsv.gz
// Lines "A": an arc that neighbours share, as steps east and north in hundredths of a degree; lines "C": ISO 3166 alpha-2 (empty for none), then polygons |, rings /, arcs by number (~n: backwards).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json')));
const codes = new Map(require('world-countries').map(country => [country.ccn3, country.cca2]));
const BESIDE = 0.03; // degrees that a point may lie beside the line between others to be left out

const { scale, translate } = atlas.transform;
function degrees(arc) {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => { x += dx; y += dy; return [x * scale[0] + translate[0], y * scale[1] + translate[1]]; });
}

// Douglas and Peucker; a small island keeps three corners.
function thinned(points) {
  const kept = new Set([0, points.length - 1]), open = [[0, points.length - 1]];
  while (open.length) {
    const [first, last] = open.pop();
    const [ax, ay] = points[first], dx = points[last][0] - ax, dy = points[last][1] - ay, length = Math.hypot(dx, dy);
    let most = BESIDE, found = -1;
    for (let i = first + 1; i < last; i++) {
      const x = points[i][0] - ax, y = points[i][1] - ay, off = length ? Math.abs(x * dy - y * dx) / length : Math.hypot(x, y);
      if (off > most) { most = off; found = i; }
    }
    if (found < 0) continue;
    kept.add(found);
    open.push([first, found], [found, last]);
  }
  const thin = points.filter((_, i) => kept.has(i)), n = points.length;
  const closed = points[0][0] === points[n - 1][0] && points[0][1] === points[n - 1][1];
  return closed && thin.length < 4 && n >= 4 ? [points[0], points[Math.floor(n / 3)], points[Math.floor(2 * n / 3)], points[0]] : thin;
}

function steps(points) {
  const row = [];
  let x = 0, y = 0;
  for (const point of points) {
    const toX = Math.round(point[0] * 100), toY = Math.round(point[1] * 100);
    if (row.length > 2 && toX === x && toY === y) continue;
    row.push(`${toX - x} ${toY - y}`);
    x = toX; y = toY;
  }
  return row.join(' ');
}

const seen = new Set();
function code(geometry) {
  if (geometry.properties.name === 'Kosovo') return 'XK';
  const found = codes.get(geometry.id) ?? '';
  if (seen.has(found)) return ''; // Ashmore and Cartier Islands bear Australia's number
  if (found) seen.add(found);
  return found;
}

const lines = atlas.arcs.map(arc => `A\t${steps(thinned(degrees(arc)))}`);
for (const geometry of atlas.objects.countries.geometries.toSorted((a, b) => (a.properties.name.startsWith('Ashmore') ? 1 : 0) - (b.properties.name.startsWith('Ashmore') ? 1 : 0))) {
  if (!geometry.arcs) continue;
  const polygons = geometry.type === 'MultiPolygon' ? geometry.arcs : [geometry.arcs];
  lines.push(`C\t${code(geometry)}\t${polygons.map(rings => rings.map(ring => ring.join(' ')).join('/')).join('|')}`);
}
writeFileSync(process.argv[2], gzipSync(lines.join('\n') + '\n', { level: 9 }));
