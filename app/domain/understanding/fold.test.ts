import { expect, test } from "vitest";
import { fold } from "./fold.ts";

test("every letter knows where it stood in the original", () => {
  const text = "Ａ\u200B ⒡ré\u0301 ﬁ";
  const { letters, starts, ends } = fold(text);
  expect(letters).toBe("a fre fi");
  const original = [...letters].map((_, at) => text.slice(starts?.[at], ends?.[at]));
  expect(original).toEqual(["Ａ", " ", "⒡", "r", "é", " ", "ﬁ", "ﬁ"]);
});

test("a letter that looks like two others has both readings", () => {
  const { letters, others } = fold("ηo");
  expect([letters, ...(others.get(0) ?? [])]).toEqual(["no", "h"]);
});

test("two regional letters are a flag, more are a word", () => {
  expect(fold("🇫🇷 ok").letters.trim()).toBe("ok");
  expect(fold("🇫🇷🇦🇺🇩").letters).toBe("fraud");
});

test("the lettering of text generators is read only when that is asked for and no real word of the script is there", () => {
  expect(fold("千尺卂").letters).toBe("千尺卂");
  expect(fold("千尺卂", "lettered").letters).toBe("fra");
  expect(fold("千尺卂 订单", "lettered").letters).toBe("千尺卂 订单");
});
