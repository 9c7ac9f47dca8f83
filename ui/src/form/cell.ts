// A value of the record that a control shows and changes, wherever it stands. Knows no control.
import type { Form } from './context';
import { isObject, type Plain } from './paths';

export interface Cell {
  readonly path: string;
  readonly value: unknown;
  readonly readOnly: boolean;
  /** Text being typed: saved after a pause, or on leaving. */
  type(value: unknown): void;
  /** A choice: saved at once. */
  set(value: unknown): void;
  leave(): void;
  /** What is shown is no value, or is one again. */
  hold(on: boolean): void;
}

/** The value at a path. */
export function cellAt({ editor }: Form, path: string): Cell {
  return {
    path,
    get value() {
      return editor.get(path);
    },
    readOnly: editor.readOnly,
    type: (value) => editor.type(path, value),
    set: (value) => void editor.set(path, value),
    leave: () => void editor.flush(),
    hold: (on) => editor.hold(path, on),
  };
}

/** What was given as an answer. Changing it changes the whole answer: its layers have no name of their own. */
export function givenIn(cell: Cell): Cell {
  const given = (value: unknown) => ({ state: 'given', value });
  return {
    path: cell.path,
    get value() {
      return isObject(cell.value) ? cell.value['value'] : undefined;
    },
    readOnly: cell.readOnly,
    type: (value) => cell.type(given(value)),
    set: (value) => cell.set(given(value)),
    leave: () => cell.leave(),
    hold: (on) => cell.hold(on),
  };
}

/** The object at a path, out of the answer that may hold it; an empty one where there is none. */
export function objectAt({ editor }: Form, path: string): Plain {
  const found = editor.get(path);
  const object = isObject(found) && 'state' in found ? found['value'] : found;
  return isObject(object) ? object : {};
}

/** The path of a field in the object at a base. */
export function join(base: string, at: string): string {
  return base === '' ? at : `${base}/${at}`;
}

/** A value as text; nothing that is not text shows. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The lines of a list: objects with an identifier. */
export function lines(value: unknown): Line[] {
  return Array.isArray(value) ? value.filter(isLine) : [];
}

export interface Line extends Plain {
  id: string;
}

function isLine(value: unknown): value is Line {
  return isObject(value) && typeof value['id'] === 'string';
}
