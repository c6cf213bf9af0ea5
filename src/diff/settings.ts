/**
 * Thresholds of the check. Ratings and shares are 0..1; searched over the labelled pairs and the mutations, the parents
 * kept from tuning (test/variants/pairs/README.md) left out.
 */
export const settings = {
  /** Rating from which a child passage takes up a commitment. */
  takenUp: 0.5,
  /** Where the rest is copied word for word, a component that is not was cut; only a passage as good as this makes up for it. */
  besideCopy: 0.88,
  /** Units of a clause from which it can be told to be copied. */
  copiedUnits: 5,
  /** Part of an enumeration needs no look from here; below, it counts as said where it is in its place. */
  fullySaid: 0.98,
  /** Share of its words that the child says where the parent does, above which a part is in its place. */
  inPlace: 0.34,
  /** A second passage counts as evidence from here, or from this share of the best one's rating. */
  alsoEvidence: 0.6,
  alsoEvidenceShare: 0.88,
  /** A task answers a parent task in the main where its best rating for any is better by no more than this, in log-odds. */
  ownTask: 1,
  /** What a task says that answers another parent task better by more than this, in log-odds, is borrowed. */
  borrowed: 4,
  /** Rating from which the nearest passages to what is not surely taken up are shown, and how many for a commitment. */
  nearest: 0.08,
  mostNearest: 2,
  /** Rating from which a commitment is surely taken up. */
  surelyTaken: 0.7,
  /** Rating of what does for the child's plan what the parent task does for its own. */
  routineDuty: 0.8,
  /** Log-odds at least that a task is taken up of which a main commitment, or a routine duty, is plainly said. */
  plain: 0.5,
  /** Highest rating of a passage that only tells people of what the parent wants done. */
  onlyTold: 0.2,
  /** Rating from which a passage may fill in what the best one lacks. */
  fillsGap: 0.25,
  /** Part of an enumeration counts as said from here, as lacking below `partLacking`. */
  partSaid: 0.75,
  partLacking: 0.34,
  /** Share of a text that is copied, from which a member that is not there was cut out of its list, and how sure that is. */
  copiedRest: 0.5,
  cutOut: 0.7,
  /** Parts lighter than this share of their commitment, or than this weight, are not asked for by themselves. */
  partShare: 0.12,
  partWeight: 1.5,
  /** A single part that is said takes the commitment up when it weighs this much of it … */
  partTakesUpShare: 0.2,
  /** … and is no common word. */
  partTakesUpWeight: 4,
  /** Agreement of the kind of work that taking up a part needs; more where it is not the first part. */
  partAction: 0.65,
  laterPartAction: 0.85,
  /** Agreement of the kind of work below which the child does something else with the same thing. */
  sameWork: 0.5,
  /** Commitments lighter than this share of the heaviest are not asked for by themselves. */
  lightShare: 0.2,
  /** … unless they weigh this much. */
  leastWeight: 2.5,
  /** Chance from which what seems to lack is reported. A lack passed over is worse than one to be looked at. */
  lacking: 0.34,
  /** Chance that a plan that a task asks for is the child itself. */
  sureOwnPlan: 0.65,
  /** Passages of one commitment that a reranker is asked about, at most. */
  mostReranked: 3,
  /** Child passages shown for one parent task at most. */
  mostMatches: 5,
  /** Rating below which a child task answers nothing of the parent. */
  answers: 0.45,
  /** Two numbers measure the same thing from this share of common words. */
  sameMeasure: 0.3,
  /** … and from this one where the numbers are equal. */
  equalMeasure: 0.15,
} as const;

/** Weights of the features of a passage in log-odds, fitted on the same pairs. */
export const curve = {
  base: -9.93,
  content: 1.1,
  action: 2,
  both: 2.5,
  key: 0.5,
  focus: 4.7,
  aim: 0.9,
  others: -4,
  said: 1.1,
  numbers: 1.62,
  rank: 3.9,
  /** Not fitted: what a reranker says turns ratings from half of this below even odds to half above. */
  meaning: 3,
} as const;

/** Focus above which more is no surer: a merged task speaks of two things. */
export const fullFocus = 0.6;
