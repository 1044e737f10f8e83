/** Types that functions of the room `response` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Numbers } from "./types.js";

/** `beta · xˢ / (half_satˢ + xˢ)`: S-shaped for a slope above 1. */
export interface CurveHill {
  /** Tells it from the other alternatives of `Curve`. */
  family: "hill";
  /** Most that can come back. */
  beta: number;
  /** Spend that brings half of it. */
  half_sat: number;
  /** Slope (Hill coefficient): how steep it is there. */
  slope: number;
}

/** `beta · x / (half_sat + x)`: a Hill curve with slope 1. */
export interface CurveMichaelisMenten {
  /** Tells it from the other alternatives of `Curve`. */
  family: "michaelis_menten";
  /** Most that can come back. */
  beta: number;
  /** Spend that brings half of it. */
  half_sat: number;
}

/** `beta · xᵉ` with an exponent of at most 1. */
export interface CurvePower {
  /** Tells it from the other alternatives of `Curve`. */
  family: "power";
  /** Response to one unit of spend. */
  beta: number;
  /** Elasticity: percent more response for a percent more spend. */
  exponent: number;
}

/** `beta · ln(1 + x / scale)`. */
export interface CurveLog {
  /** Tells it from the other alternatives of `Curve`. */
  family: "log";
  /** Gain of each multiplication of large spend by e. */
  beta: number;
  /** Spend below which the curve is nearly straight. */
  scale: number;
}

/** `beta · (1 − exp(−x / scale))`. */
export interface CurveExponential {
  /** Tells it from the other alternatives of `Curve`. */
  family: "exponential";
  /** Most that can come back. */
  beta: number;
  /** Spend that brings 63 % of it. */
  scale: number;
}

/** `beta · tanh(x / scale)`. */
export interface CurveTanh {
  /** Tells it from the other alternatives of `Curve`. */
  family: "tanh";
  /** Most that can come back. */
  beta: number;
  /** Spend that brings 76 % of it. */
  scale: number;
}

/** `beta · (1 − e^(−rate·x)) / (1 + e^(−rate·x))`. */
export interface CurveLogistic {
  /** Tells it from the other alternatives of `Curve`. */
  family: "logistic";
  /** Most that can come back. */
  beta: number;
  /** Rate of saturation, per unit of spend. */
  rate: number;
}

/** `beta / (1 + e^(−rate·(x − midpoint))) − beta / (1 + e^(rate·midpoint))`: an S that starts at 0. */
export interface CurveSigmoid {
  /** Tells it from the other alternatives of `Curve`. */
  family: "sigmoid";
  /** Height of the whole S, of which the part before 0 is taken off. */
  beta: number;
  /** Rate: how steep it is at the midpoint, per unit of spend. */
  rate: number;
  /** Spend where it is steepest. */
  midpoint: number;
}

/** `beta · x`. */
export interface CurveLinear {
  /** Tells it from the other alternatives of `Curve`. */
  family: "linear";
  /** Response to one unit of spend. */
  beta: number;
}

/** Straight lines between measured points, from (0, 0) unless a point at 0 is given, and flat after the last. */
export interface CurveTabulated {
  /** Tells it from the other alternatives of `Curve`. */
  family: "tabulated";
  /** Spends, rising. */
  spend: Numbers;
  /** Response to each, never falling. */
  response: Numbers;
}

/** Response beyond `carry` that is there already: `f(x + carry) − f(carry)`. */
export interface CurveShifted {
  /** Tells it from the other alternatives of `Curve`. */
  family: "shifted";
  /** The curve f. */
  curve: Curve;
  /** Spend that is there already, such as adstock of earlier periods. */
  carry: number;
}

/**
 * Response as a function of spend: 0 without spend, and never falling.
 *
 * Choose `Curve.MichaelisMenten` when every further unit brings less, and `Curve.Hill` when little spend goes unnoticed
 * and the curve is S-shaped. Spend and response are in your units; nothing depends on their scale.
 */
export type Curve =
  | CurveHill
  | CurveMichaelisMenten
  | CurvePower
  | CurveLog
  | CurveExponential
  | CurveTanh
  | CurveLogistic
  | CurveSigmoid
  | CurveLinear
  | CurveTabulated
  | CurveShifted;

