import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { localeKeys } from '../../src/domain/locale.ts';

const original = join(process.cwd(), 'content');
const root = mkdtempSync(join(tmpdir(), 'portal-content-'));
const copy = join(root, 'content');
cpSync(original, copy, { recursive: true });

// The readers take `content/` from the folder they were started in, and read a file again only when it has changed: one copy
// for all cases takes a tenth of the time of a process and a copy for each.
process.chdir(root);
const { findContentFaults } = await import('../../src/reader/check-content.ts');
const { forgetIds } = await import('../../src/reader/ids.ts');

const faultsNow = (): readonly string[] => {
  forgetIds();
  return findContentFaults();
};

after(() => {
  process.chdir(join(original, '..'));
  rmSync(root, { recursive: true, force: true });
});

interface Case {
  readonly what: string;
  /** Spoils a copy of the content. */
  readonly spoil: (at: (file: string) => string) => void;
  /** File, field, value and advice, each of which the message must hold. */
  readonly says: readonly string[];
}

const replaceIn = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, `${file} holds no ${String(from)}`);
  writeFileSync(file, changed);
};

/** A planned release with its words, as it should be but for the change. */
function writeRelease(at: (file: string) => string, id: string, change: object): void {
  mkdirSync(at(`releases/${id}`), { recursive: true });
  const window = { start: '2027-01-13T18:00', end: '2027-01-13T20:00', timeZone: 'Europe/Paris' };
  const model = { id, status: 'real', progress: 'planned', deployments: ['serverless'], announced: '2026-11-26', changed: '2026-11-26', revision: 0, window, changes: [], ...change };
  writeFileSync(at(`releases/${id}/model.json`), JSON.stringify(model));
  for (const locale of localeKeys) writeFileSync(at(`releases/${id}/${locale}.json`), JSON.stringify({ title: 'A title', summary: 'A summary.', changes: {} }));
}

