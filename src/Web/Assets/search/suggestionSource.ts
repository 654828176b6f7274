/** What the server completes typing to. A newer question takes an older one back; answers are kept for as long as the page stands. */
export class SuggestionSource {
  readonly #known = new Map<string, string[]>();
  #running: AbortController | undefined;

  /** Nothing when there is no answer: the field works without. */
  async find(typed: string): Promise<string[]> {
    this.#running?.abort();
    const text = typed.trim();
    const known = text === "" ? [] : this.#known.get(text);
    if (known) return known;
    const running = (this.#running = new AbortController());
    try {
      const response = await fetch(`/api/v1/search/suggest?q=${encodeURIComponent(text)}`, { signal: running.signal, headers: { accept: "application/json" } });
      if (!response.ok) return [];
      const texts = (await response.json()) as string[];
      this.#known.set(text, texts);
      return texts;
    } catch {
      // Taken back, or the device is offline, of which the page tells already.
      return [];
    }
  }
}
