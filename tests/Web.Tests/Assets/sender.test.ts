import assert from "node:assert/strict";
import { test } from "node:test";
import type { Outgoing, Receipt } from "../../../src/Web/Assets/conversation/model";
import type { Outbox } from "../../../src/Web/Assets/conversation/outbox";
import { Sender } from "../../../src/Web/Assets/conversation/sender";
import type { Report, Said, Tabs } from "../../../src/Web/Assets/conversation/tabs";
import { Failure } from "../../../src/Web/Assets/conversation/failure";
import { ME, TALK } from "./sample";

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const item = (id: string): Outgoing => ({ clientMessageId: id, conversationId: TALK, account: ME, body: "はい", refused: null });
const receipt: Receipt = { seq: 1, number: 1, id: "m1", sentAt: "2026-11-24T00:00:00Z", duplicate: false };

/** What the tabs of a browser share: its outbox, whose turn it is, and what they call to each other. */
class Browser {
  readonly kept = new Map<string, Outgoing>();
  private readonly ears: ((said: Said) => void)[] = [];
  private turns: Promise<unknown> = Promise.resolve();

  readonly outbox: Outbox = {
    all: async () => [...this.kept.values()],
    find: async (id) => this.kept.get(id),
    put: async (x) => void this.kept.set(x.clientMessageId, x),
    remove: async (id) => void this.kept.delete(id),
  };

  tabs(): Tabs {
    let own: ((said: Said) => void) | undefined;
    return {
      turn: (work) => {
        const turn = this.turns.then(work);
        this.turns = turn.catch(() => undefined);
        return turn;
      },
      tell: (said) => this.ears.filter((x) => x !== own).forEach((ear) => ear(structuredClone(said))),
      hear: (heard) => this.ears.push((own = heard)),
    };
  }
}

/** A tab whose server answers as told. */
async function open(browser: Browser, answer: (item: Outgoing) => Promise<Receipt>) {
  const tab = { sent: [] as string[], shown: [] as string[], reports: [] as Report[] };
  const send = (x: Outgoing) => {
    tab.sent.push(x.clientMessageId);
    return answer(x);
  };
  const sender = new Sender(browser.outbox, browser.tabs(), send, (report) => tab.reports.push(report), () => undefined);
  await sender.resume((x) => tab.shown.push(x.clientMessageId));
  return { ...tab, sender, last: () => tab.reports.at(-1)?.type };
}

const never = () => new Promise<Receipt>(() => undefined);
const soon = async () => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return receipt;
};

test("What is written in one tab shows in the other and is sent once", async () => {
  const browser = new Browser();
  const [one, two] = [await open(browser, soon), await open(browser, soon)];
  await one.sender.add(item("a"));
  await settled();

  assert.deepEqual([...one.sent, ...two.sent], ["a"]);
  assert.deepEqual(two.shown, ["a"]);
  assert.deepEqual([one.last(), two.last()], ["sendAcknowledged", "sendAcknowledged"]);
  assert.equal(browser.kept.size, 0);
});

test("A tab that cannot send leaves it to the other", async () => {
  const browser = new Browser();
  const one = await open(browser, () => Promise.reject(new Failure("later", "", 60_000)));
  const two = await open(browser, soon);
  await one.sender.add(item("a"));
  await settled();

  assert.deepEqual([one.sent, two.sent], [["a"], ["a"]]);
  assert.deepEqual([one.last(), two.last()], ["sendAcknowledged", "sendAcknowledged"]);
});

test("What was refused is not asked again by the other tab, and stays for its writer", async () => {
  const browser = new Browser();
  const refuse = () => Promise.reject(new Failure("refused", "長すぎます。"));
  const [one, two] = [await open(browser, refuse), await open(browser, refuse)];
  await one.sender.add(item("a"));
  await settled();

  assert.deepEqual([...one.sent, ...two.sent], ["a"]);
  assert.deepEqual([one.last(), two.last()], ["sendFailedPermanent", "sendFailedPermanent"]);
  assert.equal(browser.kept.get("a")?.refused, "長すぎます。");
});

test("What is dropped in one tab is dropped in the other before its turn comes", async () => {
  const browser = new Browser();
  const [one, two] = [await open(browser, never), await open(browser, soon)];
  await one.sender.add(item("first"));
  await one.sender.add(item("second"));
  await one.sender.drop("second");
  await settled();

  assert.deepEqual([...one.sent, ...two.sent], ["first"]);
  assert.deepEqual(two.reports.at(-1), { type: "sendDropped", id: "second" });
  assert.deepEqual([...browser.kept.keys()], ["first"]);
});

test("A tab opened later sends what an earlier one has left", async () => {
  const browser = new Browser();
  browser.kept.set("a", item("a"));
  browser.kept.set("b", { ...item("b"), refused: "長すぎます。" });
  const tab = await open(browser, soon);
  await settled();

  assert.deepEqual([tab.shown, tab.sent], [["a", "b"], ["a"]]);
});

test("Where tabs do not hear each other, the outbox tells what became of a message", async () => {
  const browser = new Browser();
  browser.kept.set("a", item("a"));
  const deaf = browser.tabs.bind(browser);
  browser.tabs = () => ({ ...deaf(), tell: () => undefined });
  const refuse = () => Promise.reject(new Failure("refused", "長すぎます。"));
  const [one, two] = await Promise.all([open(browser, refuse), open(browser, refuse)]);
  await settled();

  assert.deepEqual([...one.sent, ...two.sent], ["a"]);
  assert.deepEqual([one.last(), two.last()], ["sendFailedPermanent", "sendFailedPermanent"]);
});
