import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says why a cdk-nag finding is right as it is. `id` is the rule, with the finding in brackets where it has several. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}
