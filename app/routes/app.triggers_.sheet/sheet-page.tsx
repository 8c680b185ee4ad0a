import { Banner, Button, ButtonGroup, InlineStack, Page } from "@shopify/polaris";
import { useRef, useState } from "react";
import { say } from "#app/components/words.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { PAPER_SIZES, type PaperSize, usualSize } from "./paper-sizes.ts";
import { Sheet } from "./sheet.tsx";
import { useFit } from "./use-fit.ts";

type Props = { shop: string; facts: ShopFacts; rules: readonly Rule[]; version: number; today: Date };

const SIZES = Object.keys(PAPER_SIZES) as PaperSize[];

/** The whole matrix on one sheet of paper, as it will be printed. */
export function SheetPage({ shop, facts, rules, version, today }: Props) {
  const [size, setSize] = useState<PaperSize>(() => usualSize(facts.timezone));
  const paper = useRef<HTMLElement>(null);
  const { detail, isWhole } = useFit(paper, size);
  const { name, width, height } = PAPER_SIZES[size];
  return (
    <>
      <style>{`@page { size: ${name}; margin: 0 }`}</style>
      <div className="bt-sheet-bar">
        <Page
          title={say("sheet.heading")}
          subtitle={say("sheet.text")}
          backAction={{ content: say("triggers.title"), url: "/app/triggers" }}
          primaryAction={{ content: say("sheet.print"), onAction: () => print() }}
        >
          <InlineStack align="center">
            <ButtonGroup variant="segmented">
              {SIZES.map((it) => (
                <Button key={it} pressed={it === size} onClick={() => setSize(it)}>
                  {PAPER_SIZES[it].name}
                </Button>
              ))}
            </ButtonGroup>
          </InlineStack>
          {!isWhole && (
            <Banner tone="warning">
              <p>{say("sheet.long", { count: rules.length })}</p>
            </Banner>
          )}
        </Page>
      </div>
      {/* On a narrow screen the paper is looked at piece by piece, also with the keyboard. */}
      <div className="bt-sheet-desk" role="region" aria-label={say("sheet.desk")} tabIndex={0}>
        <article
          ref={paper}
          className="bt-sheet"
          data-whole={isWhole}
          aria-label={say("sheet.heading")}
          style={{ width: `${width}mm`, [isWhole ? "height" : "minHeight"]: `${height - 0.5}mm` }}
        >
          <Sheet {...{ shop, facts, rules, version, today, detail }} />
        </article>
      </div>
    </>
  );
}
