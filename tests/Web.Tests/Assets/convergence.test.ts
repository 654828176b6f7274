// Any run of losses, repeats, disorder, reconnects and restores ends with what the server has.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { LiveEvent } from "../../../src/Web/Assets/conversation/model";
import { type Action, type Effect, type Talk, begin, quoted, shown, wordsBetween } from "../../../src/Web/Assets/conversation/state";
import { reduce } from "../../../src/Web/Assets/conversation/talk";
import { ME, OTHER, TALK } from "./sample";
import { Server, dice } from "./town";

const RUNS = 400;
const STEPS = 150;
const PAGE = 3;

class Run {
  readonly server = new Server();
  private readonly roll: (sides: number) => number;
  private state: Talk;
  private connected = true;
  /** On the wire to the client, in no order. */
  private wire: LiveEvent[] = [];
  /** What the client still has to do, and answers on their way to it. */
  private tasks: (() => void)[] = [];
  private outbox = new Set<string>();
  private sent = 0;

  constructor(seed: number) {
    this.roll = dice(seed);
    for (let i = this.roll(12); i > 0; i--) this.server.send(OTHER, `before-${i}`, "前から");
    const { conversation, messages, words } = this.server.newest(4);
    this.state = begin(conversation, messages, words);
  }

  step() {
    const moves = [
      () => this.said(() => this.server.send(OTHER, `o-${this.sent++}`, "こんにちは")),
      () => this.said(() => this.server.send(OTHER, `a-${this.sent++}`, "それは、はい", 1 + this.roll(this.server.whole.length || 1))),
      () => this.said(() => this.server.tell("joined")),
      () => this.said(() => this.server.tell("withheld")),
      () => this.said(() => this.server.change("edited", 1 + this.roll(this.server.whole.length || 1))),
      () => this.said(() => this.server.change("deleted", 1 + this.roll(this.server.whole.length || 1))),
      () => this.write(),
      () => this.write(),
      () => this.transmit(),
      () => this.arrive(),
      () => this.arrive(),
      () => this.arrive(),
      () => this.work(),
      () => this.work(),
      () => this.work(),
      () => this.connect(!this.connected),
      () => this.connected && this.dispatch({ type: "digest", positions: this.positions() }),
      () => this.browse(),
      () => this.roll(6) === 0 && this.server.restore(Math.max(0, this.server.lastSeq - this.roll(5))),
    ];
    moves[this.roll(moves.length)]!();
  }

  /** The network is whole again; everybody finishes what they were about. */
  heal() {
    this.connect(false);
    this.connect(true);
    for (let rounds = 0; rounds < 200; rounds++) {
      while (this.wire.length > 0) this.dispatch({ type: "eventReceived", event: this.wire.shift()! });
      for (const id of [...this.outbox]) this.deliver(id, true);
      for (const task of this.tasks.splice(0)) task();
      if (this.tasks.length + this.wire.length + this.outbox.size === 0) break;
    }
    this.dispatch({ type: "digest", positions: this.positions() });
    while (this.tasks.length > 0) this.tasks.shift()!();
  }

  check(seed: number) {
    const seen = shown(this.state);
    const expected = this.server.whole.slice((seen[0]?.number ?? this.server.whole.length + 1) - 1);
    assert.deepEqual(seen, expected, `seed ${seed}: the messages`);
    for (const message of seen) {
      const [quote, now] = [quoted(this.state, message), message.quote && this.state.messages.get(message.quote.number)];
      if (now) assert.deepEqual([quote!.body, quote!.deleted], [now.body, now.deleted], `seed ${seed}: a quote shows its message as it stands`);
    }
    const from = this.state.oldest;
    assert.deepEqual(wordsBetween(this.state, from, Infinity), this.server.words(from), `seed ${seed}: who came and went`);
    assert.equal(this.state.cursor, this.server.lastSeq, `seed ${seed}: the cursor`);
    assert.equal(this.state.course, "live", `seed ${seed}: the course`);
    assert.deepEqual(this.state.pending, [], `seed ${seed}: nothing waits`);
    const ids = this.server.whole.map((x) => x.senderId + x.clientMessageId);
    assert.equal(new Set(ids).size, ids.length, `seed ${seed}: nothing is stored twice`);
  }