/** `thetaˡ`: each period keeps the same part of the one before. */
export interface AdstockGeometric {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "geometric";
  /** Retention rate: what is left after a period, from 0 to below 1. */
  theta: number;
  /** Length in periods after which it ends; none when left out. */
  window?: number | null;
  /** Normalisation: true when the weights are divided by their sum. Default false. */
  normalize?: boolean;
}

/** `alpha^((l − theta)²)`: it peaks `theta` periods later. */
export interface AdstockDelayed {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "delayed";
  /** Retention rate: how much of the peak is left a period from it, above 0 and below 1. */
  alpha: number;
  /** Delay of the peak, in periods. */
  theta: number;
  /** Length in periods after which it ends. */
  window: number;
  /** Normalisation: true when the weights are divided by their sum. Default false. */
  normalize?: boolean;
}

/** `(1 − l / (window + 1))^(1/alpha − 1)`: it ends for good. */
export interface AdstockBinomial {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "binomial";
  /** Shape: how slowly it fades, above 0 and at most 1. */
  alpha: number;
  /** Length in periods after which it ends. For weights that reach 0 in the last of W periods give W − 1. */
  window: number;
  /** Normalisation: true when the weights are divided by their sum. Default false. */
  normalize?: boolean;
}

/** The density of a Weibull distribution at `l + 1`, stretched from 0 (least) to 1 (greatest). */
export interface AdstockWeibullPdf {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "weibull_pdf";
  /** Shape: above 1 it peaks later, else at once. */
  shape_parameter: number;
  /** Scale of the effect's time, in periods. */
  scale: number;
  /** Length in periods after which it ends. */
  window: number;
  /** Normalisation: true when the weights are divided by their sum. Default false. */
  normalize?: boolean;
}

/** The product of the survival probabilities 1, S(1), S(2), … of a Weibull distribution. */
export interface AdstockWeibullCdf {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "weibull_cdf";
  /** Above 1 what is left falls faster and faster. */
  shape_parameter: number;
  /** Scale of the effect's time, in periods. */
  scale: number;
  /** Length in periods after which it ends. */
  window: number;
  /** Normalisation: true when the weights are divided by their sum. Default false. */
  normalize?: boolean;
}

/** Weights of your own, for 0, 1, 2, … periods later. */
export interface AdstockCustom {
  /** Tells it from the other alternatives of `Adstock`. */
  shape: "custom";
  /** The weights. */
  weights: Numbers;
  /** Normalisation: true when they are divided by their sum. Default false. */
  normalize?: boolean;
}

/**
 * Adstock (carry-over): how the effect of spend spreads over the periods after it.
 *
 * Choose `Adstock.Geometric` when the effect fades from the first day, `Adstock.Delayed` or `Adstock.WeibullPdf` when it
 * peaks later. With `normalize` the weights sum to 1, so that adstocked spend is still money; without, half saturation
 * means something else. Both habits exist, so say which.
 */
export type Adstock =
  | AdstockGeometric
  | AdstockDelayed
  | AdstockBinomial
  | AdstockWeibullPdf
  | AdstockWeibullCdf
  | AdstockCustom;

/** Options of a fit: family, priors, loss and baseline. */
export interface FitOptions {
  /** Family of the curve, or `auto` to choose one. Default "hill". */
  family?: CurveFamily;
  /** Priors of parameters. */
  priors?: readonly ParameterPrior[];
  /** Standard deviation of the noise that priors are weighed against; estimated without them when left out. */
  noise_sd?: number | null;
  /**
   * Residuals beyond this, in units of the response, count by their size and not by its square, so that outliers pull less
   * (Huber).
   */
  huber_delta?: number | null;
  /** Baseline: a constant below the curve, for response that comes without spend. Default "none". */
  baseline?: Baseline;
  /** Least slope of a Hill curve. Default 0.2. */
  min_slope?: number;
  /** Greatest slope of a Hill curve. Default 12.0. */
  max_slope?: number;
}

/**
 * Family of curves that is fitted.
 *
 * `hill`: `Curve.Hill`.
 *
 * `michaelis_menten`: `Curve.MichaelisMenten`.
 *
 * `power`: `Curve.Power`.
 *
 * `log`: `Curve.Log`.
 *
 * `exponential`: `Curve.Exponential`.
 *
 * `tanh`: `Curve.Tanh`.
 *
 * `linear`: `Curve.Linear`.
 *
 * `plateau`: The same response at every spend that was seen: a `Curve.Tabulated` that rises in a straight line to the
 * least of these spends, of which nothing is known, and is flat from there on.
 *
 * `constant`: The same response whatever is spent, also nothing: a baseline, and a curve that brings 0.
 *
 * `auto`: Whichever of these has the least criterion of Akaike, corrected for few observations. Where there are too few
 * for it, further parameters must pass an F-test at 95 %.
 */
