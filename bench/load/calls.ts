import type { Sent, View } from "../checker.ts";

/** Someone who posts messages: where to, as whom, and what goes into every body beside the id and the text. */
export type Sender = { path: string; headers: Record<string, string>; fields: Record<string, string> };

/** A stream of server-sent events. */
export type Listener = { path: string; headers: Record<string, string> };

export type SaturateJob = {
  origin: string;
  /** Each has one request in flight. */
  senders: Sender[];
  texts: string[];
  warmUp: number;
  messages: number;
};

export type PaceJob = {
  origin: string;
  senders: Sender[];
  texts: string[];
  perSecond: number;
  warmUpSeconds: number;
  seconds: number;
};

/** A shopper who sends one message after the other and reads the own conversation, whatever happens to the server. */
export type Shopper = { name: string; canary: string; headers: Record<string, string> };

export type InsistJob = { origin: string; shoppers: Shopper[]; texts: string[]; pauseMs: number };

export type Insisted = {
  sent: Sent[];
  views: View[];
  /** Tries that were not answered, or not with 200 or 201. */
  refusals: Record<string, number>;
  /** Answers to a repeated try: the first had been kept, only its answer was lost. */
  replayed: number;
  reconnects: number;
  resyncs: number;
};

/** What the load generator does on call; it lives in a process of its own and is the same for the floor and for Baton. */
export type Calls = {
  /** Opens streams that stay open until `close`. */
  open(job: { origin: string; listeners: Listener[] }): Promise<void>;
  close(): Promise<void>;
  /** As many messages as it takes, each delivered; how long that took. */
  saturate(job: SaturateJob): Promise<{ seconds: number }>;
  /** So many messages a second, whatever the server does; from the moment each was due until it was read. */
  pace(job: PaceJob): Promise<{ latenciesMs: number[] }>;
  /** Begins to send until `rest`, with the same id until it is acknowledged. */
  insist(job: InsistJob): Promise<void>;
  /** Resolves once a message that began after this call is acknowledged. */
  untilServed(): Promise<void>;
  /** Lets everyone finish the message at hand. */
  rest(): Promise<Insisted>;
};

export type CallName = keyof Calls;
export type Asked = { id: number; name: CallName; job: unknown };
export type Answered = { id: number; value?: unknown; error?: string };
