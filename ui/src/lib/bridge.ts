// The one place that talks to the program: commands out, answers and notices in.
// Knows no screen and no word.
import { Channel, invoke } from '@tauri-apps/api/core';

/** A refusal, as the program words it: a closed code, and the names that its sentence mentions. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly args: Record<string, string>,
    /** The command that was refused. */
    readonly command?: string,
  ) {
    super(code);
  }
}

/** Told of every command that was carried out. */
let onDone: (command: string) => void = () => undefined;

export function whenDone(told: (command: string) => void): void {
  onDone = told;
}

/** Commands that ask first: nothing comes back when one thought better of it. */
const ASKING = ['attachment_choose', 'attachment_save', 'backup_as', 'document_check', 'export_save', 'import_choose', 'page_check', 'register_choose', 'register_create', 'restore_choose'];

/** Calls a command of the program. A long one may bear the name of a task, by which it reports and is cancelled. */
export async function call<Answer>(command: string, request: object = {}, task?: string): Promise<Answer> {
  try {
    const answer = await invoke<Answer>(command, task === undefined ? { request } : { request, task });
    if (answer !== null || !ASKING.includes(command)) onDone(command);
    return answer;
  } catch (refusal) {
    throw asRefused(refusal, command);
  }
}

/** The first call: gives the state of the program, and hands over the channel on which it speaks to the page. */
export async function start<Answer, Notice>(onNotice: (notice: Notice) => void): Promise<Answer> {
  const channel = new Channel<Notice>();
  channel.onmessage = onNotice;
  try {
    return await invoke<Answer>('start', { request: {}, channel });
  } catch (refusal) {
    throw asRefused(refusal, 'start');
  }
}

function asRefused(refusal: unknown, command: string): Refused {
  if (refusal !== null && typeof refusal === 'object' && 'code' in refusal) {
    const { code, args } = refusal as { code: string; args?: Record<string, string> };
    return new Refused(code, args ?? {}, command);
  }
  return new Refused('internal', {}, command);
}
