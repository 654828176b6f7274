// Sends what waits in the outbox, one message after the other, until each has an answer. Several pages may do so at once:
// a message keeps its id, so the server stores it once whoever sends it.
import type { Outgoing, Receipt } from "./model";
import type { Outbox } from "./outbox";
import type { Action } from "./state";
import { Failure } from "./wire";

const LONGEST_PAUSE = 30_000;

type Report = Extract<Action, { readonly id: string }>;

export class Sender {
  private readonly queue: Outgoing[] = [];
  /** What the browser would not keep; it is sent all the same. */
  private readonly unkept = new Set<string>();
  private tries = 0;
  private running = false;
  private rouse: () => void = () => undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly send: (item: Outgoing, tries: number) => Promise<Receipt>,
    private readonly report: (action: Report) => void,
    private readonly signedOut: () => void,
  ) {}

  /** Takes up what an earlier page left behind. */
  async resume(show: (item: Outgoing) => void): Promise<void> {
    const left = await this.outbox.all().catch(() => []);
    left.forEach(show);
    for (const item of left) if (item.refused === null) this.enqueue(item);
  }

  async add(item: Outgoing): Promise<void> {
    await this.outbox.put(item).catch(() => this.unkept.add(item.clientMessageId));
    this.enqueue(item);
  }

  async drop(id: string): Promise<void> {
    await this.forget(id);
    this.report({ type: "sendDropped", id });
  }

  async forget(id: string): Promise<void> {
    const at = this.queue.findIndex((x) => x.clientMessageId === id);
    if (at > 0 || (at === 0 && !this.running)) this.queue.splice(at, 1);
    await this.outbox.remove(id).catch(() => undefined);
  }

  /** Something has changed for the better: the next try need not wait. */
  wake(): void {
    this.rouse();
    void this.run();
  }

  private enqueue(item: Outgoing): void {
    if (!this.queue.some((x) => x.clientMessageId === item.clientMessageId)) this.queue.push(item);
    void this.run();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let item = this.queue[0]; item; item = this.queue[0]) if (!(await this.attempt(item))) break;
    this.running = false;
  }

  /** Whether to go on with the queue. */
  private async attempt(item: Outgoing): Promise<boolean> {
    const id = item.clientMessageId;
    // Another page of this browser may have sent it, or its writer may have dropped it there.
    if (!this.unkept.has(id) && !(await this.outbox.has(id).catch(() => true))) {
      this.done({ type: "sendDropped", id });
      return true;
    }

    this.report({ type: "sendStarted", id });
    try {
      const receipt = await this.send(item, this.tries);
      await this.outbox.remove(id).catch(() => undefined);
      this.done({ type: "sendAcknowledged", id, receipt });
      return true;
    } catch (error) {
      return await this.failed(item, error instanceof Failure ? error : new Failure("later"));
    }
  }

  private async failed(item: Outgoing, failure: Failure): Promise<boolean> {
    const id = item.clientMessageId;
    if (failure.kind === "refused") {
      await this.outbox.put({ ...item, refused: failure.message }).catch(() => undefined);
      this.done({ type: "sendFailedPermanent", id, why: failure.message });
      return true;
    }

    this.report({ type: "sendRetry", id });
    if (failure.kind === "signedOut") {
      this.signedOut();
      return false;
    }

    await this.pause(Math.max(failure.wait, Math.random() * Math.min(LONGEST_PAUSE, 1_000 * 2 ** this.tries++)));
    return true;
  }

  private done(report: Report): void {
    this.tries = 0;
    this.queue.shift();
    this.report(report);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.rouse = resolve;
      setTimeout(resolve, ms);
    });
  }
}
