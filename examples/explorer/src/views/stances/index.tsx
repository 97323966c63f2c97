/** Who took which position on what, and when: an overview of speakers by topic, and each cell of it over time. */
import { Shown } from "../../parts/shown";
import "../../styles/chart.css";
import "../../styles/marks.css";
import { Drawn } from "./drawn";
import { useAllTopics, usePositions, useStatements } from "./reading";
import "./overview.css";
import "./marks.css";
import "./stances.css";

export default function Stances() {
  const positions = usePositions();
  const chosen = useStatements(positions);
  const all = useAllTopics(positions);
  return (
    <div class="stances">
      <Shown of={chosen} what="statements that take a position" empty={({ total }) => total === 0}>
        {(found) => <Drawn found={found} all={all.data ?? found} />}
      </Shown>
    </div>
  );
}
