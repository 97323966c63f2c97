/** The way words took, drawn as a path: who said them, who leaked, published, and reported them. */
import type { Schemas } from "communique-client";

import { ActorLink, RecordLink } from "../../parts/records";
import { DateLabel } from "../../parts/date";
import { Term } from "../../parts/term";
import "./chain.css";
import { type Step, stepsOf } from "./steps";

export function Chain({ statement }: { statement: Schemas["StatementRead"] }) {
  const steps = stepsOf(statement);
  return (
    <ol class="chain" aria-label="From who said it to where it was read">
      {steps.map((step, index) => (
        <li key={index} class="step" data-step={step.actors.map(({ id }) => id).join(" ")} data-act={actName(step)}>
          <span class="step-act">
            <Act step={step} />
          </span>
          <span class="step-actor">
            {step.actors.map((actor, place) => (
              <span key={actor.id}>
                {place > 0 && ", "}
                <ActorLink actor={actor} />
              </span>
            ))}
          </span>
          {step.date !== null && <DateLabel date={step.date} />}
          {step.source !== null && (
            <span class="step-source">
              <RecordLink list="sources" id={step.source.id}>
                {step.source.title}
              </RecordLink>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function actName({ act }: Step): string {
  return typeof act === "string" ? act : act.term;
}

function Act({ step: { act } }: { step: Step }) {
  if (act === "said") return <>Said by</>;
  if (act === "reported") return <>As told by</>;
  return (
    <>
      <Term part="chain_acts" id={act.term} /> by
    </>
  );
}
