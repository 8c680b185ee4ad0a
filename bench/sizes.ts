/** How much of everything a run does. */
export type Sizes = {
  throughput: { runs: number; visitors: number; warmUp: number; messages: number };
  latency: {
    streams: number;
    senders: number;
    perSecond: number;
    rounds: number;
    warmUpSeconds: number;
    seconds: number;
  };
  memory: { streams: number };
  handoffs: number;
  starts: number;
  kills: { servers: number; databases: number; shoppers: number };
  claims: { agents: number; rounds: number };
  routing: { agents: number; waiting: number; samples: number };
  silence: { shoppers: number; minutes: number; kills: number; heldJobs: number; realSeconds: number };
  takeover: { processes: number; rounds: number };
  webhooks: { perSecond: number; seconds: number; duplicates: number; ids: number };
  context: { count: number };
};

export const FULL: Sizes = {
  throughput: { runs: 5, visitors: 100, warmUp: 1_000, messages: 6_000 },
  latency: { streams: 1_000, senders: 50, perSecond: 50, rounds: 3, warmUpSeconds: 2, seconds: 15 },
  memory: { streams: 5_000 },
  handoffs: 50,
  starts: 5,
  kills: { servers: 20, databases: 5, shoppers: 40 },
  claims: { agents: 50, rounds: 500 },
  routing: { agents: 200, waiting: 2_000, samples: 200 },
  silence: { shoppers: 6, minutes: 60, kills: 28, heldJobs: 4, realSeconds: 180 },
  takeover: { processes: 5, rounds: 4 },
  webhooks: { perSecond: 200, seconds: 60, duplicates: 5_000, ids: 50 },
  context: { count: 100 },
};

export const QUICK: Sizes = {
  throughput: { runs: 3, visitors: 100, warmUp: 500, messages: 3_000 },
  latency: { streams: 1_000, senders: 50, perSecond: 50, rounds: 2, warmUpSeconds: 1, seconds: 5 },
  memory: { streams: 2_000 },
  handoffs: 20,
  starts: 3,
  kills: { servers: 4, databases: 1, shoppers: 40 },
  claims: { agents: 50, rounds: 30 },
  routing: { agents: 200, waiting: 2_000, samples: 40 },
  silence: { shoppers: 4, minutes: 15, kills: 6, heldJobs: 1, realSeconds: 0 },
  takeover: { processes: 2, rounds: 1 },
  webhooks: { perSecond: 200, seconds: 10, duplicates: 1_000, ids: 10 },
  context: { count: 20 },
};
