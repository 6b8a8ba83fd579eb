/** Razorpay did not do what was asked, and will not do it later either. */
export class RazorpayRefusal extends Error {
  override readonly name = 'RazorpayRefusal';
  readonly status: number;
  /** A code for programs, such as `amount_less_than_minimum_amount`. */
  readonly code: string;
  /** Razorpay's own words. They are not shown to buyers. */
  readonly description: string;

  constructor(refusal: { status: number; code: string; description: string }) {
    super(`Razorpay refused with ${refusal.status}: ${refusal.description}`);
    this.status = refusal.status;
    this.code = refusal.code;
    this.description = refusal.description;
  }
}

/** Razorpay did not answer, or not with an end. The request may have had its effect. It can be sent again. */
export class RazorpayUnavailableError extends Error {
  override readonly name = 'RazorpayUnavailableError';
}

/** Razorpay's form of an error. */
interface ErrorBody {
  readonly code?: unknown;
  readonly description?: unknown;
  readonly reason?: unknown;
}

/** Codes of failures that are not the fault of the request. */
const PASSING_CODES = ['SERVER_ERROR', 'GATEWAY_ERROR'];
/** Reasons that say less than the description. */
const VAGUE_REASONS = ['', 'NA', 'input_validation_failed', 'null'];
/** Wrong keys must not decline the payments of buyers. Some are answered with 400. */
const WRONG_KEYS = /api key|key provided|authentication failed/i;

/** What is known by its words only. The first that matches gives the code. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/key.*still in progress/i, 'in_progress'],
  [/same idempotency key/i, 'key_of_another_request'],
  [/should not be sent/i, 'extra_field_sent'],
  [/receipt.*(unique|already|exists)|duplicate receipt/i, 'receipt_taken'],
  [/capture amount must be equal/i, 'partial_capture_unsupported'],
  [/already (been )?captured|order is already paid/i, 'already_captured'],
  [/fully refunded/i, 'already_refunded'],
  [/greater than (the )?amount captured|refund amount.*greater/i, 'amount_above_captured'],
  [/six months|6 months/i, 'payment_too_old'],
  [/balance/i, 'insufficient_balance'],
  [/should be captured|not (been )?captured|captured for action|only captured/i, 'not_captured'],
  [/minimum|must be at least|at least/i, 'amount_too_small'],
  [/maximum|exceeds/i, 'amount_too_large'],
  [/currency/i, 'currency_unsupported'],
];

/**
 * The error that an answer other than 2xx stands for.
 *
 * @param text the body
 */
export function errorOf(status: number, text: string): RazorpayRefusal | RazorpayUnavailableError {
  const body = errorBody(text);
  const [code, reason, description] = [body?.code, body?.reason, body?.description].map(textOf) as Triple;
  const isFinal =
    body !== undefined &&
    status >= 400 &&
    status < 500 &&
    ![401, 403, 408, 425, 429].includes(status) &&
    !PASSING_CODES.includes(code) &&
    !WRONG_KEYS.test(description);
  if (!isFinal)
    return new RazorpayUnavailableError(`Razorpay answered ${status}${code && ` ${code}`}: ${description}`);
  const known = CODES.find(([words]) => words.test(description))?.[1];
  const stated = VAGUE_REASONS.includes(reason) ? undefined : reason;
  return new RazorpayRefusal({ status, code: known ?? stated ?? 'refused', description });
}

type Triple = [code: string, reason: string, description: string];

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function errorBody(text: string): ErrorBody | undefined {
  try {
    const { error } = JSON.parse(text) as { error?: ErrorBody };
    return typeof error === 'object' && error !== null ? error : undefined;
  } catch {
    return undefined;
  }
}
