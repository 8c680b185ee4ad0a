import { describe, expect, test } from "vitest";
import { parseEnv } from "./parse-env.ts";

const enough = {
  DATABASE_URL: "postgresql://app@127.0.0.1/baton",
  SHOPIFY_API_KEY: "client-id",
  SHOPIFY_API_SECRET: "a-client-secret-that-is-long",
  SHOPIFY_APP_URL: "https://baton.example.com",
  BATON_MASTER_KEY: Buffer.alloc(32, 1).toString("base64"),
};

describe("the environment at start", () => {
  test("fills in what has a standard", () => {
    expect(parseEnv(enough)).toMatchObject({
      PORT: 3000,
      LISTEN_HOST: "127.0.0.1",
      BATON_MESSAGES_BURST: 10,
    });
  });

  const wrong: [string, string, string | undefined][] = [
    ["no database", "DATABASE_URL", undefined],
    ["no secret", "SHOPIFY_API_SECRET", undefined],
    ["an empty secret", "SHOPIFY_API_SECRET", ""],
    ["a short secret", "SHOPIFY_API_SECRET", "short"],
    ["no master key", "BATON_MASTER_KEY", undefined],
    ["a master key of 16 bytes", "BATON_MASTER_KEY", Buffer.alloc(16).toString("base64")],
    ["a master key that is no base64", "BATON_MASTER_KEY", "not base64!"],
    ["an old master key of 16 bytes", "BATON_OLD_MASTER_KEYS", Buffer.alloc(16).toString("base64")],
    ["an address without https", "SHOPIFY_APP_URL", "http://baton.example.com"],
    ["a port that is none", "PORT", "70000"],
    ["a limit of nothing", "BATON_STREAMS", "0"],
    ["a mail server that is none", "SMTP_URL", "https://mail.example.com"],
    ["a language model at no address", "LLM_BASE_URL", "llm.example.com"],
    ["two senders", "MAIL_FROM", "a@example.com, b@example.com"],
    ["a sender with a line of its own", "MAIL_FROM", "a@example.com\r\nBcc: b@example.com"],
  ];
  test.for(wrong)("with %s stops the boot with a sentence that names it", ([, name, value]) => {
    expect(() => parseEnv({ ...enough, [name]: value })).toThrow(
      new RegExp(`Baton cannot start[^]*${name}: `),
    );
  });

  test("a mail server without a sender stops the boot; neither, or both set to nothing, is no mail", () => {
    const smtp = { SMTP_URL: "smtps://user:hunter2@mail.example.com" };
    expect(() => parseEnv({ ...enough, ...smtp })).toThrow(/MAIL_FROM: must be set beside SMTP_URL/);
    expect(parseEnv({ ...enough, ...smtp, MAIL_FROM: "chat@example.com" })).toMatchObject(smtp);
    expect(parseEnv({ ...enough, SMTP_URL: "", MAIL_FROM: "" }).SMTP_URL).toBeUndefined();
  });

  test("never repeats the secret that was wrong", () => {
    expect(() => parseEnv({ ...enough, SHOPIFY_API_SECRET: "hunter2" })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("hunter2") }),
    );
  });
});
