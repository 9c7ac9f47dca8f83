// What the rules say about a field, in words. Knows no rule: their words come with them.
import { app } from '../lib/app.svelte';
import type { Issue, VocabularyRule } from '../lib/model';
import { day, number, say } from '../lib/say.svelte';
import { codeText } from './titles';

/** The rule behind an issue. */
export function ruleOf(issue: Issue): VocabularyRule | undefined {
  return app.vocabulary?.rules.find((rule) => rule.code === issue.rule);
}

/** An issue as a sentence, with the names that it mentions; the code of a rule that this version does not know. */
export function issueText(issue: Issue): string {
  const rule = ruleOf(issue);
  return rule ? ruleText(rule, issue.args) : issue.rule;
}

/** Whether Art. 30 itself asks for it, in the sheet: what its organisation or a third party lacks is theirs. */
export function isRequiredOfSheet(issue: Issue): boolean {
  return ruleOf(issue)?.severity === 'required' && 'activity' in Object(issue.subject);
}

/** What a rule says, with the names that it mentions; where none are given, what it says of anything. */
export function ruleText(rule: VocabularyRule, args: Issue['args'] = {}): string {
  return filled(say(rule.words), (name) => argText(args[name]));
}

/** Words with `{ $name }` replaced. */
export function filled(words: string, named: (name: string) => string): string {
  return words.replace(/\{\s*\$([\w-]+)\s*\}/g, (_, name: string) => named(name));
}

function argText(arg: Issue['args'][string] | undefined): string {
  if (!arg) return '…';
  if ('text' in arg) return arg.text;
  if ('data_category' in arg) return codeText('data-categories', arg.data_category);
  if ('listed' in arg) return arg.listed.codes.map((code) => codeText(arg.listed.list, code)).join(', ');
  return 'day' in arg ? day(arg.day) : number(arg.number);
}
