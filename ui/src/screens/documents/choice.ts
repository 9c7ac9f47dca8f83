// The sheets that another screen chose for a document. Knows their references, not what is in them.

export interface Choice {
  document: 'pdf';
  sheets: string[];
}

let waiting: Choice | undefined;

/** Hands a choice to the screen of documents, which is opened next. */
export function hand(choice: Choice): void {
  waiting = choice;
}

/** The choice that was handed over; it is given once. */
export function take(): Choice | undefined {
  const choice = waiting;
  waiting = undefined;
  return choice;
}
