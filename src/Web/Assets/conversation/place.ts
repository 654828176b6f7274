// Keeps the reader's place in the log, and knows how far the reader has read.

/** So close to the end counts as the end. */
const NEAR = 48;

export class Place {
  constructor(
    private readonly scroll: HTMLElement,
    private readonly log: HTMLElement,
  ) {}

  /** The log is laid out from its end, so 0 is the end and earlier is negative. */
  get atEnd(): boolean {
    return Math.abs(this.scroll.scrollTop) < NEAR;
  }

  toEnd(): void {
    this.scroll.scrollTop = 0;
  }

  /** Brings the start of what is unread to the top, unless all of it is in sight. */
  toUnread(divider: HTMLElement | null): void {
    if (divider && divider.getBoundingClientRect().top < this.scroll.getBoundingClientRect().top) divider.scrollIntoView({ block: "start" });
  }

  /** Draws without moving what is being read; at the end, the end stays in sight. */
  keep(draw: () => void): void {
    const atEnd = this.atEnd;
    const anchor = atEnd ? null : this.first();
    const before = anchor?.getBoundingClientRect().top ?? 0;
    draw();
    if (atEnd) this.toEnd();
    else if (anchor) this.scroll.scrollTop += anchor.getBoundingClientRect().top - before;
  }

  /** Number of the last message whose end is in sight; 0 when the log itself is not. */
  seen(): number {
    if (document.visibilityState !== "visible" || this.scroll.getClientRects().length === 0) return 0;
    const edge = Math.min(this.scroll.getBoundingClientRect().bottom, window.innerHeight) + 4;
    const bubbles = [...this.log.querySelectorAll<HTMLElement>("[data-number]")];
    const last = bubbles.reverse().find((x) => (x.querySelector("[data-slot=body]") ?? x).getBoundingClientRect().bottom <= edge);
    return Number(last?.dataset.number ?? 0);
  }

  private first(): HTMLElement | undefined {
    const top = this.scroll.getBoundingClientRect().top;
    return [...this.log.querySelectorAll<HTMLElement>("[data-number]")].find((x) => x.getBoundingClientRect().bottom > top);
  }
}
