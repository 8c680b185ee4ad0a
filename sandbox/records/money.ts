import { isObject } from "./read.ts";

export type Money = { readonly amount: string; readonly currencyCode: string };

/** Money from a number, a text, `{amount, currencyCode}` or a money bag. */
export function moneyOf(value: unknown, currency: string): Money {
  if (isObject(value)) {
    if ("shopMoney" in value) return moneyOf(value["shopMoney"], currency);
    return {
      amount: amountOf(value["amount"]),
      currencyCode: String(value["currencyCode"] ?? value["currency"] ?? currency),
    };
  }
  return { amount: amountOf(value), currencyCode: currency };
}

const amountOf = (value: unknown) => {
  const amount = Number(value ?? 0);
  return Number.isFinite(amount) ? amount.toFixed(2) : "0.00";
};

export const moneyBag = (money: Money) => ({ shopMoney: money, presentmentMoney: money });

/** The sum of several, in the first one's currency. */
export function sum(all: readonly Money[], currency: string): Money {
  const cents = all.reduce((total, money) => total + Math.round(Number(money.amount) * 100), 0);
  return { amount: (cents / 100).toFixed(2), currencyCode: all[0]?.currencyCode ?? currency };
}
