// The worker shows what it is told, whatever comes, and leads nowhere but to pages of the site.
import assert from "node:assert/strict";
import { test } from "node:test";

type Handler = (event: unknown) => void;

const handlers = new Map<string, Handler>();
const shown: { title: string; options: Record<string, unknown> }[] = [];
const opened: string[] = [];
const focused: string[] = [];
let windows: string[] = [];

Object.assign(globalThis, {
  self: {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    skipWaiting: () => Promise.resolve(),
    location: { origin: "https://port.example.jp" },
    registration: { showNotification: async (title: string, options: Record<string, unknown>) => void shown.push({ title, options }) },
    clients: {
      matchAll: async () => windows.map((url) => ({ url, focus: async () => void focused.push(url) })),
      openWindow: async (url: string) => void opened.push(url),
    },
  },
});
await import("../../../src/Web/Assets/service-worker/service-worker");

async function send(name: string, event: object): Promise<void> {
  let work: Promise<unknown> = Promise.resolve();
  handlers.get(name)!({ ...event, waitUntil: (x: Promise<unknown>) => (work = x) });
  await work;
}

async function push(data: unknown): Promise<Record<string, unknown>> {
  await send("push", { data });
  return shown[shown.length - 1]!.options;
}

const json = (value: unknown) => ({ json: () => value });
const click = (data: string) => send("notificationclick", { notification: { data, close: () => undefined } });

test("a letter is shown as it says, and the newest of a tag takes the place of the others", async () => {
  const options = await push(json({ body: "さくらさんからメッセージが届いています。", url: "/messages/1", lang: "ja", tag: "t1" }));
  assert.deepEqual([options.body, options.data, options.lang, options.tag], ["さくらさんからメッセージが届いています。", "/messages/1", "ja", "t1"]);
});

test("whatever else comes, something is shown that leads to the notices", async () => {
  const broken = { json: () => JSON.parse("{") };
  for (const data of [null, broken, json({}), json(null), json("text")]) assert.equal((await push(data)).data, "/notifications");
});

test("no letter leads away from the site", async () => {
  for (const url of ["https://evil.example/x", "//evil.example/x", "javascript:alert(1)"])
    assert.equal((await push(json({ body: "x", url, lang: "ja", tag: "t" }))).data, "/notifications");
});

test("a press brings the window forward that shows the page, and opens one where there is none", async () => {
  windows = ["https://port.example.jp/messages/1?x=1", "https://port.example.jp/home"];
  await click("/messages/1");
  assert.deepEqual([focused, opened], [["https://port.example.jp/messages/1?x=1"], []]);
  await click("/introductions/2");
  assert.deepEqual(opened, ["https://port.example.jp/introductions/2"]);
});

test("it stands between no request of a page", () => assert.equal(handlers.has("fetch"), false));
