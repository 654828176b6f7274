// Sends what waits in the outbox, one message after the other, until each has an answer. The tabs of a browser take turns, and a
// message keeps its id, so the server stores it once whoever sends it.
import { Failure } from "./failure";
import type { Outgoing, Receipt } from "./model";
import type { Outbox } from "./outbox";
import type { Report, Tabs } from "./tabs";

const LONGEST_PAUSE = 30_000;

export class Sender {
  private queue: readonly Outgoing[] = [];
  /** What the browser would not keep; it is sent all the same. */
  private readonly unkept = new Set<string>();
  private tries = 0;
  private running = false;
  private rouse: () => void = () => undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly tabs: Tabs,
    private readonly send: (item: Outgoing, tries: number) => Promise<Receipt>,
    private readonly report: (action: Report) => void,
    private readonly signedOut: () => void,
  ) {}

  /** Takes up what an earlier page left behind, and from now on what other tabs take on. */
  async resume(show: (item: Outgoing) => void): Promise<void> {
    this.tabs.hear((said) => {
      if ("report" in said) return this.settle(said.report);
      show(said.item);
      this.enqueue(said.item);
    });
    const left = await this.outbox.all().catch(() => []);
    left.forEach(show);
    for (const item of left) if (item.refused === null) this.enqueue(item);
  }

  async add(item: Outgoing): Promise<void> {
    await this.outbox.put(item).catch(() => this.unkept.add(item.clientMessageId));
    this.enqueue(item);
    if (!this.unkept.has(item.clientMessageId)) this.tabs.tell({ item });
  }

  async drop(id: string): Promise<void> {
    await this.forget(id);
    this.done({ type: "sendDropped", id });
  }

  async forget(id: string): Promise<void> {
    this.leave(id);
    await this.outbox.remove(id).catch(() => undefined);
  }

  /** Something has changed for the better: the next try need not wait. */
  wake(): void {
    this.rouse();
    void this.run();
  }

  private enqueue(item: Outgoing): void {
    if (!this.queue.some((x) => x.clientMessageId === item.clientMessageId)) this.queue = [...this.queue, item];
    void this.run();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let item = this.queue[0]; item; item = this.queue[0]) if (!(await this.attempt(item))) break;
    this.running = false;
  }

  /** Whether to go on with the queue. */
  private attempt(item: Outgoing): Promise<boolean> {
    return this.tabs.turn(() => this.sendOnce(item)).then((failure) => failure === undefined || this.failed(item, failure));
  }

  /** What stood in the way, if anything did. */
  private async sendOnce(item: Outgoing): Promise<Failure | undefined> {
    const id = item.clientMessageId;
    // While it waited for its turn another tab may have sent it, or its writer may have dropped it there.
    if (!this.queue.includes(item)) return undefined;
    const kept = this.unkept.has(id) ? item : await this.outbox.find(id).catch(() => item);
    if (kept === undefined) return this.settle({ type: "sendDropped", id });
    if (kept.refused !== null) return this.settle({ type: "sendFailedPermanent", id, why: kept.refused });

    this.report({ type: "sendStarted", id });
    try {
      const receipt = await this.send(item, this.tries);
      await this.outbox.remove(id).catch(() => undefined);
      return this.done({ type: "sendAcknowledged", id, receipt });
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure("later");
      if (failure.kind === "refused") await this.outbox.put({ ...item, refused: failure.message }).catch(() => undefined);
      return failure;
    }
  }

  private async failed(item: Outgoing, failure: Failure): Promise<boolean> {
    const id = item.clientMessageId;
    if (failure.kind === "refused") {
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

  /** The end of a message in this tab, which the others are told. */
  private done(report: Report): undefined {
    this.tabs.tell({ report });
    this.settle(report);
  }

  private settle(report: Report): undefined {
    this.tries = 0;
    this.leave(report.id);
    this.rouse();
    this.report(report);
  }

  private leave(id: string): void {
    this.queue = this.queue.filter((x) => x.clientMessageId !== id);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.rouse = resolve;
      setTimeout(resolve, ms);
    });
  }
}