  private dispatch(action: Action) {
    const before = this.state;
    const { state, effects } = reduce(before, action);
    this.state = state;
    if (action.type !== "snapshot") assert.ok(state.cursor >= before.cursor, "the cursor never goes back");
    assert.ok(state.course !== "live" || state.cursor >= state.known, "a gap is never overlooked");
    const seen = shown(state);
    seen.forEach((x, i) => assert.equal(x.number, state.oldest + i, "no message is skipped"));
    for (const effect of effects) this.plan(effect);
  }

  private plan(effect: Effect) {
    const fails = () => !this.connected || this.roll(4) === 0;
    switch (effect.type) {
      case "forget":
        this.outbox.delete(effect.id);
        return;
      case "resend":
        this.outbox.add(effect.item.clientMessageId);
        return;
      case "hold":
        this.tasks.push(() => this.dispatch({ type: "gapTimeout" }));
        return;
      case "sync":
        this.tasks.push(() => this.answer(fails(), () => this.positions(), (positions) => ({ type: "syncPositions", positions }), () => this.connected && this.plan(effect)));
        return;
      case "backfill":
        this.tasks.push(() => this.answer(fails(), () => this.server.page(effect.after, PAGE), (page) => ({ type: "backfillPage", page }), () => this.dispatch({ type: "backfillFailed" })));
        return;
      case "snapshot":
        this.tasks.push(() => this.answer(fails(), () => this.server.newest(4), (x) => ({ type: "snapshot", ...x }), () => this.plan(effect)));
    }
  }

  /** Reads now, answers later: what was read may be old by then. */
  private answer<T>(fails: boolean, read: () => T, toAction: (read: T) => Action, otherwise: () => void) {
    if (fails) return this.tasks.push(otherwise);
    const found = read();
    return this.tasks.push(() => this.dispatch(toAction(found)));
  }

  private said(change: () => void) {
    const before = this.server.lastSeq;
    change();
    if (this.server.lastSeq > before) this.push(this.server.lastSeq);
  }

  private push(seq: number) {
    const copies = this.connected ? [0, 1, 1, 1, 2][this.roll(5)]! : 0;
    for (let i = 0; i < copies; i++) this.wire.push(this.server.event(seq));
  }

  private write() {
    const id = `mine-${this.sent++}`;
    this.outbox.add(id);
    this.dispatch({ type: "sendQueued", item: { clientMessageId: id, conversationId: TALK, account: ME, body: id, refused: null } });
  }

  private transmit() {
    const waiting = [...this.outbox];
    if (waiting.length > 0) this.deliver(waiting[this.roll(waiting.length)]!, this.roll(3) > 0);
  }

  private deliver(id: string, answered: boolean) {
    this.dispatch({ type: "sendStarted", id });
    const reached = answered || this.roll(2) === 0;
    const before = this.server.lastSeq;
    const receipt = reached ? this.server.send(ME, id, id) : null;
    if (this.server.lastSeq > before) this.push(this.server.lastSeq);
    this.tasks.push(() => this.dispatch(receipt && answered ? { type: "sendAcknowledged", id, receipt } : { type: "sendRetry", id }));
  }

  private arrive() {
    if (this.wire.length > 0) this.dispatch({ type: "eventReceived", event: this.wire.splice(this.roll(this.wire.length), 1)[0]! });
  }

  private work() {
    if (this.tasks.length > 0) this.tasks.splice(this.roll(this.tasks.length), 1)[0]!();
  }

  private connect(up: boolean) {
    this.connected = up;
    if (up) this.dispatch({ type: "connectionUp" });
    else this.wire = [];
  }

  private browse() {
    const messages = this.server.history(this.state.oldest, 3);
    const { epoch, oldest: before } = this.state;
    const words = this.server.words(messages[0]?.number ?? 0).filter((x) => x.system.after < before);
    if (epoch === this.server.epoch) this.tasks.push(() => this.dispatch({ type: "history", epoch, before, messages, words }));
  }

  private positions() {
    return [{ conversationId: TALK, epoch: this.server.epoch, lastSeq: this.server.lastSeq }];
  }
}

test(`${RUNS} random runs converge to the server's log`, () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const run = new Run(seed);
    for (let i = 0; i < STEPS; i++) run.step();
    run.heal();
    run.check(seed);
  }
});
