// Makes wider-words.tsv from Sudachi's synonym dictionary (14.5 MB of JSON, too much to read when the program starts). Run it when that changes:
//   npm install --no-save sudachi-synonyms-dictionary@18.0.0 && node src/Matching/Text/Synonyms/make-wider-words.mjs
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const from = process.argv[2] ?? "sudachi-synonyms-dictionary";
const load = createRequire(import.meta.url);
const groups = load(`${from}/sudachi-synonyms-dictionary.json`);
const { version } = load(`${from}/package.json`);

// Names of people and firms say nothing of trades and places; slurs are nobody's search.
const LEFT_OUT = new Set(["人名", "企業名", "旧企業名", "旧組織名", "キャラ", "不快"]);
// Above so many different words a group holds a subject, not one meaning: only the spellings of each word are kept.
const MOST_WORDS = 5;
const LONGEST = { japanese: 12, latin: 20 };
const KINDS = { 対訳: "t", 別称: "n", 旧称: "o", 間違い: "m" };
// Folded to lower case they are words of every English sentence.
const EVERYDAY = new Set("a an and any are as at be but by can do for go had has he her him his how i if in is it its me my no not of on or our out so the to too up us was we who you".split(" "));

const isLatin = (word) => /^[\x20-\x7e\u00c0-\u024f]+$/.test(word);

function isTyped(written) {
  const word = written.normalize("NFKC");
  if (/[\t\r\n|]/.test(word) || EVERYDAY.has(word.toLowerCase())) return false;
  if (isLatin(word)) return /[a-z]/i.test(word) && word.length >= 2 && word.length <= LONGEST.latin && word.split(" ").length <= 2;
  return word.length <= LONGEST.japanese && !/^([\u3040-\u30ff]|[\u3041-\u309f]{2})$/.test(word) && /[\p{L}]/u.test(word);
}

function kindOf(item) {
  if (item.gokeiSyubetsu in KINDS) return KINDS[item.gokeiSyubetsu];
  if (item.ryakusyou.startsWith("略語")) return "a";
  return item.hyoukiYure === "代表表記" || item.hyoukiYure === "未定義" ? "r" : "v";
}

function parted(items, by) {
  const parts = new Map();
  for (const item of items) parts.set(by(item), [...(parts.get(by(item)) ?? []), item]);
  return [...parts.values()];
}

function partsOf(items) {
  const words = parted(items, (item) => item.vocabularyNumber ?? 1);
  return words.length <= MOST_WORDS ? [items] : words;
}

function line(items) {
  const numbers = [...new Set(items.map((item) => item.vocabularyNumber ?? 1))];
  const words = new Map();
  for (const item of items) {
    const kind = kindOf(item);
    const code = `${numbers.indexOf(item.vocabularyNumber ?? 1) + 1}${item.expandControl === 1 ? kind.toUpperCase() : kind}`;
    if (!words.has(item.midashi)) words.set(item.midashi, code + item.midashi);
  }
  return words.size > 1 && items.some((item) => item.expandControl === 0) ? [...words.values()].join("\t") : null;
}

const lines = groups.flatMap((group) => {
  const kept = group.items.filter((item) => item.expandControl !== 2 && isTyped(item.midashi) && !item.bunya.some((field) => LEFT_OUT.has(field)));
  return parted(kept, (item) => item.taigenYogen).flatMap(partsOf).map(line).filter((made) => made !== null);
});

const head = `# Words that mean nearly the same, read by SynonymLexicon. Made by make-wider-words.mjs; do not edit.
# From the synonym dictionary of Sudachi, Copyright (c) 2017 Works Applications Co., Ltd., Apache License 2.0, by the npm package
# sudachi-synonyms-dictionary ${version}. Changed: abridged and written in another form. See LICENSE-THIRD-PARTY.md.
#
# One group a line, words parted by tabs. Before each word: a digit, the same for forms of one word, and what form of it this is:
#   r the usual one · v another spelling · a an abbreviation · t a translation · n another name · o a former name · m a common mistake
# A capital letter: the word is reached from the others and leads to none itself.

`;
const to = fileURLToPath(new URL("wider-words.tsv", import.meta.url));
writeFileSync(to, head + lines.join("\n") + "\n");
console.log(`${lines.length} groups, ${lines.reduce((sum, l) => sum + l.split("\t").length, 0)} words`);
