// Asks the program for what was typed last: one question at a time, those overtaken meanwhile are left out.
// Knows neither the question nor the answer.

export class Latest<In, Out> {
  #waiting: { question: In } | undefined;
  #asking = false;

  constructor(
    readonly ask: (question: In) => Promise<Out>,
    readonly take: (answer: Out, question: In) => void,
    readonly fail: (error: unknown) => void,
  ) {}

  /** Asks now, or as soon as the question under way is answered. */
  send(question: In): void {
    this.#waiting = { question };
    if (!this.#asking) void this.#run();
  }

  /** Forgets the question that waits; the answer under way still comes. */
  drop(): void {
    this.#waiting = undefined;
  }

  async #run(): Promise<void> {
    this.#asking = true;
    while (this.#waiting) {
      const { question } = this.#waiting;
      this.#waiting = undefined;
      try {
        this.take(await this.ask(question), question);
      } catch (error) {
        this.fail(error);
      }
    }
    this.#asking = false;
  }
}
