import { RerankerError } from '#diagnostics';
import { rerankerText } from '#labels';
import type { Gathered } from './check.ts';
import { byRating, rateAs } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { curve, settings } from './settings.ts';

/** What the parent asks for, and a passage of the child that may answer it. */
interface Pair {
  task: string;
  passage: string;
}

/** Judges how near passages come in meaning: for each pair a number from 0 to 1, in order. */
export type Reranker = (pairs: Pair[]) => Promise<readonly number[]>;

/** Asks about the best candidates that the words alone leave unsure, and rates them anew; returns how many. */
export async function rerankUnsure(gathered: readonly Gathered[], rerank: Reranker): Promise<number> {
  const asked = gathered.flatMap(({ commitment, candidates }) =>
    candidates
      .filter(isUnsure)
      .slice(0, settings.mostReranked)
      .map((candidate) => ({ commitment, candidate })),
  );
  if (asked.length === 0) return 0;
  const pairs = asked.map(({ commitment, candidate }) => ({
    task: commitment.passage.clause.text,
    passage: candidate.passage.clause.text,
  }));
  const meanings = await ask(rerank, pairs);
  const judged = new Map(asked.map(({ candidate }, i) => [candidate, meanings[i]]));
  for (const one of gathered) {
    one.candidates = one.candidates
      .map((candidate) => {
        const meaning = judged.get(candidate);
        return meaning === undefined ? candidate : rateAs({ ...candidate.likeness, meaning }, candidate);
      })
      .sort(byRating);
  }
  return asked.length;
}

/** Whether what a reranker says may turn the rating. */
function isUnsure({ rating, most }: Candidate): boolean {
  return most >= settings.takenUp && Math.abs(Math.log(rating / (1 - rating))) < curve.meaning / 2;
}

async function ask(rerank: Reranker, pairs: Pair[]): Promise<number[]> {
  const given = await answerOf(rerank, pairs);
  if (!Array.isArray(given)) throw new RerankerError(rerankerText.noList({ given: String(given) }));
  if (given.length !== pairs.length) {
    throw new RerankerError(rerankerText.wrongCount({ asked: pairs.length, given: given.length }));
  }
  return given.map((value: unknown, i) => {
    if (typeof value === 'number' && value >= 0 && value <= 1) return value;
    throw new RerankerError(rerankerText.outside({ value: String(value), at: i + 1 }));
  });
}

async function answerOf(rerank: Reranker, pairs: Pair[]): Promise<unknown> {
  try {
    return await rerank(pairs);
  } catch (error) {
    throw new RerankerError(rerankerText.threw({ detail: String(error) }), { cause: error });
  }
}
