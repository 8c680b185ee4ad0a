import { ActionMark } from "#app/components/matrix/action-mark.tsx";
import { say } from "#app/components/words.ts";
import { isAlwaysFirst, placesOf } from "#app/domain/triggers/matrix-order.ts";
import { RULE_ACTIONS, type Rule } from "#app/domain/triggers/rule.ts";
import { CATEGORIES, RULE_KINDS } from "#app/domain/triggers/rule-kinds.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { SheetRow } from "./sheet-row.tsx";
import type { DETAILS } from "./use-fit.ts";

type Props = {
  shop: string;
  facts: ShopFacts;
  rules: readonly Rule[];
  version: number;
  today: Date;
  detail: (typeof DETAILS)[number];
};

/** What stands on the paper: whose it is, what the signs mean, and a table for each category. */
export function Sheet({ shop, facts, rules, version, today, detail }: Props) {
  const places = placesOf(rules);
  return (
    <div>
      <header className="bt-sheet-head">
        <h2>{shop}</h2>
        <p>{say("sheet.of", { version, date: day(today, facts.timezone) })}</p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("sheet.place")}</th>
            <th scope="col">{say("rule.column")}</th>
            <th scope="col">{say("rule.when")}</th>
            <th scope="col">{say("sheet.goes")}</th>
            <th scope="col">{say("rule.hours")}</th>
          </tr>
        </thead>
        {CATEGORIES.map((category) => {
          const own = rules.filter(({ condition }) => RULE_KINDS[condition.kind].category === category);
          const sorted = own.toSorted((a, b) => Number(isAlwaysFirst(b)) - Number(isAlwaysFirst(a)));
          return (
            <tbody key={category}>
              <tr className="bt-sheet-part">
                <th colSpan={5} scope="rowgroup">
                  {say(`category.${category}`)}
                </th>
              </tr>
              {sorted.map((rule) => (
                <SheetRow key={rule.id} {...{ rule, facts, detail }} place={places.get(rule.id)} />
              ))}
              {own.length === 0 && (
                <tr>
                  <td colSpan={5}>{say(`category.${category}.empty`)}</td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
      <footer className="bt-sheet-legend">
        {RULE_ACTIONS.map((action) => (
          <ActionMark key={action} action={action} />
        ))}
        <span>★ {say("rule.place.first")}</span>
        <span>{say("sheet.order")}</span>
      </footer>
    </div>
  );
}

function day(at: Date, timezone: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: timezone }).format(new Date(at));
}
