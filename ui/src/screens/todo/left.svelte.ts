// What is left to do, as it was read last, and which of it one went to. Outlives the screen.
// Knows the command and the ways to fields, not how things are drawn.
import { SvelteSet } from 'svelte/reactivity';
import { app } from '../../lib/app.svelte';
import { call } from '../../lib/bridge';
import type { Todo, Weight } from '../../lib/model';
import { t } from '../../lib/say.svelte';
import { goToSpot } from '../records/arriving';
import { noticeOf, placeOf } from './groups';

class Left {
  /** Everything; nothing before the first answer. */
  items: Todo[] | undefined = $state.raw();
  /** Whether they could not be read. */
  unread = $state(false);
  /** The long groups that are shown whole. */
  readonly open = new SvelteSet<Weight>();
  /** What one went to: coming back, the focus returns there, or to what took its place. */
  gone: { weight: Weight; at: number; scroll: number } | undefined;
  #register = '';

  /** Begins afresh when another register is open than the one that the list was of. */
  belongTo(register: string): void {
    if (register === this.#register) return;
    this.#register = register;
    this.items = this.gone = undefined;
    this.open.clear();
  }

  async read(): Promise<void> {
    try {
      this.items = await call<Todo[]>('todo_list');
      app.left = this.items.length;
      this.unread = false;
    } catch (error) {
      this.unread = this.items === undefined;
      app.fail(error);
    }
  }

  /** Goes where something is dealt with. */
  async go(item: Todo, at: number): Promise<void> {
    const scroll = document.getElementById('main')?.scrollTop ?? 0;
    this.gone = { weight: item.weight, at, scroll };
    const place = placeOf(item, app.vocabulary?.rules ?? []);
    switch (place.at) {
      case 'confirm':
        return app.go({ screen: 'confirm', id: place.sheet });
      case 'notice':
        return app.go({ screen: 'notices', id: place.notice });
      default:
        return goToSpot(place);
    }
  }
}

/** What a thing is about, as a person calls it. */
export function aboutWhat(item: Todo): string {
  const name = item.name.trim();
  if (noticeOf(item) !== undefined) return t('notices-todo', { name: name === '' ? t('notices-unnamed') : name });
  if (item.reference === '') return name === '' ? t('todo-organisation') : name;
  return t('todo-sheet', { reference: item.reference, name: name === '' ? t('list-unnamed') : name });
}

export const left = new Left();
