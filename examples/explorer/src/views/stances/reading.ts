/** What the view reads: the statements of the selection that take a position, and how they count. */
import type { Schemas } from "communique-client";

import { api } from "../../api/client";
import { answered } from "../../api/failure";
import { type StatementQuery, statementQuery } from "../../api/queries";
import { useVocabulary, useWhole } from "../../api/reading";
import { type Resource, useResource } from "../../api/resource";
import type { Whole } from "../../api/whole_list";
import { place } from "../../state/place";

/** As many values of one filter the API takes. */
const MOST_VALUES = 50;

/** What is asked of the selection; with more positions than a filter takes, statements without any come along. */
function stanceQuery(positions: readonly string[]): StatementQuery {
  const query = statementQuery(place());
  return positions.length > MOST_VALUES ? query : { ...query, stance: [...positions] };
}

/** The positions of the vocabulary, in its order; undefined until it is read. */
export function usePositions(): readonly string[] | undefined {
  const terms = useVocabulary().data?.["positions"];
  return terms && [...terms.keys()];
}

/** The statements of the selection that take a position. */
export function useStatements(positions: readonly string[] | undefined): Resource<Whole<"/statements">> {
  return useWhole("/statements", positions === undefined ? null : stanceQuery(positions));
}

/** The same without the choice of topics: what there is to choose from. */
export function useAllTopics(positions: readonly string[] | undefined): Resource<Whole<"/statements">> {
  return useWhole("/statements", positions === undefined ? null : withoutTopic(stanceQuery(positions)));
}

function withoutTopic({ topic: _chosen, ...rest }: StatementQuery): StatementQuery {
  return rest;
}

/** A statement with the chain its words came through. */
export function useStatement(id: string): Resource<Schemas["StatementRead"]> {
  return useResource(`statement ${id}`, (signal) =>
    answered(api().GET("/statements/{id}", { params: { path: { id } }, signal })),
  );
}
