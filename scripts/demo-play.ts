import type { ContextBlock } from "../app/contract/context-block.ts";
import type { Line, Reply, Row, Shop, Stream } from "../tests/support/stack-types.ts";
import { renderContext } from "../app/domain/context/render.ts";
import { lineText } from "./demo-print.ts";

/** A customer of the demo shop who is no VIP, so that the bot speaks first. */
const CUSTOMER_ID = "802";
const AGENT = "Maya Singh";
const QUESTION = "How long does delivery take?";
const TROUBLE = "The tub in my order #4520 came with a broken seal. I want to talk to a real person.";
const REPLY = "Hello Arjun, Maya here. I am sorry about the seal on #4520. A new tub leaves today.";

const WAIT_MESSAGES = 3;

/** The whole way, through the same doors that a browser uses: shopper, bot, handoff, wait, agent, answer, rating. */
export async function playTheWay(shop: Shop): Promise<void> {
  const agent = await shop.agent({ name: AGENT });
  const inbox = await agent.inboxStream();
  const shopper = await shop.visitor({ customerId: CUSTOMER_ID });
  const { lap, report } = stopwatch();

  await accepted("The first message", shopper.post(QUESTION));
  lap("first message accepted, which means committed");
  const stream = await shopper.stream();
  const until = printing(stream);
  await until(isFrom("bot"));
  lap("answered by the bot");

  await accepted("The second message", shopper.post(TROUBLE));
  const isOurs = (row: Row) =>
    row["conversationId"] === shopper.conversationId() && row["holder"] === "queue" && row["issue"] !== null;
  await inbox.until(isOurs);
  lap("handoff requested, and visible in the agent's inbox with its issue");
  await until(isHandoff);
  await until((line) => line.type === "wait.told" && count(stream.lines, "wait.told") >= WAIT_MESSAGES);
  lap("the shopper knows who comes and when");

  const conversationId = shopper.conversationId() ?? "";
  const { context, stream: own } = await agent.open(conversationId);
  lap("conversation opened with its context block");
  console.log(`\nWhat the agent sees:\n\n${renderContext(context as unknown as ContextBlock)}\n`);

  await accepted("The claim", agent.claim(conversationId));
  lap("claimed");
  const sent = await accepted("The agent's message", agent.reply(conversationId, REPLY));
  await until((line) => line.seq === sent.seq);
  lap("the agent's message sent, and on the shopper's screen");
  await accepted("The end", agent.resolve(conversationId));
  await until((line) => line.type === "conversation.resolved");
  await accepted("The rating", shopper.rate(5));
  await until((line) => line.type === "conversation.rated");
  for (const open of [stream, own, inbox]) open.close();
  console.log(`\nTimes\n${report()}`);
}

/** Times of one step after the other. */
function stopwatch() {
  const laps: string[] = [];
  let from = performance.now();
  return {
    lap(what: string) {
      laps.push(`${(performance.now() - from).toFixed(1).padStart(9)} ms  ${what}`);
      from = performance.now();
    },
    report: () => laps.join("\n"),
  };
}

/** Waits for a line, and prints all that came up to then. */
function printing(stream: Stream) {
  const began = performance.now();
  let shown = 0;
  return async (match: (line: Line) => boolean): Promise<void> => {
    await stream.until(match);
    for (const line of stream.lines.slice(shown))
      if (line.type !== "event.hidden") console.log(lineText(line, performance.now() - began));
    shown = stream.lines.length;
  };
}

const isHandoff = ({ type }: Line) => type === "handoff.requested";
const isFrom = (author: string) => (line: Line) => line.type === "message.posted" && line.author === author;
const count = (lines: Line[], type: string) => lines.filter((line) => line.type === type).length;

async function accepted<T extends Reply>(what: string, asked: Promise<T>): Promise<T> {
  const reply = await asked;
  if (reply.status < 200 || reply.status > 201)
    throw new Error(`${what} was answered ${reply.status}: ${reply.body}`);
  return reply;
}