export type CurveFamily =
  | "hill"
  | "michaelis_menten"
  | "power"
  | "log"
  | "exponential"
  | "tanh"
  | "linear"
  | "plateau"
  | "constant"
  | "auto";

/** Log-normal prior of a parameter: its logarithm is about `log_mean`, give or take `log_sd`. */
export interface ParameterPrior {
  /** Its name, such as `half_sat`. */
  parameter: string;
  /** Mean of its logarithm. */
  log_mean: number;
  /** Standard deviation of its logarithm. */
  log_sd: number;
}

/**
 * Treatment of a baseline, a constant below the curve.
 *
 * `none`: No: the response is what spend caused, 0 without spend.
 *
 * `fit`: Yes, of 0 or more.
 *
 * `auto`: If it describes the response better, by the criterion that also chooses a family.
 */
export type Baseline = "none" | "fit" | "auto";

/** Resampling of observations: kind, number, seed and confidence level. */
export interface CurveBootstrapOptions {
  /** Unit that is drawn again. Default "residuals". */
  resample?: Resample;
  /** For `blocks`: how many observations in a row stay together. Default 4. */
  block?: number;
  /** Number of replicates. Default 500. */
  replicates?: number;
  /** Seed of the random draws. Default 0. */
  seed?: number | bigint;
  /** Confidence level: the part of the replicates that an interval holds, between 0 and 1. Default 0.9. */
  level?: number;
}

/**
 * Unit that a bootstrap draws again.
 *
 * `residuals`: Residuals, made larger by what fitting took from them: for spends that were chosen.
 *
 * `pairs`: Whole observations.
 *
 * `blocks`: Residuals of several observations in a row, for series whose noise lasts.
 */
export type Resample = "residuals" | "pairs" | "blocks";

/** Values of a curve at spends, and its landmarks. */
export interface CurveValues {
  /** Response at each spend. */
  response: number[];
  /** Response that the next unit of money would add at each spend; none where it is infinite. */
  marginal: (number | null)[];
  /** Response per unit of money at each spend; none at a spend of 0. */
  average: (number | null)[];
  /** Relative change of response per relative change of spend, at each spend; none where there is no response. */
  elasticity: (number | null)[];
  /**
   * Spends in the concave part with the marginal responses that were asked for, or where that part starts when the curve
   * is nowhere so steep; none for a straight line, and where no finite spend has it.
   */
  inverse_marginal: (number | null)[];
  /** Spend where growing returns turn into diminishing ones: 0 for a curve that is concave from the start. */
  inflection: number;
  /** True when returns diminish from the first unit of money on. */
  is_concave: boolean;
  /** Spend with the highest response per unit of money: 0 for a concave curve, whose first unit is its best. */
  max_average_spend: number;
  /** Response that no spend exceeds; none when there is no such limit. */
  maximum: number | null;
}

/** Values of an adstock for spend, and its landmarks. */
export interface AdstockValues {
  /** Adstocked spend of each period. */
  adstocked: number[];
  /** Weights of the effect 0, 1, 2, … periods later: one for each period of spend, but none past a window. */
  weights: number[];
  /** Periods until half of the effect is left: for a geometric adstock above 0, none for others. */
  half_life: number | null;
  /** Sum of the weights of all periods: what becomes of one unit of spend in the end. */
  total_multiplier: number;
}

