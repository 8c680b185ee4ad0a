import { useNavigate } from "@remix-run/react";
import { Banner, BlockStack, Card, Page } from "@shopify/polaris";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { Aside } from "#app/components/aside.tsx";
import { NothingYet } from "#app/components/nothing-yet.tsx";
import { sayNumber } from "#app/components/say-number.ts";
import { say } from "#app/components/words.ts";
import { isAnswered } from "#app/domain/questions/verdict.ts";
import type { Mined } from "#app/services/mine-questions.server.ts";
import { Progress } from "./progress.tsx";
import { QuestionList } from "./question-list.tsx";
import { useAnswers } from "./use-answers.ts";

type Props = { role: string; mined: Mined };

/** The two-question filter: the shop's frequent questions, and two answers to each. */
export function QuestionsPage({ role, mined }: Props) {
  const { questions } = mined;
  const navigate = useNavigate();
  const answers = useAnswers(questions);
  const mayAnswer = role === "admin";
  const done = questions.filter(({ id }) => isAnswered(answers.answersTo(id))).length;
  return (
    <Page
      title={say("questions.title")}
      subtitle={say("questions.subtitle")}
      backAction={{ content: say("questions.triggers"), url: "/app/triggers" }}
      primaryAction={{
        content: say("questions.review"),
        disabled: answers.isSaving,
        onAction: () => navigate("/app/questions/rules"),
      }}
      secondaryActions={[
        { content: say("questions.import"), url: "/app/transcripts" },
        { content: say("questions.topics"), url: "/app/topics" },
      ]}
    >
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        {answers.isStuck && (
          <Banner tone="warning">
            <p>{say("questions.not-saved")}</p>
          </Banner>
        )}
        {answers.refused !== null && (
          <Banner tone="critical">
            <p>{say("questions.refused", { why: answers.refused })}</p>
          </Banner>
        )}
        {questions.length === 0 ? (
          <Card>
            <NothingYet
              heading={say("questions.empty")}
              text={say("questions.empty.text")}
              action={{ content: say("questions.import"), url: "/app/transcripts" }}
            />
          </Card>
        ) : (
          <>
            <Progress
              done={done}
              all={questions.length}
              isSaving={answers.isSaving}
              found={sayFound(mined)}
            />
            <QuestionList {...{ questions, answers, mayAnswer }} />
            {mayAnswer && <Aside>{say("questions.keys")}</Aside>}
          </>
        )}
      </BlockStack>
    </Page>
  );
}

function sayFound({ conversations, imported }: Mined): string {
  return say("questions.found", {
    conversations: sayNumber("questions.found.conversations", conversations),
    imported: sayNumber("questions.found.imported", imported),
  });
}
