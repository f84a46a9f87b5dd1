// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

// Holds Galley's validator against npm's @atproto/lexicon, over the shared records and 10,000 changed
// copies of them: both must say the same of each, or known_differences.json must say why not.
//
//   npm --prefix tests/differential run prepare-reference
//   node tests/differential/compare.js build/dev/tests/differential/galley_verdicts [SEED [COUNT]]
//
// Ends with 77, which ctest takes for "skipped", where the package or the records are absent.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutations } from './mutations.js';

const skipped = 77;
const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '../..');
const shared = process.env.GALLEY_SHARED ?? join(project, '../shared');
const [program, seed = '1', count = '10000'] = process.argv.slice(2);

function skip(reason) {
  console.log(`Skipped: ${reason}`);
  process.exit(skipped);
}

const reference = await import('@atproto/lexicon').catch(() =>
  skip('npm --prefix tests/differential run prepare-reference has not been run'));
if (!existsSync(join(shared, 'samples/records'))) skip('needs shared/samples, which is not part of this repository');

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const filesIn = (folder) =>
  readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => join(folder, name));

// The same schemas for both, so that their code is compared.
const lexicons = new reference.Lexicons(filesIn(join(project, 'resources/lexicons')).map(json));

// Why the reference refuses a record; empty: it does not.
function referenceVerdict(text) {
  try {
    const record = reference.jsonStringToLex(text);
    lexicons.assertValidRecord(record?.$type, record);
    return '';
  } catch (error) {
    return String(error.message ?? error).split('\n')[0];
  }
}

// What Galley says of each record: its errors and its warnings, "RULE POINTER" each.
function galleyVerdicts(texts) {
  const { status, stdout, error } = spawnSync(program, { input: texts.join('\n') + '\n', maxBuffer: 1 << 28 });
  if (status !== 0) throw error ?? new Error(`${program} ended with ${status}`);
  return stdout.toString().split('\n').slice(0, texts.length).map((line) => {
    const issues = line.split('\t').filter(Boolean);
    return {
      errors: issues.filter((issue) => !issue.startsWith('?')),
      warnings: issues.filter((issue) => issue.startsWith('?')).map((issue) => issue.slice(1)),
    };
  });
}

// A difference is explained when every error that Galley tells is known to be one to it alone, or
// when the reference refuses for a reason known to be its own, of which Galley warns where that is
// said.
const known = json(join(here, 'known_differences.json'));
function explanation({ errors, warnings }, theirs, text) {
  if (theirs)
    return known.onlyTheReferenceRefuses.find(({ message, warning }) => new RegExp(message).test(theirs)
      && (!warning || warnings.some((each) => new RegExp(warning).test(each))));
  const reasons = errors.map((error) => known.onlyGalleyRefuses.find(
    (entry) => new RegExp(entry.error).test(error) && (!entry.record || new RegExp(entry.record).test(text))));
  return reasons.every(Boolean) ? reasons[0] : undefined;
}

const documents = [join(shared, 'samples/article.json'), ...filesIn(join(shared, 'samples/records')),
  ...filesIn(join(shared, 'samples/related'))].map(json)
  .map((file) => file.value ?? file)
  .filter((record) => lexicons.getDef(record.$type ?? ''));
const texts = [...documents, ...mutations(documents, Number(count), Number(seed))].map((record) => JSON.stringify(record));

const ours = galleyVerdicts(texts);
const differences = new Map();
const unexplained = [];
let valid = 0;
texts.forEach((text, index) => {
  const theirs = referenceVerdict(text);
  valid += theirs ? 0 : 1;
  if (Boolean(theirs) === ours[index].errors.length > 0) return;
  const reason = explanation(ours[index], theirs, text);
  if (reason) differences.set(reason, (differences.get(reason) ?? 0) + 1);
  else unexplained.push({ ours: ours[index].errors, theirs, text });
});

console.log(`${texts.length} records: the reference accepts ${valid}`);
for (const [reason, times] of differences)
  console.log(`${times} differ as known: ${reason.reason}`);
for (const { ours: errors, theirs, text } of unexplained.slice(0, 20))
  console.log(`DIFFERS: Galley: ${errors.join(', ') || 'valid'}; reference: ${theirs || 'valid'}\n  ${text.slice(0, 2000)}`);
console.log(unexplained.length ? `${unexplained.length} differences are not explained` : 'Every difference is explained');
process.exit(unexplained.length ? 1 : 0);
