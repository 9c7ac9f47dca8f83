// What the rules say about a field, in words. Knows no rule: their words come with them.
import { app } from '../lib/app.svelte';
import type { Issue, VocabularyRule } from '../lib/model';
import { say } from '../lib/say.svelte';

/** The rule behind an issue. */
export function ruleOf(issue: Issue): VocabularyRule | undefined {
  return app.vocabulary?.rules.find((rule) => rule.code === issue.rule);
}

/** An issue as a sentence, with the names that it mentions; the code of a rule that this version does not know. */
export function issueText(issue: Issue): string {
  const rule = ruleOf(issue);
  return rule ? filled(say(rule.words), (name) => argText(issue.args[name])) : issue.rule;
}

/** Words with `{ $name }` replaced. */
export function filled(words: string, named: (name: string) => string): string {
  return words.replace(/\{\s*\$([\w-]+)\s*\}/g, (_, name: string) => named(name));
}

function argText(arg: Issue['args'][string] | undefined): string {
  if (!arg) return '…';
  if ('text' in arg) return arg.text;
  const entry = app.vocabulary?.lists['data-categories']?.find((each) => each.code === arg.data_category);
  return entry ? say(entry.words) : arg.data_category;
}
