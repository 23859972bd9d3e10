/** Errors as RFC 9457 problem details: what is wrong, which parameter, and what to do. */

export interface Problem {
  status: number;
  title: string;
  detail: string;
  /** The parameter that is wrong. */
  parameter?: string;
}

/** The request cannot be answered; carries what to tell the caller. Thrown within the query room only and caught at its door. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

export function badParameter(parameter: string, detail: string): ProblemError {
  return new ProblemError({ status: 400, title: `Parameter '${parameter}' cannot be used`, detail, parameter });
}

export function notFound(detail: string): ProblemError {
  return new ProblemError({ status: 404, title: 'Not found', detail });
}