const cases: readonly Case[] = [
  {
    what: 'an unknown key in a settings file',
    spoil: (at) => replaceIn(at('operator/channels.json'), '"phone"', '"telephone"'),
    says: ['content/operator/channels.json', 'telephone', 'correct its spelling', 'phone: found nothing there'],
  },
  {
    what: 'a setting that is no mail address',
    spoil: (at) => replaceIn(at('operator/channels.json'), 'contact@aismarttalk.tech', 'not an address'),
    says: ['content/operator/channels.json', 'generalMail: found "not an address"', 'such as "support@example.com"'],
  },
  {
    what: 'an endpoint without TLS',
    spoil: (at) => replaceIn(at('operator/channels.json'), '"endpoint": ""', '"endpoint": "http://desk.example.com/messages"'),
    says: ['content/operator/channels.json', 'endpoint: found "http://desk.example.com/messages"', 'beginning with https://', 'such as "https://desk.example.com/messages"'],
  },
  {
    what: 'an address that no browser can open',
    spoil: (at) => {
      replaceIn(at('operator/site.json'), '"address": ""', '"address": "https://release.example.com:443210"');
      replaceIn(at('operator/channels.json'), '"statusPage": ""', '"statusPage": "https://:::"');
    },
    says: ['content/operator/site.json', 'address: found "https://release.example.com:443210"', 'such as "https://release.example.com"', 'content/operator/channels.json', 'statusPage: found "https://:::"; write a full address'],
  },
  {
    what: 'a slip in a number of the seller',
    spoil: (at) => {
      replaceIn(at('operator/seller.json'), '"931402820"', '"931402821"');
      replaceIn(at('operator/seller.json'), '"siret": ""', '"siret": "93140282000011"');
      replaceIn(at('operator/seller.json'), '"vatId": ""', '"vatId": "FR00931402820"');
    },
    says: ['content/operator/seller.json', 'siren: found "931402821"', 'siret: found "93140282000011"; write the SIRET, which begins with the SIREN', 'vatId: found "FR00931402820"; write the VAT number as FR gave it'],
  },
  {
    what: 'a file that begins with a byte order mark',
    spoil: (at) => {
      for (const file of ['docs/fr/terms.mdx', 'i18n/fr.json']) replaceIn(at(file), /^/, '\uFEFF');
    },
    says: ['content/docs/fr/terms.mdx', 'content/i18n/fr.json', 'found "a byte order mark before the first character"; save the file as UTF-8 without a byte order mark'],
  },
  {
    what: 'a page without a title, and one whose day of review does not exist,',
    spoil: (at) => {
      replaceIn(at('docs/de/terms.mdx'), /^title: .*/m, 'title: " "');
      replaceIn(at('docs/fr/terms.mdx'), /^reviewed: .*/m, 'reviewed: 2026-11-31');
    },
    says: ['content/docs/de/terms.mdx', 'title: found " "; write the words', 'content/docs/fr/terms.mdx', 'reviewed: found "2026-11-31"; write the day of the last review as YYYY-MM-DD'],
  },
  {
    what: 'a role without a name',
    spoil: (at) => replaceIn(at('process/production-release/model.json'), '"role": "operations"', '"role": "nobody"'),
    says: ['content/process/production-release/model.json', 'roles.2.role: found "nobody"; write one of product-owner, '],
  },
  {
    what: 'words of a process, a term or a checklist that name a place or promise that does not exist',
    spoil: (at) => {
      replaceIn(at('process/production-release/lb.json'), '{promise:monitoring}', '{promise:always}');
      replaceIn(at('process/production-release/en.json'), '(id:release-readiness)', '(id:release-readyness)');
    },
    says: [
      'content/process/production-release/lb.json', 'steps.release-step-monitoring.text: found "{promise:always}"; write one of availability-serverless',
      'content/process/production-release/en.json', 'steps.release-step-readiness.text: found "id:release-readyness"; no place has this id; write one that exists, such as release-',
    ],
  },
  {
    what: 'a text that promises in one language and not in another',
    spoil: (at) => replaceIn(at('process/production-release/ar.json'), '{promise:terms-apply}', ''),
    says: ['content/process/production-release/ar.json', 'steps.release-step-draft-invoice.text: found', '{promise:terms-apply}', 'is what the reference language has here; make both alike'],
  },
  {
    what: 'a text of spaces alone',
    spoil: (at) => replaceIn(at('promises/fr.json'), /("indicative": )"[^"]*"/, '$1" "'),
    says: ['content/promises/fr.json', 'indicative: found " "; write the words'],
  },
  {
    what: 'a language without its folder of pages',
    spoil: (at) => rmSync(at('docs/lb'), { recursive: true }),
    says: ['content/docs/lb', 'create this folder with the pages of content/docs/en in Lëtzebuergesch'],
  },
  {
    what: 'a language without one page',
    spoil: (at) => rmSync(at('docs/ar/terms.mdx')),
    says: ['content/docs/ar/terms.mdx', 'create this page: content/docs/en/terms.mdx in العربية'],
  },
  {
    what: 'a language with two pages that are not those of the reference, both of which are named,',
    spoil: (at) => {
      replaceIn(at('docs/fr/terms.mdx'), /\ndescription: .*/, '');
      replaceIn(at('docs/fr/glossary.mdx'), /\nreviewed: /, '\nrevised: ');
    },
    says: ['content/docs/fr/terms.mdx', 'frontMatter: found nothing there; "description" is', 'content/docs/fr/glossary.mdx', 'found "revised"; "reviewed" is what the reference language has'],
  },
  {
    what: 'a page that only one language has',
    spoil: (at) => cpSync(at('docs/fr/terms.mdx'), at('docs/fr/extra.mdx')),
    says: ['content/docs/fr/extra.mdx', 'create content/docs/en/extra.mdx too, or move this one'],
  },
  {
    what: 'front matter that is no YAML, or no list of names and values,',
    spoil: (at) => {
      replaceIn(at('docs/lb/terms.mdx'), /\ntitle: /, '\ntitle: "');
      replaceIn(at('docs/ar/terms.mdx'), /^---[\s\S]*?\n---\n/, '---\n- terms\n---\n');
    },
    says: ['content/docs/lb/terms.mdx', 'front matter: found', 'correct its YAML (', 'content/docs/ar/terms.mdx', 'front matter: found ["terms"]; write a name and its value on each line, such as "id: release-readiness"'],
  },
  {
    what: 'a folder of pages without a language',
    spoil: (at) => cpSync(at('docs/en'), at('docs/xx'), { recursive: true }),
    says: ['content/docs/xx', 'found "xx"', 'add a row to src/domain/locale.ts'],
  },
  {
    what: 'a missing interface string',
    spoil: (at) => replaceIn(at('i18n/fr.json'), /\n {2}"roles\.role": .*/, ''),
    says: ['content/i18n/fr.json', 'roles.role: found nothing there', 'write the words'],
  },
  {
    what: 'an empty interface string, which would hide that it is missing',
    spoil: (at) => replaceIn(at('i18n/de.json'), /"roles\.role": ".*?"/, '"roles.role": ""'),
    says: ['content/i18n/de.json', 'roles.role: found ""', 'hide a missing translation'],
  },
  {
    what: 'a heading without an id',
    spoil: (at) => replaceIn(at('docs/fr/terms.mdx'), / \{#terms-which\}/, ''),
    says: ['content/docs/fr/terms.mdx', 'headings', 'terms-where'],
  },
  {
    what: 'an id that is written twice',
    spoil: (at) => replaceIn(at('docs/en/terms.mdx'), '{#terms-which}', '{#release-who}'),
    says: ['The id "release-who" is written twice', 'content/docs/en/process/production-release.mdx', 'content/docs/en/terms.mdx', 'rename the newer one'],
  },
  {
    what: 'a translation with another link than the reference',
    spoil: (at) => replaceIn(at('docs/de/terms.mdx'), /\]\(id:[\w-]+\)/, '](id:glossary)'),
    says: ['content/docs/de/terms.mdx', 'links', 'is what the reference language has; make both alike'],
  },
  {
    what: 'a page that names a place, a promise and a process that do not exist',
    spoil: (at) => {
      for (const locale of localeKeys) {
        replaceIn(at(`docs/${locale}/terms.mdx`), /id:contact\b/, 'id:contct');
        replaceIn(at(`docs/${locale}/terms.mdx`), '<PromiseText id="terms-apply"', '<PromiseText id="terms-aply"');
        replaceIn(at(`docs/${locale}/process/backlog.mdx`), '<RoleTable process="backlog"', '<RoleTable process="backlogs"');
      }
    },
    says: ['content/docs/en/terms.mdx', 'links: found "id:contct"; no place has this id', 'PromiseText: found "terms-aply"; write one of', 'terms-apply', 'content/docs/fr/process/backlog.mdx', 'process: found "backlogs"; write one of backlog, '],
  },
  {
    what: 'a step of an unknown kind',
    spoil: (at) => replaceIn(at('process/production-release/model.json'), '"kind": "task"', '"kind": "taks"'),
    says: ['content/process/production-release/model.json', 'steps.0.kind: found "taks"; write one of "task", "decision", "outcome", "end"'],
  },
  {
    what: 'a step that no other leads to',
    spoil: (at) => replaceIn(at('process/production-release/model.json'), '"kind": "task", "next": [{ "to": "release-step-schedule" }]', '"kind": "task", "next": [{ "to": "release-step-deployment" }]'),
    says: ['content/process/production-release/model.json', 'steps.2.id: found "release-step-schedule"; lead to it from "next" of another step'],
  },
  {
    what: 'a branch to a step that does not exist',
    spoil: (at) => replaceIn(at('process/production-release/model.json'), '"to": "release-step-schedule"', '"to": "release-step-lost"'),
    says: ['content/process/production-release/model.json', 'steps.1.next: found "release-step-lost"', 'lead to a step that exists', 'release-step-schedule'],
  },
  {
    what: 'an outcome that no decision leads to',
    spoil: (at) => replaceIn(at('process/production-release/model.json'), '"id": "release-step-schedule", "kind": "task"', '"id": "release-step-schedule", "kind": "outcome"'),
    says: ['content/process/production-release/model.json', 'steps.2.kind: found "outcome"', 'from exactly one decision (now none)'],
  },
  {
    what: 'a step without words in one language',
    spoil: (at) => replaceIn(at('process/production-release/lb.json'), '"release-step-merge"', '"release-step-merged"'),
    says: ['content/process/production-release/lb.json', 'steps.release-step-merge: found nothing there', 'no such id exists'],
  },
  {
    what: 'a topic of the contact form without words in one language',
    spoil: (at) => replaceIn(at('support/lb.json'), '"firm-quote"', '"quote"'),
    says: ['content/support/lb.json', 'topics.firm-quote: found nothing there', 'topics.quote: found "quote"', 'no such id exists'],
  },
  {
    what: 'an option of the contact form without words in one language',
    spoil: (at) => replaceIn(at('support/ar.json'), /"staging": "[^"]*", /, ''),
    says: ['content/support/ar.json', 'options.environment.staging: found nothing there', 'write the words'],
  },
  {
    what: 'a topic that asks what is not described, and names a page that does not exist',
    spoil: (at) => {
      replaceIn(at('support/topics.json'), '{ "id": "impact"', '{ "id": "impakt"');
      replaceIn(at('support/topics.json'), '"report-issue"', '"report-issues"');
    },
    says: ['content/support/topics.json', 'topics.0.fields.1.id: found "impakt"', 'topics.0.pages.0: found "report-issues"', 'write the id of a page', 'fields.impact: found "impact"; no topic asks this'],
  },
  {
    what: 'a price written as a float',
    spoil: (at) => replaceIn(at('catalogue/2026-09-01/services.json'), '"price": "850.00"', '"price": 850.5'),
    says: ['content/catalogue/2026-09-01/services.json', 'price', 'found 850.5', 'such as "850.00"'],
  },
  {
    what: 'a negative price',
    spoil: (at) => replaceIn(at('catalogue/2026-09-01/services.json'), '"price": "850.00"', '"price": "-850.00"'),
    says: ['content/catalogue/2026-09-01/services.json', 'found "-850.00"', 'not negative'],
  },
  {
    what: 'two catalogue releases of one date',
    spoil: (at) => cpSync(at('catalogue/2026-09-01'), at('catalogue/2026-10-01'), { recursive: true }),
    says: ['content/catalogue/2026-10-01/release.json', 'date: found "2026-09-01"', 'write "2026-10-01"', 'no two may share one'],
  },
  {
    what: 'a price list without one of its files',
    spoil: (at) => renameSync(at('catalogue/2026-09-01/support.json'), at('catalogue/2026-09-01/suport.json')),
    says: ['content/catalogue/2026-09-01/support.json', 'add it', 'content/catalogue/2026-09-01/suport.json', 'remove it'],
  },
  {
    what: 'a price list with one of the later files and not the others',
    spoil: (at) => rmSync(at('catalogue/2026-11-15/capacity.json')),
    says: ['content/catalogue/2026-11-15/capacity.json: found nothing there', 'a release holds all of work.json, capacity.json, commercial.json or none of them'],
  },
  {
    what: 'work that is done by nobody',
    spoil: (at) => replaceIn(at('catalogue/2026-11-15/work.json'), '"onSite": { "doneBy": "project-lead-day" }', '"onSite": { "doneBy": "wizard-day" }'),
    says: ['content/catalogue/2026-11-15/work.json', 'onSite.doneBy: found "wizard-day"', 'write one of "engineer-day"'],
  },
  {
    what: 'a language model on offer without its figures',
    spoil: (at) => replaceIn(at('catalogue/2026-11-15/capacity.json'), /,\n {4}\{ "id": "large".*/, ''),
    says: ['content/catalogue/2026-11-15/capacity.json', 'models: found "no rule for model \\"large\\""', 'the form offers this answer'],
  },
  {
    what: 'a list whose own currency is not at 1',
    spoil: (at) => replaceIn(at('catalogue/2026-11-15/commercial.json'), '"code": "EUR", "rate": "1"', '"code": "EUR", "rate": "1.1"'),
    says: ['content/catalogue/2026-11-15/commercial.json', 'currencies', 'own currency, EUR, at rate 1'],
  },
  {
    what: 'a commitment of more than all',
    spoil: (at) => replaceIn(at('catalogue/2026-11-15/commercial.json'), '"percent": "10"', '"percent": "110"'),
    says: ['content/catalogue/2026-11-15/commercial.json', 'commitments.1.percent: found "110"', 'write a percentage of at most 100'],
  },
  {
    what: 'a currency that is not counted in hundredths',
    spoil: (at) => replaceIn(at('catalogue/2026-11-15/commercial.json'), '"code": "HUF"', '"code": "JPY"'),
    says: ['content/catalogue/2026-11-15/commercial.json', 'currencies.9.code: found "JPY"', 'write a currency with two decimals'],
  },
  {
    what: 'a negative example price',
    spoil: (at) => replaceIn(at('catalogue/2026-11-15/providers.json'), '"object-storage-gb": "0.013"', '"object-storage-gb": "-0.013"'),
    says: ['content/catalogue/2026-11-15/providers.json', 'examplePrices.perMonth.object-storage-gb: found "-0.013"', 'not negative'],
  },
  {
    what: 'a service without words',
    spoil: (at) => replaceIn(at('catalogue/2026-06-01/services.json'), '"project-lead-day"', '"coach-day"'),
    says: ['content/catalogue/2026-06-01/services.json', 'catalogue.service.coach-day', 'content/i18n of every language'],
  },
  {
    what: 'a language model without words',
    spoil: (at) => replaceIn(at('i18n/en.json'), /\n {2}"catalogue\.model\.small": .*/, ''),
    says: ['content/catalogue/2026-11-15/capacity.json', 'catalogue.model.small', 'content/i18n of every language'],
  },
  {
    what: 'an example deployment that the form does not take',
    spoil: (at) => replaceIn(at('catalogue-examples.json'), '"provider": "ovhcloud"', '"provider": "nowhere"'),
    says: ['content/catalogue-examples.json', 'answers.provider: found "nowhere"', 'write an answer that the form accepts with the list of 2026-11-15'],
  },
  {
    what: 'an example deployment without a name',
    spoil: (at) => replaceIn(at('catalogue-examples.json'), '"own-model"', '"other-model"'),
    says: ['content/catalogue-examples.json', 'found "other-model"', '"prices.example.other-model"'],
  },
  {
    what: 'an own word that only looks like one of Starlight',
    spoil: (at) => replaceIn(at('i18n/fr.json'), /\n {2}"heading\.anchorLabel": .*/, ''),
    says: ['content/i18n/fr.json', 'heading.anchorLabel: found nothing there'],
  },
  {
    what: 'a term that is taken away although links to it were published',
    spoil: (at) => replaceIn(at('glossary/model.json'), /\s*"term-hotfix",/, ''),
    says: ['content/permalinks/retired.json', 'term-hotfix: found nothing there', 'write the id that they open now, such as "term-hotfix": "'],
  },
  {
    what: 'a retired id that was never published, or stands in the content again',
    spoil: (at) => writeFileSync(at('permalinks/retired.json'), '{ "terms-which": "terms", "release-whom": "release-who" }'),
    says: ['terms-which: found "terms"; content/docs/en/terms.mdx has this id again', 'release-whom: found "release-who"; this id was never published'],
  },
  {
    what: 'a retired id that leads to no place, or in a circle',
    spoil: (at) => {
      replaceIn(at('permalinks/ids.json'), '"terms-which"', '"terms-which", "terms-a", "terms-b", "terms-c"');
      writeFileSync(at('permalinks/retired.json'), '{ "terms-a": "terms-b", "terms-b": "terms-a", "terms-c": "terms-d" }');
    },
    says: ['content/permalinks/retired.json', 'terms-a: found "terms-b"; this leads in a circle', 'terms-c: found "terms-d"; no place has the id "terms-d": write one that exists'],
  },
  {
    what: 'an old address that leads to no page, or to a place on one, where the sentence about its language could not be shown',
    spoil: (at) => {
      replaceIn(at('permalinks/old-addresses.json'), '"introduction": "', '"introduction": "no-');
      replaceIn(at('permalinks/old-addresses.json'), /"process\/hotfix-procedure": ".*?"/, '"process/hotfix-procedure": "term-hotfix"');
    },
    says: ['content/permalinks/old-addresses.json', 'pages.introduction: found "no-', 'pages.process/hotfix-procedure: found "term-hotfix"', 'write the id of a page: ', 'production-release'],
  },
  {
    what: 'a notice that names no language',
    spoil: (at) => replaceIn(at('permalinks/old-addresses.json'), '{language}', 'this language'),
    says: ['content/permalinks/old-addresses.json', 'notice: found', '"{language}"'],
  },
  {
    what: 'a starting point with an answer that is not on offer',
    spoil: (at) => replaceIn(at('presets/air-gapped.json'), '"air-gapped-kubernetes"', '"air-gaped-kubernetes"'),
    says: ['content/presets/air-gapped.json', 'answers.platform: found "air-gaped-kubernetes"', '“air-gaped-kubernetes” is not on offer. Select one of the answers.'],
  },
  {
    what: 'a starting point that the newest price list has left behind',
    spoil: (at) => replaceIn(at('presets/sovereign-own-model.json'), '"provider": "ovhcloud"', '"provider": "gone-cloud"'),
    says: ['content/presets/sovereign-own-model.json', 'answers.provider: found "gone-cloud"', 'The price list of 15 November 2026 does not know gone-cloud. Select another provider.'],
  },
  {
    what: 'a starting point without words',
    spoil: (at) => cpSync(at('presets/trial-single-host.json'), at('presets/trial.json')),
    says: ['content/presets/trial.json', 'preset.trial.name', 'content/i18n of every language'],
  },
  {
    what: 'a starting point that says who buys',
    spoil: (at) => replaceIn(at('presets/trial-single-host.json'), '"answers": {', '"answers": { "buyerName": "ACME",'),
    says: ['content/presets/trial-single-host.json', 'answers.buyerName: found "ACME"', 'belongs to whoever makes the estimate'],
  },
  {
    what: 'a release whose window ends before it starts, at an hour or in a zone that does not exist',
    spoil: (at) => {
      writeRelease(at, 'ends-early', { window: { start: '2027-01-13T18:00', end: '2027-01-13T17:00', timeZone: 'Europe/Paris' } });
      writeRelease(at, 'nowhere', { window: { start: '2027-01-13T18:00', end: '2027-01-13T20:00', timeZone: 'Europe/Pariss' } });
      writeRelease(at, 'no-such-hour', { window: { start: '2027-03-28T02:30', end: '2027-03-28T04:00', timeZone: 'Europe/Paris' } });
    },
    says: [
      'content/releases/ends-early/model.json', 'window.end: found "2027-01-13T17:00"; write a time after the start, "2027-01-13T18:00"',
      'content/releases/nowhere/model.json', 'window.timeZone: found "Europe/Pariss"; write the IANA name', 'such as "Europe/Paris"',
      'content/releases/no-such-hour/model.json', 'window.start: found "2027-03-28T02:30"; write a time that exists in Europe/Paris',
    ],
  },
  {
    what: 'a release with an unknown state, in a folder of another name, without the words of a change or those of a language',
    spoil: (at) => {
      writeRelease(at, 'soon', { progress: 'soon' });
      writeRelease(at, 'this-one', { id: 'other-one' });
      writeRelease(at, 'wordless', { changes: [{ id: 'faster', kind: 'feature' }] });
      writeRelease(at, 'not-in-arabic', {});
      rmSync(at('releases/not-in-arabic/ar.json'));
    },
    says: [
      'content/releases/soon/model.json', 'progress: found "soon"; write "planned", "released" or "cancelled"',
      'content/releases/this-one/model.json', 'id: found "other-one"; write "this-one", the name of the folder',
      'content/releases/wordless/lb.json', 'changes.faster: found nothing there; write the words for this id',
      'content/releases/not-in-arabic/ar.json', '(file): found nothing there; create this file',
    ],
  },
  {
    what: 'a file that is no JSON',
    spoil: (at) => writeFileSync(at('promises/en.json'), '{ "availability-serverless": '),
    says: ['content/promises/en.json', 'write valid JSON'],
  },
];

/** Puts the files and folders a case has spoiled back as they are in `content/`. */
function restore(spoiled: ReadonlySet<string>): void {
  for (const file of spoiled) {
    rmSync(join(copy, file), { recursive: true, force: true });
    if (existsSync(join(original, file))) cpSync(join(original, file), join(copy, file), { recursive: true });
  }
}

test('content with the line ends of Windows is as whole as with those of others', () => {
  const files = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(mdx?|json)$/.test(name));
  try {
    for (const name of files) writeFileSync(join(copy, name), readFileSync(join(copy, name), 'utf8').replaceAll('\n', '\r\n'));
    assert.deepEqual(faultsNow(), []);
    // One alone, as an editor leaves it.
    restore(new Set(files.filter((name) => !name.endsWith(join('fr', 'terms.mdx')))));
    assert.deepEqual(faultsNow(), []);
  } finally {
    restore(new Set(files));
  }
});

for (const { what, spoil, says } of cases) {
  test(`${what} stops the build with file, field, value and what to write instead`, () => {
    const spoiled = new Set<string>();
    try {
      spoil((file) => {
        spoiled.add(file);
        return join(copy, file);
      });
      const faults = faultsNow().join('\n');
      for (const part of says) assert.ok(faults.includes(part), `“${part}” is not in:\n${faults.slice(0, 2000)}`);
    } finally {
      restore(spoiled);
    }
  });
}

test('what the cases spoiled is whole again, so that none of them answered for another', () => assert.deepEqual(faultsNow(), []));
