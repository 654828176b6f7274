// The message that is being answered, above the field: shown, kept with the draft, taken away again.
import { slot } from "./bubbles";
import { drafted, keepDraft } from "./drafts";

export class Answer {
  private readonly box: HTMLElement;
  private readonly field: HTMLInputElement;

  constructor(
    form: HTMLFormElement,
    private readonly draft: string,
  ) {
    this.box = form.querySelector<HTMLElement>("[data-quote]")!;
    this.field = this.box.querySelector("input")!;
    this.box.querySelector("[data-unquote]")!.addEventListener("click", (event) => {
      event.preventDefault();
      this.clear();
      form.querySelector("textarea")!.focus();
    });
    // What the page was opened with is kept like what is pressed later.
    if (this.number !== undefined) keepDraft(draft, String(this.number));
  }

  get number(): number | undefined {
    return this.field.disabled ? undefined : Number(this.field.value);
  }

  /** Number of the message that an earlier look at this page was about to answer. */
  get kept(): number | undefined {
    return this.number === undefined && drafted(this.draft) !== "" ? Number(drafted(this.draft)) : undefined;
  }

  show(number: number, name: string, body: string): void {
    this.field.value = String(number);
    this.field.disabled = false;
    slot(this.box, "quote-name").textContent = name;
    slot(this.box, "quote-body").textContent = body;
    this.box.hidden = false;
    keepDraft(this.draft, String(number));
  }

  clear(): void {
    this.field.disabled = true;
    this.box.hidden = true;
    keepDraft(this.draft, "");
    // A reload must not bring back what was taken away or sent.
    if (new URLSearchParams(window.location.search).has("reply")) window.history.replaceState(null, "", window.location.pathname);
  }
}