/** A fitted curve, and how far to trust it. */
export interface CurveFit {
  /** The family that was fitted, or chosen. */
  family: CurveFamily;
  /** The curve: what spend brings, above the baseline. */
  curve: Curve;
  /** Response without spend; 0 where no baseline was fitted. */
  baseline: number;
  /** Its parameters with their standard errors, those of the curve first, then the baseline where one was fitted. */
  parameters: FittedParameter[];
  /** Half of what was minimised: squares (or Huber's losses) in standard deviations of the noise, and priors. */
  objective: number;
  /** Sum of squared residuals, each times its weight. */
  rss: number;
  /** Share of the variance of the response that the curve explains; none when the response does not vary. */
  r2: number | null;
  /**
   * Standard deviation of the noise of an observation with weight 1; none with no more observations than parameters. With
   * Huber's loss it is that with which least squares would have the same standard errors, and outliers are no part of it.
   */
  sigma: number | null;
  /**
   * Akaike's criterion, corrected for few observations: the family with the least describes the data best. None with too
   * few observations. With Huber's loss no residual counts for more than `huber_delta`.
   */
  aicc: number | null;
  /**
   * True where the data say what the parameters are: they reach the bend and more than the plateau, are more than the
   * parameters, and are described better than by one number. Else a maximum would be invented.
   */
  identifiable: boolean;
  /** Warnings to heed before using it. */
  warnings: FitWarning[];
  /** Observed less fitted response, in the order of the observations, those of weight 0 among them. */
  residuals: number[];
  /** The largest spend seen: beyond it the curve is a guess. */
  observed_max: number;
}

/** A parameter of a fitted curve. */
export interface FittedParameter {
  /** Its name. */
  name: string;
  /** Its value. */
  value: number;
  /** Its standard error; none where it cannot be told. */
  standard_error: number | null;
}

/** Something to know before using a fitted curve: a stable code for programs, a sentence for people. */
export interface FitWarning {
  /** Kind of warning. Match on this, never on the sentence. */
  code: FitWarningCode;
  /** The same in a sentence, with the figures. */
  detail: string;
}

/**
 * Kind of a `FitWarning`.
 *
 * `no_bend_seen`: The response rises in proportion to spend wherever it was observed: the slope is known, saturation is
 * not.
 *
 * `only_plateau_seen`: The response is the same wherever it was observed: what less spend would bring is not known.
 *
 * `parameters_not_separable`: Curves with very different parameters describe the observations as well, and they are
 * neither all lines nor all flat: ask for a family with fewer parameters, say more of them beforehand, or observe more.
 *
 * `not_better_than_constant`: One number for every observation describes the response as well: spend explains nothing of
 * it.
 *
 * `at_limit`: A parameter lies where the search was not allowed to go further.
 *
 * `too_few_observations`: No more observations with weight, or different spends, than parameters: the curve goes through
 * them, true or not.
 *
 * `aicc_undefined`: Akaike's corrected criterion needs more observations: the family was chosen by F-tests.
 *
 * `looks_like_baseline`: With a constant baseline below the curve the fit is much better.
 *
 * `delta_too_small`: Hardly any residual is within `huber_delta`: nothing can be said of the noise.
 */
export type FitWarningCode =
  | "no_bend_seen"
  | "only_plateau_seen"
  | "parameters_not_separable"
  | "not_better_than_constant"
  | "at_limit"
  | "too_few_observations"
  | "aicc_undefined"
  | "looks_like_baseline"
  | "delta_too_small";

/** Curves fitted to replicates of the observations. */
export interface CurveDraws {
  /** The fit to the observations themselves. */
  fit: CurveFit;
  /** One curve for each replicate. */
  curves: Curve[];
  /** For each parameter, the interval that holds `level` of the replicates. */
  parameters: ParameterInterval[];
  /** Confidence level of the intervals. */
  level: number;
}

/** An interval of a parameter. */
export interface ParameterInterval {
  /** Its name. */
  name: string;
  /** Its value in the fit. */
  value: number;
  /** Below this lies half of what the interval does not hold. */
  low: number;
  /** Above this lies the other half. */
  high: number;
}

/** Arguments of `fit_curve`. */
export interface FitCurveArguments {
  /** Spend of each observation. */
  spend: Numbers;
  /** Response of each observation. */
  response: Numbers;
  /** Weight of each observation; all alike when left out. */
  weight?: Numbers;
  /** Families to try, bounds and prior knowledge. */
  options?: FitOptions;
}

/** Arguments of `bootstrap_curve`. */
export interface BootstrapCurveArguments {
  /** Spend of each observation. */
  spend: Numbers;
  /** Response of each observation. */
  response: Numbers;
  /** Weight of each observation; all alike when left out. */
  weight?: Numbers;
  /** Families to try, bounds and prior knowledge. */
  options?: FitOptions;
  /** Number and kind of replicates. */
  bootstrap?: CurveBootstrapOptions;
}
