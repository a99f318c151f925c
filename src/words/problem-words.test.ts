import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFormats } from './describe-formats.ts';
import { answerProblemText } from './problem-words.ts';
import { createWording } from './wording.ts';

const words = {
  'estimator.answerProblem': '{{field}}: {{problem}}',
  'estimator.field.regions': 'Regions',
  'estimator.field.freeLines': 'Lines of your own',
  'problem.number-too-high': '{{typed}} is too high. Enter {{highest}} or less.',
  'problem.choice-missing': 'Select an answer.',
  'problem.link-field-unreadable': '{{typed}} to {{field}} cannot be used.',
  'problem.file-not-json': '{{name}} is not a JSON file.',
};
const wording = createWording({ words, tag: 'en-GB', formats: describeFormats('en-GB', ['EUR']), currency: 'EUR', countries: {} });

test('a problem away from its field says which question it is about', () => {
  assert.equal(answerProblemText({ code: 'number-too-high', path: 'regions', values: { typed: '99', highest: 5 } }, wording), 'Regions: \u206899\u2069 is too high. Enter 5 or less.');
  assert.equal(answerProblemText({ code: 'choice-missing', path: 'freeLines.0.recurrence', values: {} }, wording), 'Lines of your own: Select an answer.');
});

test('one that names its question, or belongs to none, is told as it is', () => {
  assert.equal(answerProblemText({ code: 'link-field-unreadable', path: 'regions', values: { field: 'regions', typed: '99' } }, wording), '\u206899\u2069 to Regions cannot be used.');
  assert.equal(answerProblemText({ code: 'file-not-json', path: '', values: { name: 'a.json' } }, wording), '\u2068a.json\u2069 is not a JSON file.');
});
